import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { together } from '../../platform/db/together.ts'
import { recordMany } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { addJobs } from '../../platform/jobs.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { encrypt } from '../../platform/secrets/secrets.ts'
import { askToTell, type TellingRefusal } from './budget.intake.ts'
import { addCosts } from './cost.intake.ts'
import type { Channel } from './gateway.model.ts'
import { isChannelOpen } from './gateway.queries.ts'
import type { Purpose } from './message.model.ts'
import { findMessageOfCause } from './message.queries.ts'
import { allow } from './messaging.access.ts'
import { bodyPurpose } from './sending.model.ts'
import { measureText } from './text-message.model.ts'

export const sendMessagesTask = 'messaging: send messages'

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
  /** What it is about, where that is one service: costs are shown by service. */
  serviceId?: string | undefined
  sendAt?: Date | undefined
}

export type PlanningRefusal = 'no_gateway' | TellingRefusal

/** Plans one message; it leaves by a job when the transaction is committed and its time has come. */
export async function planMessage(
  tx: Tx,
  ctx: Context,
  input: NewMessage,
): Promise<Outcome<PlanningRefusal, Id<'message'>>> {
  if (!(await isChannelOpen(tx, input.channel))) return refuse('no_gateway')
  if (input.purpose === 'tell' && !(await findMessageOfCause(tx, input))) {
    const { channel, body, sendAt = ctx.now } = input
    const telling = await askToTell(tx, ctx, { ...input, parts: partsOf(channel, body), sendAt })
    if (!telling.ok) return telling
  }
  const [messageId] = await planMessages(tx, ctx, [input])
  return done(messageId as Id<'message'>)
}

/**
 * The same for many, in their order, through channels that the caller has seen to be open. Who plans asks has asked the
 * budget first: see `openPurse`.
 */
export async function planMessages(
  tx: Tx,
  ctx: Context,
  inputs: readonly NewMessage[],
): Promise<Id<'message'>[]> {
  allow(ctx, 'plan message')
  if (inputs.length === 0) return []
  const messages = inputs.map((input) => messageOf(ctx, input))
  const fresh = await insertMessages(tx, ctx, messages)
  const planned = messages.filter(({ messageId }) => fresh.has(messageId))
  const subjects = planned.map(({ messageId: subjectId, purpose, causeId }) => ({
    subjectId,
    details: { purpose, causeId },
  }))
  await together([
    addJobs(tx, jobsOf(ctx, planned)),
    recordMany(tx, ctx, 'message planned', subjects),
    count(tx, ctx, planned, fresh),
  ])
  return planned.length === messages.length
    ? messages.map(({ messageId }) => messageId)
    : idsOf(tx, messages, fresh)
}

// Columns as arrays: the statement is the same for one message and for hundreds, so it is planned once.
async function insertMessages(tx: Tx, ctx: Context, messages: readonly Message[]) {
  const added = await sql<{ messageId: Id<'message'>; partPrice: number | null }>`
    with planned as (insert into messaging.message (organisation_id, message_id, purpose, channel, contact_id, language, subject,
      body_encrypted, parts, cause_id, service_id, planned_at, send_at, part_price_hundredths)
    select ${ctx.organisation.id}::uuid, message_id, purpose, channel, contact_id, language, subject, body_encrypted, parts,
      cause_id, service_id, ${ctx.now}::timestamptz, send_at,
      case channel when 'sms' then (select part_price_hundredths from messaging.text_price) end
    from unnest(
      ${plainArray(messages.map(({ messageId }) => messageId))}::uuid[],
      ${plainArray(messages.map(({ purpose }) => purpose))}::text[],
      ${plainArray(messages.map(({ channel }) => channel))}::text[],
      ${plainArray(messages.map(({ contactId }) => contactId))}::uuid[],
      ${messages.map(({ language }) => language)}::text[],
      ${messages.map(({ subject }) => subject)}::text[],
      ${plainArray(messages.map(({ bodyEncrypted }) => bodyEncrypted))}::text[],
      ${plainArray(messages.map(({ parts }) => parts))}::int[],
      ${plainArray(messages.map(({ causeId }) => causeId))}::uuid[],
      ${plainArray(messages.map(({ serviceId }) => serviceId))}::uuid[],
      ${plainArray(messages.map(({ sendAt }) => sendAt.toISOString()))}::timestamptz[]
    ) as message (message_id, purpose, channel, contact_id, language, subject, body_encrypted, parts, cause_id, service_id,
      send_at)
    on conflict (organisation_id, purpose, cause_id) do nothing
    returning organisation_id, message_id, channel, send_at, part_price_hundredths),
    waiting as (insert into messaging.waiting_message (organisation_id, message_id, channel, due_at)
    select organisation_id, message_id, channel, send_at from planned)
    select message_id, part_price_hundredths as part_price from planned`.execute(tx)
  return new Map(added.rows.map(({ messageId, partPrice }) => [messageId, partPrice]))
}

type Message = ReturnType<typeof messageOf>

function messageOf(ctx: Context, input: NewMessage) {
  const { purpose, channel, causeId, body, sendAt = ctx.now } = input
  return {
    messageId: newId<'message'>(ctx.now),
    purpose,
    channel,
    contactId: input.contactId,
    language: input.language,
    subject: input.subject ?? null,
    bodyEncrypted: encrypt(ctx.secrets, ctx.organisation.id, body, bodyPurpose),
    parts: partsOf(channel, body),
    causeId,
    serviceId: input.serviceId ?? null,
    sendAt,
  }
}

function partsOf(channel: Channel, body: string): number {
  return channel === 'sms' ? Math.max(1, measureText(body).parts) : 1
}

async function count(
  tx: Tx,
  ctx: Context,
  planned: readonly Message[],
  prices: ReadonlyMap<string, number | null>,
) {
  const texts = planned
    .filter(({ channel }) => channel === 'sms')
    .map((one) => ({ ...one, partPrice: prices.get(one.messageId) ?? null }))
  if (texts.length > 0) await addCosts(tx, ctx, texts)
}

// For those whose time has come. Those of later leave by the job of each minute (schedule.ts): a crowd is spread over hundreds of
// minutes, and a job for each of them took longer to plan than the messages. Without a key: a job by key would be one row,
// and all who plan messages would wait for one another.
function jobsOf(ctx: Context, messages: readonly Message[]) {
  const due = messages.filter(({ sendAt }) => sendAt <= ctx.now)
  return [...new Set(due.map(({ channel }) => channel))].map((channel) => ({
    task: sendMessagesTask,
    payload: { channel },
    options: { runAt: ctx.now },
  }))
}

/** Those planned before keep the message they have. */
async function idsOf(tx: Tx, messages: readonly Message[], fresh: ReadonlyMap<string, unknown>) {
  const ids: Id<'message'>[] = []
  for (const { messageId, purpose, causeId } of messages)
    ids.push(
      fresh.has(messageId) ? messageId : ((await findMessageOfCause(tx, { purpose, causeId })) ?? messageId),
    )
  return ids
}
