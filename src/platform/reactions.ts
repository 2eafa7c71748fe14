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
  const place = await lockPlace(tx, ctx.organisation.id, reaction.name)
  const events = await selectSealed(tx, place).limit(batchSize).execute()
  const last = events.at(-1)
  if (!last) return false
  for (const event of events) {
    if (reaction.to.includes(event.name)) await reaction.react(tx, ctx, event as unknown as Event)
  }
  await tx
    .updateTable('platform.reactionPlace')
    .set({ place: last.place })
    .where('reaction', '=', reaction.name)
    .execute()
  return true
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
