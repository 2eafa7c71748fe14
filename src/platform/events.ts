import { type RawBuilder, sql } from 'kysely'
import type { Context } from './context.ts'
import type { Tx } from './db/database.ts'
import { plainArray } from './db/plain-array.ts'
import { statement } from './db/statement.ts'
import { together } from './db/together.ts'
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
  const { eventId, happenedAt, actorKind, actorId, noted } = rowOf(ctx, details)
  const noting = statement`insert into platform.event
    (organisation_id, event_id, happened_at, name, subject_id, actor_kind, actor_id, details)
    values (${ctx.organisation.id}, ${eventId}, ${happenedAt}, ${name}, ${subjectId}, ${actorKind}, ${actorId},
      ${noted})`.execute(tx)
  await together([noting, announce(tx, name)])
}

/**
 * The same of a deed that is one insert, in one statement with it: written where the deed wrote its row, and nothing where the row was
 * there already. For what a whole town does in the same minutes.
 */
export async function recordDeed(tx: Tx, ctx: Context, { insert, name, subjectId, details = {} }: Deed) {
  const { eventId, happenedAt, actorKind, actorId, noted } = rowOf(ctx, details)
  const noting = sql`with deed as (${insert} returning 1)
    insert into platform.event
      (organisation_id, event_id, happened_at, name, subject_id, actor_kind, actor_id, details)
    select ${ctx.organisation.id}::uuid, ${eventId}::uuid, ${happenedAt}::timestamptz, ${name}, ${subjectId}::uuid,
      ${actorKind}, ${actorId}::uuid, ${noted}::jsonb
    from deed`.execute(tx)
  await together([noting, announce(tx, name)])
}

type Deed = { insert: RawBuilder<unknown>; name: string; subjectId: string; details?: EventDetails }

// The id is by the wall clock, whatever time the context speaks of: sealing looks for new events by their ids.
function rowOf({ actor, now }: Context, details: EventDetails) {
  return {
    eventId: newId<'event'>(new Date()),
    happenedAt: now,
    actorKind: actor.kind,
    actorId: actorIdOf(actor),
    noted: JSON.stringify(actor.kind === 'system' ? { ...details, job: actor.job } : details),
  }
}

/** The same of many subjects: a deed done to hundreds at once writes hundreds of events in one statement. */
export async function recordMany(
  tx: Tx,
  ctx: Context,
  name: string,
  subjects: readonly { subjectId: string; details?: EventDetails }[],
) {
  if (subjects.length === 0) return
  const { actor, organisation, now } = ctx
  const byJob = actor.kind === 'system' ? { job: actor.job } : {}
  const moment = new Date()
  const ids = subjects.map(() => newId<'event'>(moment))
  const details = subjects.map((one) => JSON.stringify({ ...one.details, ...byJob }))
  const noting = statement`insert into platform.event
    (organisation_id, event_id, happened_at, name, subject_id, actor_kind, actor_id, details)
    select ${organisation.id}::uuid, event_id, ${now}::timestamptz, ${name}, subject_id, ${actor.kind}, ${actorIdOf(actor)}::uuid, details
    from unnest(
      ${plainArray(ids)}::uuid[], ${subjects.map(({ subjectId }) => subjectId)}::uuid[], ${details}::jsonb[]
    ) as event (event_id, subject_id, details)`.execute(tx)
  await together([noting, announce(tx, name)])
}

function actorIdOf(actor: Context['actor']): string | null {
  return actor.kind === 'staff' || actor.kind === 'machine' ? actor.id : null
}

async function announce(tx: Tx, name: string) {
  if (awaited.has(name)) await addJob(tx, readEventsTask, {}, { key: readEventsTask })
}

export const readEventsTask = 'platform: read events'

// Names of events that some reaction waits for at once; all others are read by the job of each minute. Filled once,
// when app.ts puts the features together, because a hot path must not pay for a job that nobody waits for.
const awaited = new Set<string>()

export function awaitEvents(names: Iterable<string>) {
  for (const name of names) awaited.add(name)
}
