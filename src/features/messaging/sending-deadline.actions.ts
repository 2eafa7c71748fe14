import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel } from './gateway.model.ts'
import { allow } from './messaging.access.ts'
import { isTooLate } from './sending.model.ts'
import { type Result, writeResults } from './sending-result.actions.ts'

/** Messages that waited for the gateway until nobody wants them any more: told as not delivered, the oldest first. */
export async function leaveUndeliverable(tx: Tx, ctx: Context, channel: Channel): Promise<void> {
  allow(ctx, 'send message')
  const waiting = await tx
    .selectFrom('messaging.waitingMessage as waiting')
    .innerJoin('messaging.message as message', (join) =>
      join
        .onRef('message.organisationId', '=', 'waiting.organisationId')
        .onRef('message.messageId', '=', 'waiting.messageId'),
    )
    .select(['message.messageId', 'message.purpose', 'message.causeId', 'message.sendAt'])
    .where('waiting.channel', '=', channel)
    .where('waiting.begunAt', 'is', null)
    .where('waiting.dueAt', '<=', ctx.now)
    .where('message.sendAt', '<=', new Date(ctx.now.getTime() - 60 * 60_000))
    .orderBy('message.sendAt')
    .limit(500)
    .forUpdate('waiting')
    .execute()
  const late = waiting.filter((message) => isTooLate({ ...message, now: ctx.now }))
  const failed = { kind: 'failed', reason: 'too_late', gatewayReference: null, news: true } as const
  const results = late.map(({ messageId, purpose, causeId }): Result => {
    return { messageId: messageId as Id<'message'>, purpose, causeId, ...failed }
  })
  await writeResults(tx, ctx, results)
}
