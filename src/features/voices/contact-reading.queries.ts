import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel, Purpose } from './address.model.ts'

export type ContactReading = {
  readAt: Date
  /** Nobody when our own job read it, to send a message. */
  readBy: Id<'staff'> | null
  why: string
  channel: Channel
  purpose: Purpose
}

export const contactReadingsOnPage = 50

/** The read log, newest first. */
export async function listContactReadings(
  db: Read,
  { page, onlyByPeople }: { page: number; onlyByPeople: boolean },
): Promise<ContactReading[]> {
  const rows = await readings(db, onlyByPeople)
    .select(['reading.readAt', 'reading.readBy', 'reading.why', 'contact.channel', 'contact.purpose'])
    .orderBy('reading.readAt', 'desc')
    .orderBy('reading.contactReadingId', 'desc')
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
  const row = await readings(db, false)
    .innerJoin('voices.consent as consent', (join) =>
      join
        .onRef('consent.organisationId', '=', 'contact.organisationId')
        .onRef('consent.contactId', '=', 'contact.contactId'),
    )
    .where('consent.speakerId', '=', speakerId)
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('reading.readAt').as('lastReadAt')])
    .executeTakeFirstOrThrow()
  return { readings: Number(row.count), lastReadAt: row.lastReadAt }
}

function readings(db: Read, onlyByPeople: boolean) {
  const all = db
    .selectFrom('voices.contactReading as reading')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'reading.organisationId')
        .onRef('contact.contactId', '=', 'reading.contactId'),
    )
  return onlyByPeople ? all.where('reading.readBy', 'is not', null) : all
}
