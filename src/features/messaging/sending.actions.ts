import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { decrypt, encrypt } from '../../platform/secrets/secrets.ts'
import { readAddress } from '../voices/contact.intake.ts'
import { getContactHash, isOptedOut } from '../voices/contact.queries.ts'
import { openGateway, type OpenGateway } from './gateway.actions.ts'
import { sendingOf, sendMessageTask } from './message.intake.ts'
import { decideNextState, type MessageState, stoppedBy } from './message.model.ts'
import { findLastAttempt, findMessageState, getMessage } from './message.queries.ts'
import { allow } from './messaging.access.ts'
import {
  type AttemptEnd,
  bodyPurpose,
  decideBeginning,
  decideEnding,
  type Ending,
  outboxPurpose,
} from './sending.model.ts'

/** All that the adapter needs, read while it was still allowed to be read. */
export type Sending = {
  messageId: Id<'message'>
  attempt: number
  gateway: OpenGateway
  to: string
  language: string
  subject: string | null
  body: string
}

/**
 * The first half of sending: looks once more whether it may be sent, and writes down that it is being tried. Nothing
 * comes back when there is nothing to send; committed before the gateway is called.
 */
export async function beginSending(
  tx: Tx,
  ctx: Context,
  messageId: Id<'message'>,
): Promise<Sending | undefined> {
  allow(ctx, 'send message')
  await lockMessage(tx, messageId)
  const message = await getMessage(tx, messageId)
  const state = await stateOf(tx, messageId)
  const last = await findLastAttempt(tx, messageId)
  const gateway = await openGateway(tx, ctx, message.channel)
  const hash = await getContactHash(tx, message.contactId)
  const decision = decideBeginning({
    state,
    kept: hash !== undefined && message.bodyEncrypted !== null,
    optedOut: hash !== undefined && (await isOptedOut(tx, hash, ...stoppedBy(message.purpose))),
    gateway: gateway !== undefined,
    purpose: message.purpose,
    channel: message.channel,
    tried: last?.attempt ?? 0,
    now: ctx.now,
  })
  const cause = { purpose: message.purpose, causeId: message.causeId }
  if (decision.kind === 'settled') return undefined
  if (decision.kind === 'wait') {
    await addJob(tx, sendMessageTask, { messageId }, { ...sendingOf(messageId), runAt: decision.until })
    return undefined
  }
  if (decision.kind === 'uncertain') {
    await writeResult(tx, ctx, messageId, {
      kind: 'uncertain',
      reason: 'interrupted',
      gatewayReference: null,
    })
    await record(tx, ctx, 'message left uncertain', messageId, cause)
    return undefined
  }
  // Each reading of an address is logged, so it is read only when all else allows the sending.
  const to =
    decision.kind === 'send'
      ? await readAddress(tx, ctx, { contactId: message.contactId, why: sendMessageTask })
      : undefined
  if (to === undefined || !gateway || message.bodyEncrypted === null) {
    const reason = decision.kind === 'refuse' ? decision.reason : 'erased'
    await writeResult(tx, ctx, messageId, { kind: 'refused', reason, gatewayReference: null })
    await record(tx, ctx, 'message refused', messageId, { ...cause, reason })
    return undefined
  }

  const attempt = (last?.attempt ?? 0) + 1
  await tx
    .insertInto('messaging.messageAttempt')
    .values({ organisationId: ctx.organisation.id, messageId, attempt, beganAt: ctx.now })
    .execute()
  const body = decrypt(ctx.secrets, ctx.organisation.id, message.bodyEncrypted, bodyPurpose)
  const { language, subject } = message
  return { messageId, attempt, gateway, to, language, subject, body }
}

/** The second half: what the gateway answered. Answers whether it should be tried again. */
export async function endSending(
  tx: Tx,
  ctx: Context,
  input: { messageId: Id<'message'>; attempt: number; end: AttemptEnd },
): Promise<Ending> {
  allow(ctx, 'send message')
  const { messageId, attempt } = input
  await lockMessage(tx, messageId)
  const state = await stateOf(tx, messageId)
  const ending = decideEnding(input.end, attempt)
  if (ending.kind === 'again') {
    await failAttempt(tx, ctx, { messageId, attempt, reason: ending.code })
    return ending
  }
  if (ending.kind === 'failed') await failAttempt(tx, ctx, { messageId, attempt, reason: ending.reason })
  // A receipt may have been quicker than the answer: what is known already is not unlearned.
  const next = decideNextState(state, ending.kind)
  await writeResult(tx, ctx, messageId, ending)
  if (next !== state) {
    const { purpose, causeId } = await getMessage(tx, messageId)
    await record(tx, ctx, eventNames[ending.kind], messageId, { purpose, causeId })
  }
  return ending
}

/** In development a message ends here, where it is read and answered as the resident. */
export async function keepOutboxMessage(
  tx: Tx,
  ctx: Context,
  input: { messageId: Id<'message'>; to: string; from: string },
): Promise<void> {
  allow(ctx, 'send message')
  await tx
    .insertInto('messaging.outboxMessage')
    .values({
      organisationId: ctx.organisation.id,
      messageId: input.messageId,
      recipientEncrypted: encrypt(ctx.secrets, ctx.organisation.id, input.to, outboxPurpose),
      sender: input.from,
      arrivedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(tx, ctx, 'message kept', input.messageId)
}

const eventNames = {
  sent: 'message sent',
  failed: 'message failed',
  uncertain: 'message left uncertain',
} as const

/** Sending, receipts and decisions about one message wait for one another. */
export async function lockMessage(tx: Tx, messageId: Id<'message'>) {
  await sql`select from messaging.message where message_id = ${messageId} for update`.execute(tx)
}

async function stateOf(tx: Tx, messageId: Id<'message'>): Promise<MessageState> {
  return (await findMessageState(tx, messageId)) ?? 'planned'
}

async function failAttempt(
  tx: Tx,
  ctx: Context,
  failed: { messageId: Id<'message'>; attempt: number; reason: string | null },
) {
  await tx
    .updateTable('messaging.messageAttempt')
    .set({ failedAt: ctx.now, reason: failed.reason })
    .where('messageId', '=', failed.messageId)
    .where('attempt', '=', failed.attempt)
    .execute()
}

// A result stands, but for one: what was uncertain may still become known.
async function writeResult(
  tx: Tx,
  ctx: Context,
  messageId: Id<'message'>,
  result: {
    kind: 'sent' | 'failed' | 'uncertain' | 'refused'
    reason: string | null
    gatewayReference: string | null
  },
) {
  const row = { ...result, happenedAt: ctx.now }
  await tx
    .insertInto('messaging.messageResult')
    .values({ organisationId: ctx.organisation.id, messageId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'messageId'])
        .doUpdateSet(row)
        .where('messaging.messageResult.kind', '=', 'uncertain'),
    )
    .execute()
}
