import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Channel } from './gateway.model.ts'
import { allow } from './messaging.access.ts'
import { isTooLate } from './sending.model.ts'
import { type TriedMessage, waitingMessages } from './sending.queries.ts'
import { type Result, writeResults } from './sending-result.actions.ts'

/** Messages that waited for the gateway until nobody wants them any more: told as not delivered, the oldest first. */
export async function leaveUndeliverable(tx: Tx, ctx: Context, channel: Channel): Promise<void> {
  allow(ctx, 'send message')
  const { rows: waiting } = await sql<TriedMessage>`
    select message.message_id, message.purpose, message.cause_id, message.send_at
    from ${waitingMessages}
    where waiting.channel = ${channel} and waiting.begun_at is null and waiting.due_at <= ${ctx.now}
      and message.send_at <= ${new Date(ctx.now.getTime() - 60 * 60_000)}
    order by message.send_at limit 500 for update of waiting`.execute(tx)
  const late = waiting.filter((message) => isTooLate({ ...message, now: ctx.now }))
  const failed = { kind: 'failed', reason: 'too_late', gatewayReference: null, news: true } as const
  const results = late.map(({ messageId, purpose, causeId }): Result => {
    return { messageId, purpose, causeId, ...failed }
  })
  await writeResults(tx, ctx, results)
}
