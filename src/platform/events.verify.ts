import type { Read } from './db/database.ts'
import type { Event } from './events.ts'
import { beforeTheFirst, hashOf } from './events.seal.ts'

export type Verification = {
  events: number
  sealed: number
  /** The hash of the newest seal: written down elsewhere, it proves later that nothing before it was changed. */
  head: string
  fault?: { place: number; why: 'a place is missing' | 'the hash does not match' }
}

/** Reads the whole chain of one organisation and computes it anew. */
export async function verifyTrail(db: Read): Promise<Verification> {
  const events = await countEvents(db)
  let place = 0
  let hash: Buffer = beforeTheFirst
  for (;;) {
    const batch = await listSealed(db, place)
    if (batch.length === 0) return { events, sealed: place, head: hash.toString('hex') }
    for (const { seal, event } of batch) {
      const head = hash.toString('hex')
      if (seal.place !== place + 1)
        return { events, sealed: place, head, fault: { place: place + 1, why: 'a place is missing' } }
      place = seal.place
      hash = hashOf(hash, place, event)
      if (!hash.equals(seal.hash))
        return { events, sealed: place - 1, head, fault: { place, why: 'the hash does not match' } }
    }
  }
}

async function countEvents(db: Read) {
  const { count } = await db
    .selectFrom('platform.event')
    .select((by) => by.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type SealedEvent = Event & { place: number }

async function listSealed(db: Read, after: number) {
  const rows = await selectSealed(db, after).limit(1_000).execute()
  return rows.map((row) => ({
    seal: { place: Number(row.place), hash: row.hash },
    event: row as unknown as Event,
  }))
}

/** Sealed events in the order of their places, from after the given one. */
export function selectSealed(db: Read, after: number) {
  return db
    .selectFrom('platform.eventSeal as seal')
    .innerJoin('platform.event as event', (join) =>
      join
        .onRef('event.organisationId', '=', 'seal.organisationId')
        .onRef('event.eventId', '=', 'seal.eventId'),
    )
    .select([
      'seal.place',
      'seal.hash',
      'event.eventId',
      'event.happenedAt',
      'event.name',
      'event.subjectId',
      'event.actorKind',
      'event.actorId',
      'event.details',
    ])
    .where('seal.place', '>', String(after))
    .orderBy('seal.place')
}
