import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { encrypt } from '../../platform/secrets/secrets.ts'
import type { Channel } from './gateway.model.ts'
import { findGateway } from './gateway.queries.ts'
import type { Purpose } from './message.model.ts'
import { findMessageOfCause } from './message.queries.ts'
import { allow } from './messaging.access.ts'
import { bodyPurpose, mostRuns } from './sending.model.ts'
import { measureText } from './text-message.model.ts'

export const sendMessageTask = 'messaging: send message'

export type NewMessage = {
  purpose: Purpose
  channel: Channel
  contactId: Id<'contact'>
  /** Of the words, BCP 47. */
  language: string
  /** Of an e-mail. */
  subject?: string | undefined
  body: string
  /** What it is sent for: an invitation, a reply, a telling. For one cause there is one message of a purpose. */
  causeId: string
  sendAt?: Date | undefined
}

/** Plans one message; it leaves by a job when the transaction is committed and its time has come. */
export async function planMessage(
  tx: Tx,
  ctx: Context,
  input: NewMessage,
): Promise<Outcome<'no_gateway', Id<'message'>>> {
  allow(ctx, 'plan message')
  const { purpose, channel, causeId, sendAt = ctx.now } = input
  if (!(await findGateway(tx, channel))) return refuse('no_gateway')

  const messageId = newId<'message'>(ctx.now)
  const added = await tx
    .insertInto('messaging.message')
    .values({
      organisationId: ctx.organisation.id,
      messageId,
      purpose,
      channel,
      contactId: input.contactId,
      language: input.language,
      subject: input.subject ?? null,
      bodyEncrypted: encrypt(ctx.secrets, ctx.organisation.id, input.body, bodyPurpose),
      parts: channel === 'sms' ? Math.max(1, measureText(input.body).parts) : 1,
      causeId,
      plannedAt: ctx.now,
      sendAt,
    })
    .onConflict((conflict) => conflict.columns(['organisationId', 'purpose', 'causeId']).doNothing())
    .returning('messageId')
    .executeTakeFirst()
  if (!added) return done((await findMessageOfCause(tx, { purpose, causeId })) ?? messageId)

  await addJob(tx, sendMessageTask, { messageId }, { ...sendingOf(messageId), runAt: sendAt })
  await record(tx, ctx, 'message planned', messageId, { purpose, causeId })
  return done(messageId)
}

/** One job a message, however often it is planned. */
export function sendingOf(messageId: Id<'message'>) {
  return { key: `${sendMessageTask} ${messageId}`, maxAttempts: mostRuns }
}
