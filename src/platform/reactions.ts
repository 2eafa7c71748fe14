import { sql } from 'kysely'
import { type Context, type Organisation, systemContext } from './context.ts'
import type { Tx } from './db/database.ts'
import type { Event } from './events.ts'
import { sealEvents } from './events.seal.ts'
import { selectSealed } from './events.verify.ts'
import { type Services, surroundingsOf } from './surroundings.ts'

/** What a downstream room does when something happened upstream. Each event reaches each reaction exactly once. */
export type Reaction = {
  /** `room: what it does`; its place in the chain is kept under this name, so it is never renamed. */
  name: string
  to: readonly string[]
  /** True where a person waits: otherwise events are read once a minute. */
  atOnce: boolean
  react(tx: Tx, ctx: Context, event: Event): Promise<void>
}

const batchSize = 200
// Most of a trail is nothing to a reaction: it looks through this much of it at a time for what it waits for.
const lookedThrough = 20_000

/** Seals what is new and lets each reaction read on from where it was. */
export async function readEvents(
  services: Services,
  organisation: Organisation,
  reactions: readonly Reaction[],
) {
  const { database, clock } = services
  while ((await database.write(organisation.id, (tx) => sealEvents(tx, organisation.id, clock()))) > 0);
  for (const reaction of reactions) {
    const ctx = () => systemContext(organisation, reaction.name, surroundingsOf(services))
    while (await database.write(organisation.id, (tx) => reactToBatch(tx, ctx(), reaction)));
  }
}

// The place moves in the transaction of the reactions themselves: both happen or neither.
async function reactToBatch(tx: Tx, ctx: Context, reaction: Reaction): Promise<boolean> {
  // What is sealed after this moment is for the next time, so that none is passed over unread.
  const [place, sealed] = await Promise.all([
    lockPlace(tx, ctx.organisation.id, reaction.name),
    getLastPlace(tx),
  ])
  if (sealed <= place) return false
  const end = Math.min(sealed, place + lookedThrough)
  const events = await selectSealed(tx, place)
    .where('seal.place', '<=', String(end))
    .where('event.name', '=', sql<string>`any(${[...reaction.to]}::text[])`)
    .limit(batchSize)
    .execute()
  for (const event of events) await reaction.react(tx, ctx, event as unknown as Event)
  const last = events.length < batchSize ? end : Number(events.at(-1)?.place)
  await tx
    .updateTable('platform.reactionPlace')
    .set({ place: last })
    .where('reaction', '=', reaction.name)
    .execute()
  return last < sealed
}

async function lockPlace(tx: Tx, organisationId: string, reaction: string) {
  await tx
    .insertInto('platform.reactionPlace')
    .values({ organisationId, reaction, place: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('platform.reactionPlace')
    .select('place')
    .where('reaction', '=', reaction)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return Number(row.place)
}

async function getLastPlace(tx: Tx) {
  const { place } = await tx
    .selectFrom('platform.eventSeal')
    .select((by) => by.fn.max('place').as('place'))
    .executeTakeFirstOrThrow()
  return Number(place)
}
