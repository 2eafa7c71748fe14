import type { Context } from './context.ts'
import type { Tx } from './db/database.ts'
import { type Id, newId } from './id.ts'
import { addJob } from './jobs.ts'

/** Ids, counts and names of what changed: never words or contacts, because an event is never erased. */
export type EventDetails = Readonly<Record<string, string | number | boolean | null>>

export type Event = {
  eventId: Id<'event'>
  happenedAt: Date
  name: string
  subjectId: string
  actorKind: string
  actorId: string | null
  details: EventDetails
}

/** Writes down what an action did: the audit trail, the activity feed and the trigger of what follows, in one row. */
export async function record(
  tx: Tx,
  ctx: Context,
  name: string,
  subjectId: string,
  details: EventDetails = {},
) {
  const { actor } = ctx
  await tx
    .insertInto('platform.event')
    .values({
      organisationId: ctx.organisation.id,
      // By the wall clock, whatever time the context speaks of: sealing looks for new events by their ids.
      eventId: newId<'event'>(new Date()),
      happenedAt: ctx.now,
      name,
      subjectId,
      actorKind: actor.kind,
      actorId: actor.kind === 'staff' || actor.kind === 'machine' ? actor.id : null,
      details: JSON.stringify(actor.kind === 'system' ? { ...details, job: actor.job } : details),
    })
    .execute()
  if (awaited.has(name)) await addJob(tx, readEventsTask, {}, { key: readEventsTask })
}

export const readEventsTask = 'platform: read events'

// Names of events that some reaction waits for at once; all others are read by the job of each minute. Filled once,
// when app.ts puts the features together, because a hot path must not pay for a job that nobody waits for.
const awaited = new Set<string>()

export function awaitEvents(names: Iterable<string>) {
  for (const name of names) awaited.add(name)
}
