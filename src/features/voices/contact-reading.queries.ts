import { sql } from 'kysely'
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

/** How often a speaker's addresses have been opened, and when last: told to the speaker. None was read before it was given. */
export async function countReadingsOfSpeaker(
  db: Read,
  speakerId: Id<'speaker'>,
): Promise<{ readings: number; lastReadAt: Date | null }> {
  const { rows } = await sql<{ count: string; lastReadAt: Date | null }>`
    with own as materialized (
      select contact_id from voices.consent where speaker_id = ${speakerId} and contact_id is not null)
    select count(*) as count, max(reading.read_at) as last_read_at
    from own join voices.contact_reading reading on own.contact_id = any(reading.contact_ids)
    where reading.read_at >= (select min(uuid_extract_timestamp(contact_id)) from own)`.execute(db)
  const [row] = rows
  return { readings: Number(row?.count ?? 0), lastReadAt: row?.lastReadAt ?? null }
}

function readings(db: Read, onlyByPeople: boolean) {
  const all = db.selectFrom('voices.contactReading')
  return onlyByPeople ? all.where('readBy', 'is not', null) : all
}
