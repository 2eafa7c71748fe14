import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { readId } from '../../platform/id.ts'
import { decideNextState, type MessageState, type Receipt } from './message.model.ts'
import { findMessageByReference, findMessageState } from './message.queries.ts'
import { allow } from './messaging.access.ts'
import { lockMessage } from './sending.actions.ts'

export type NewReceipt = { state: Receipt; reference?: string; gatewayId?: string }

/** Takes what the gateway tells of a text: late, twice and in any order, so what is known is never unlearned. */
export async function takeReceipt(
  tx: Tx,
  ctx: Context,
  receipt: NewReceipt,
): Promise<'taken' | 'repeated' | 'unknown'> {
  allow(ctx, 'take receipt')
  const message = await findMessageByReference(tx, {
    messageId: readId<'message'>(receipt.reference),
    gatewayReference: receipt.gatewayId,
  })
  if (!message) return 'unknown'
  const { messageId, purpose, causeId } = message
  await lockMessage(tx, messageId)
  const before = (await findMessageState(tx, messageId)) ?? 'planned'
  const added = await tx
    .insertInto('messaging.messageReceipt')
    .values({ organisationId: ctx.organisation.id, messageId, kind: receipt.state, receivedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst()
  if (!added) return 'repeated'

  const after = decideNextState(before, receipt.state)
  for (const name of eventsOf(before, after)) await record(tx, ctx, name, messageId, { purpose, causeId })
  return 'taken'
}

/** A text that arrived has been sent, too, whether or not the gateway had said so. */
function eventsOf(before: MessageState, after: MessageState): string[] {
  if (before === after) return []
  const known = before === 'sent' || before === 'failed' || before === 'delivered'
  return [
    ...(!known && after !== 'failed' ? ['message sent'] : []),
    ...(after === 'failed' ? ['message failed'] : []),
    ...(after === 'delivered' ? ['message delivered'] : []),
  ]
}
