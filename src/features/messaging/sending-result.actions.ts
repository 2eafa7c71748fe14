import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { together } from '../../platform/db/together.ts'
import { record, recordMany } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel } from './gateway.model.ts'
import type { Purpose } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { listSentMessages } from './sending.queries.ts'

export type Result = {
  messageId: Id<'message'>
  purpose: Purpose
  causeId: string
  kind: 'sent' | 'failed' | 'uncertain' | 'refused'
  reason: string | null
  gatewayReference: string | null
  /** False where a receipt has told as much or more already. */
  news: boolean
  /** Nothing where it was never handed on. */
  tried?: { attempt: number; beganAt: Date }
  /** It has surely none yet, and waits no longer. Else what was uncertain may still become known, and any other result stands. */
  first?: boolean
}

/**
 * Sending, receipts and decisions about one message wait for one another; of many, in one order. Who has a message in hand holds what
 * waits, so that is locked first.
 */
export async function lockMessages(tx: Tx, messageIds: readonly Id<'message'>[]): Promise<void> {
  const ids = plainArray(messageIds)
  await together([
    sql`
      select count(*) from (
        select from messaging.waiting_message where message_id = any(${ids}::uuid[])
        order by message_id for update) as locked`.execute(tx),
    sql`
      select count(*) from (
        select from messaging.message where message_id = any(${ids}::uuid[])
        order by message_id for update) as locked`.execute(tx),
  ])
}

/** What has a result waits no longer. */
export async function writeResults(tx: Tx, ctx: Context, results: readonly Result[]) {
  if (results.length === 0) return
  const news = results.filter((one) => one.news)
  const noted = (['failed', 'uncertain', 'refused'] as const).map((kind) =>
    recordMany(tx, ctx, eventNames[kind], news.filter((one) => one.kind === kind).map(subjectOf)),
  )
  const [first, others] = [results.filter((one) => one.first), results.filter((one) => !one.first)]
  await together([
    endWaiting(tx, others),
    insertResults(tx, ctx, first, noneKnown),
    insertResults(tx, ctx, others, uncertainKnown),
    recordSent(
      tx,
      ctx,
      news.filter(({ kind }) => kind === 'sent'),
    ),
    ...noted,
  ])
}

async function endWaiting(tx: Tx, results: readonly Result[]) {
  if (results.length === 0) return
  const ids = plainArray(results.map(({ messageId }) => messageId))
  await sql`delete from messaging.waiting_message where message_id = any(${ids}::uuid[])`.execute(tx)
}

const noneKnown = sql``
const uncertainKnown = sql`
  on conflict (organisation_id, message_id) do update set kind = excluded.kind, reason = excluded.reason,
    gateway_reference = excluded.gateway_reference, happened_at = excluded.happened_at,
    attempt = excluded.attempt, began_at = excluded.began_at
  where message_result.kind = 'uncertain'`

async function insertResults(tx: Tx, ctx: Context, results: readonly Result[], known: RawBuilder<unknown>) {
  if (results.length === 0) return
  await sql`
    insert into messaging.message_result
      (organisation_id, message_id, kind, reason, gateway_reference, happened_at, attempt, began_at)
    select ${ctx.organisation.id}::uuid, message_id, kind, reason, gateway_reference, ${ctx.now}::timestamptz, attempt, began_at
    from unnest(
      ${plainArray(results.map(({ messageId }) => messageId))}::uuid[],
      ${plainArray(results.map(({ kind }) => kind))}::text[],
      ${results.map(({ reason }) => reason)}::text[],
      ${results.map(({ gatewayReference }) => gatewayReference)}::text[],
      ${plainArray(results.map(({ tried }) => tried?.attempt ?? null))}::int[],
      ${plainArray(results.map(({ tried }) => tried?.beganAt.toISOString() ?? null))}::timestamptz[]
    ) as result (message_id, kind, reason, gateway_reference, attempt, began_at)${known}`.execute(tx)
}

/** Texts leave by the thousand, and all is well with them: one event tells of those that left together, and which they were. */
async function recordSent(tx: Tx, ctx: Context, sent: readonly Result[]) {
  if (sent.length === 0) return
  const messages = sent.map(({ messageId }) => messageId).join(' ')
  await record(tx, ctx, 'messages sent', ctx.organisation.id, { count: sent.length, messages })
}

const eventNames = {
  failed: 'message failed',
  uncertain: 'message left uncertain',
  refused: 'message refused',
} as const

function subjectOf({ messageId: subjectId, purpose, causeId, kind, reason }: Result) {
  const why = kind === 'refused' || kind === 'failed' ? { reason } : {}
  return { subjectId, details: { purpose, causeId, ...why } }
}

/**
 * What was begun and not ended by whoever held the sending before: it may have left, so nobody repeats it by itself. To be
 * called by whoever holds the sending now, before anything else.
 */
export async function leaveInterrupted(tx: Tx, ctx: Context, channel: Channel): Promise<number> {
  allow(ctx, 'send message')
  const begun = await tx
    .selectFrom('messaging.waitingMessage')
    .select(['messageId', 'tried', 'begunAt'])
    .where('channel', '=', channel)
    .where('begunAt', 'is not', null)
    .execute()
  const tried = new Map(
    begun.map(({ messageId, tried: attempt, begunAt }) => [
      messageId as Id<'message'>,
      { attempt, beganAt: begunAt ?? ctx.now },
    ]),
  )
  const ids = [...tried.keys()]
  if (ids.length === 0) return 0
  await lockMessages(tx, ids)
  const messages = await listSentMessages(tx, ids)
  const unknown = { kind: 'uncertain', reason: 'interrupted', gatewayReference: null } as const
  const results = messages.flatMap(({ messageId, purpose, causeId, state, attempt: known }): Result[] => {
    const attempt = tried.get(messageId)
    const news = state === 'sending'
    // Whoever began it may have told meanwhile that it came to nothing, and it waits again.
    if (attempt === undefined || known === null) return []
    return [{ messageId, purpose, causeId, ...unknown, news, tried: attempt }]
  })
  await writeResults(tx, ctx, results)
  return ids.length
}
