import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel, Purpose } from './address.model.ts'

export type ContactReading = {
  readAt: Date
  /** Nobody when our own job read it, to send a message. */
  readBy: Id<'staff'> | null
  why: string
  /** How many were read together. */
  contacts: number
  channel: Channel
  purposes: Purpose[]
}

export const contactReadingsOnPage = 50

/** The read log, newest first. */
export async function listContactReadings(
  db: Read,
  { page, onlyByPeople }: { page: number; onlyByPeople: boolean },
): Promise<ContactReading[]> {
  const rows = await readings(db, onlyByPeople)
    .select(['readAt', 'readBy', 'why', 'contacts', 'channel', 'purposes'])
    .orderBy('readAt', 'desc')
    .orderBy('contactReadingId', 'desc')
    .limit(contactReadingsOnPage)
    .offset((page - 1) * contactReadingsOnPage)
    .execute()
  return rows as ContactReading[]
}

export async function countContactReadings(
  db: Read,
  { onlyByPeople }: { onlyByPeople: boolean },
): Promise<number> {
  const row = await readings(db, onlyByPeople)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How often a speaker's addresses have been opened, and when last: told to the speaker. */
export async function countReadingsOfSpeaker(
  db: Read,
  speakerId: Id<'speaker'>,
): Promise<{ readings: number; lastReadAt: Date | null }> {
  const row = await db
    .selectFrom('voices.consent as consent')
    .innerJoin('voices.readContact as read', (join) =>
      join
        .onRef('read.organisationId', '=', 'consent.organisationId')
        .onRef('read.contactId', '=', 'consent.contactId'),
    )
    .innerJoin('voices.contactReading as reading', (join) =>
      join
        .onRef('reading.organisationId', '=', 'read.organisationId')
        .onRef('reading.contactReadingId', '=', 'read.contactReadingId'),
    )
    .where('consent.speakerId', '=', speakerId)
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('reading.readAt').as('lastReadAt')])
    .executeTakeFirstOrThrow()
  return { readings: Number(row.count), lastReadAt: row.lastReadAt }
}

function readings(db: Read, onlyByPeople: boolean) {
  const all = db.selectFrom('voices.contactReading')
  return onlyByPeople ? all.where('readBy', 'is not', null) : all
}
