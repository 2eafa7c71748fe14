import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { recordMany } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { tryGatewayNow } from './gateway-state.actions.ts'
import { sendMessagesTask } from './message.intake.ts'
import { listUncertainAmong, type UncertainMessage } from './uncertainty.queries.ts'
import { allow } from './messaging.access.ts'
import { lockMessages } from './sending-result.actions.ts'
import type { UncertaintyDecision } from './uncertainty.model.ts'

/**
 * A person decides about messages of which nobody knows whether they left: the risk of asking twice is theirs to take. Those that were
 * decided about meanwhile, or that a receipt has told of, are left as they are.
 */
export async function decideUncertainMessages(
  tx: Tx,
  ctx: Context,
  input: { messageIds: readonly Id<'message'>[]; decision: UncertaintyDecision },
): Promise<Outcome<'already_decided'>> {
  allow(ctx, 'decide uncertain message')
  const { actor, now: decidedAt } = ctx
  if (actor.kind !== 'staff') throw new Forbidden('decide uncertain message')
  const { messageIds, decision } = input
  if (messageIds.length === 0) return refuse('already_decided')
  await lockMessages(tx, messageIds)
  const uncertain = await listUncertainAmong(tx, messageIds)
  if (uncertain.length === 0) return refuse('already_decided')

  const organisationId = ctx.organisation.id
  const decided = { organisationId, decision, decidedBy: actor.id, decidedAt }
  await tx
    .insertInto('messaging.uncertaintyDecision')
    .values(uncertain.map(({ messageId, attempt }) => ({ ...decided, messageId, attempt })))
    .execute()
  if (decision === 'send_again') await waitOnceMore(tx, ctx, uncertain)
  await recordMany(
    tx,
    ctx,
    'uncertain message decided',
    uncertain.map(({ messageId, purpose }) => ({ subjectId: messageId, details: { decision, purpose } })),
  )
  return done()
}

/** That they were tried and never known to have left becomes one of their earlier attempts. */
async function waitOnceMore(tx: Tx, ctx: Context, uncertain: readonly UncertainMessage[]) {
  const organisationId = ctx.organisation.id
  const messageIds = uncertain.map(({ messageId }) => messageId)
  await tx.deleteFrom('messaging.messageResult').where('messageId', 'in', messageIds).execute()
  await tx
    .insertInto('messaging.messageAttempt')
    .values(
      uncertain.map(({ messageId, attempt, triedAt: beganAt, reason }) => ({
        organisationId,
        messageId,
        attempt,
        beganAt,
        reason,
      })),
    )
    .execute()
  await tx
    .insertInto('messaging.waitingMessage')
    .values(
      uncertain.map(({ messageId, channel, attempt: tried }) => ({
        organisationId,
        messageId,
        channel,
        dueAt: ctx.now,
        tried,
      })),
    )
    .execute()
  for (const channel of new Set(uncertain.map((one) => one.channel))) {
    await tryGatewayNow(tx, ctx, channel)
    await addJob(tx, sendMessagesTask, { channel })
  }
}
