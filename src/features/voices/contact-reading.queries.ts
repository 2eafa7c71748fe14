import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { firstIdBeside, type Id } from '../../platform/id.ts'
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
    .select(['readAt', 'readBy', 'why', 'channel', 'purposes'])
    .select(sql<number>`cardinality(contact_ids)`.as('contacts'))
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

/**
 * How often a speaker's addresses have been opened, and when last: told to the speaker. None was read before it was given, and each is
 * kept to tell, so only such readings after it are looked through, along an index of their own: a text that leaves by itself is a reading
 * of its own, 365,000 in two years of a city with 500 such texts a day.
 */
export async function countReadingsOfSpeaker(
  db: Read,
  speakerId: Id<'speaker'>,
): Promise<{ readings: number; lastReadAt: Date | null }> {
  const consents = await db
    .selectFrom('voices.consent')
    .select('contactId')
    .where('speakerId', '=', speakerId)
    .where('contactId', 'is not', null)
    .orderBy('contactId')
    .execute()
  const [oldest] = consents
  if (!oldest?.contactId) return { readings: 0, lastReadAt: null }
  const { rows } = await sql<{ count: string; lastReadAt: Date | null }>`
    select count(*) as count, max(reading.read_at) as last_read_at
    from unnest(${plainArray(consents.map(({ contactId }) => contactId))}::uuid[]) as own (contact_id)
    join voices.contact_reading reading on own.contact_id = any(reading.contact_ids)
    where reading.contact_reading_id >= ${firstIdBeside(oldest.contactId)} and reading.purposes @> '{tell}'`.execute(
    db,
  )
  const [row] = rows
  return { readings: Number(row?.count ?? 0), lastReadAt: row?.lastReadAt ?? null }
}

function readings(db: Read, onlyByPeople: boolean) {
  const all = db.selectFrom('voices.contactReading')
  return onlyByPeople ? all.where('readBy', 'is not', null) : all
}
