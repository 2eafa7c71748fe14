import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { together } from '../../platform/db/together.ts'
import { recordMany } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel } from './gateway.model.ts'
import type { Purpose } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { listSentMessages, type TriedMessage } from './sending.queries.ts'

export type Result = {
  messageId: Id<'message'>
  purpose: Purpose
  causeId: string
  kind: 'sent' | 'failed' | 'uncertain' | 'refused'
  reason: string | null
  gatewayReference: string | null
  /** False where a receipt has told as much or more already. */
  news: boolean
}

/** Sending, receipts and decisions about one message wait for one another; of many, in one order. */
export async function lockMessages(tx: Tx, messageIds: readonly Id<'message'>[]): Promise<TriedMessage[]> {
  const { rows } = await sql<TriedMessage>`
    select message_id, purpose, cause_id, send_at from messaging.message
    where message_id = any(${messageIds}::uuid[])
    order by message_id for update`.execute(tx)
  return rows
}

/** A result stands, but for one: what was uncertain may still become known. Its message waits no longer. */
export async function writeResults(tx: Tx, ctx: Context, results: readonly Result[]) {
  if (results.length === 0) return
  const rows = results.map(({ messageId, kind, reason, gatewayReference }) => ({
    message_id: messageId,
    kind,
    reason,
    gateway_reference: gatewayReference,
  }))
  const written = sql`
    with ended as (
      delete from messaging.waiting_message where message_id = any(${results.map(({ messageId }) => messageId)}::uuid[]))
    insert into messaging.message_result (organisation_id, message_id, kind, reason, gateway_reference, happened_at)
    select ${ctx.organisation.id}::uuid, message_id, kind, reason, gateway_reference, ${ctx.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as result (message_id uuid, kind text, reason text, gateway_reference text)
    on conflict (organisation_id, message_id) do update set kind = excluded.kind, reason = excluded.reason,
      gateway_reference = excluded.gateway_reference, happened_at = excluded.happened_at
    where message_result.kind = 'uncertain'`.execute(tx)
  const noted = (['sent', 'failed', 'uncertain', 'refused'] as const).map((kind) => {
    const subjects = results.filter((one) => one.kind === kind && one.news).map(subjectOf)
    return recordMany(tx, ctx, eventNames[kind], subjects)
  })
  await together([written, ...noted])
}

const eventNames = {
  sent: 'message sent',
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
    .select('messageId')
    .where('channel', '=', channel)
    .where('begunAt', 'is not', null)
    .execute()
  const ids = begun.map(({ messageId }) => messageId as Id<'message'>)
  if (ids.length === 0) return 0
  await lockMessages(tx, ids)
  const messages = await listSentMessages(tx, ids)
  const results = messages.map(({ messageId, purpose, causeId, state }): Result => {
    const unknown = { kind: 'uncertain', reason: 'interrupted', gatewayReference: null } as const
    return { messageId, purpose, causeId, ...unknown, news: state === 'sending' }
  })
  await writeResults(tx, ctx, results)
  return ids.length
}
