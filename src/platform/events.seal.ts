import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from './db/database.ts'
import type { Event } from './events.ts'

export const beforeTheFirst: Buffer = Buffer.alloc(32)
const batchSize = 2_000

/**
 * Gives each new event its place in the organisation's chain. One sealer at a time per organisation.
 * Returns how many were sealed; called again until it is none.
 */
export async function sealEvents(tx: Tx, organisationId: string, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`seal ${organisationId}`}, 0))`.execute(tx)
  const last = await getLastSeal(tx)
  const events = await listUnsealed(tx, last.since)
  let { place, hash } = last
  const seals = events.map((event) => {
    place += 1
    hash = hashOf(hash, place, event)
    return { organisationId, place, eventId: event.eventId, hash, sealedAt: now }
  })
  if (seals.length > 0) await tx.insertInto('platform.eventSeal').values(seals).execute()
  return seals.length
}

/** SHA-256 over the hash before, the place and every column of the event, details with their keys in order. */
export function hashOf(previous: Buffer, place: number, event: Event): Buffer {
  const { eventId, happenedAt, name, subjectId, actorKind, actorId, details } = event
  const ordered = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))
  const columns = [place, eventId, happenedAt.toISOString(), name, subjectId, actorKind, actorId, ordered]
  return createHash('sha256').update(previous).update(JSON.stringify(columns)).digest()
}

async function getLastSeal(db: Read) {
  const last = await db
    .selectFrom('platform.eventSeal as seal')
    .select(['seal.place', 'seal.hash', 'seal.eventId'])
    .orderBy('seal.place', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return { place: 0, hash: beforeTheFirst, since: lowestId }
  return { place: Number(last.place), hash: last.hash, since: anHourBefore(last.eventId) }
}

const lowestId = '00000000-0000-0000-0000-000000000000'

// A transaction that began earlier may commit later, so the look back is longer than any transaction lives.
function anHourBefore(eventId: string) {
  const milliseconds = Number.parseInt(eventId.replaceAll('-', '').slice(0, 12), 16) - 3_600_000
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

async function listUnsealed(db: Read, since: string): Promise<Event[]> {
  const rows = await db
    .selectFrom('platform.event as event')
    .leftJoin('platform.eventSeal as seal', (join) =>
      join
        .onRef('seal.organisationId', '=', 'event.organisationId')
        .onRef('seal.eventId', '=', 'event.eventId'),
    )
    .select([
      'event.eventId',
      'event.happenedAt',
      'event.name',
      'event.subjectId',
      'event.actorKind',
      'event.actorId',
      'event.details',
    ])
    .where('event.eventId', '>', since)
    .where('seal.eventId', 'is', null)
    .orderBy('event.eventId')
    .limit(batchSize)
    .execute()
  return rows as Event[]
}
