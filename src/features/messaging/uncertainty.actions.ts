import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { tryGatewayNow } from './gateway-state.actions.ts'
import { sendMessagesTask } from './message.intake.ts'
import { findUncertainMessage, type UncertainMessage } from './uncertainty.queries.ts'
import { allow } from './messaging.access.ts'
import { lockMessages } from './sending-result.actions.ts'
import type { UncertaintyDecision } from './uncertainty.model.ts'

/** A person decides about a message of which nobody knows whether it left: the risk of asking twice is theirs to take. */
export async function decideUncertainMessage(
  tx: Tx,
  ctx: Context,
  input: { messageId: Id<'message'>; decision: UncertaintyDecision },
): Promise<Outcome<'already_decided'>> {
  allow(ctx, 'decide uncertain message')
  if (ctx.actor.kind !== 'staff') throw new Forbidden('decide uncertain message')
  const { messageId, decision } = input
  await lockMessages(tx, [messageId])
  const uncertain = await findUncertainMessage(tx, messageId)
  if (!uncertain) return refuse('already_decided')

  await tx
    .insertInto('messaging.uncertaintyDecision')
    .values({
      organisationId: ctx.organisation.id,
      messageId,
      attempt: uncertain.attempt,
      decision,
      decidedBy: ctx.actor.id,
      decidedAt: ctx.now,
    })
    .execute()
  if (decision === 'send_again') {
    await waitOnceMore(tx, ctx, uncertain)
    const { channel } = uncertain
    await tryGatewayNow(tx, ctx, channel)
    await addJob(tx, sendMessagesTask, { channel })
  }
  await record(tx, ctx, 'uncertain message decided', messageId, { decision, purpose: uncertain.purpose })
  return done()
}

/** That it was tried and never known to have left becomes one of its earlier attempts. */
async function waitOnceMore(tx: Tx, ctx: Context, uncertain: UncertainMessage) {
  const { messageId, channel, attempt, triedAt, reason } = uncertain
  const organisationId = ctx.organisation.id
  await tx.deleteFrom('messaging.messageResult').where('messageId', '=', messageId).execute()
  await tx
    .insertInto('messaging.messageAttempt')
    .values({ organisationId, messageId, attempt, beganAt: triedAt, reason })
    .execute()
  await tx
    .insertInto('messaging.waitingMessage')
    .values({ organisationId, messageId, channel, dueAt: ctx.now, tried: attempt })
    .execute()
}
