import type { Context } from '../../platform/context.ts'
import { AskedLast, type Tx } from '../../platform/db/database.ts'
import { statement } from '../../platform/db/statement.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import type { Purpose as ContactPurpose } from '../voices/address.model.ts'
import { openAddresses } from '../voices/contact-reading.intake.ts'
import type { OpenGateway } from './gateway.actions.ts'
import type { Channel } from './gateway.model.ts'
import { isChannelOpen } from './gateway.queries.ts'
import { type Purpose, stoppedBy } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { type Beginning, bodyPurpose, decideBeginning, type Waiting } from './sending.model.ts'
import { type Result, writeResults } from './sending-result.actions.ts'

/** All that the adapter needs, read while it was still allowed to be read. */
export type Sending = {
  messageId: Id<'message'>
  attempt: number
  beganAt: Date
  gateway: OpenGateway
  purpose: Purpose
  causeId: string
  sendAt: Date
  to: string
  language: string
  subject: string | null
  body: string
}

type Begun = {
  sendings: Sending[]
  /** How many were looked at: none means that nothing is due. */
  taken: number
}

/**
 * The first half of sending, for many: looks once more whether each may be sent, and writes down that it is being tried.
 * Committed before the gateway is called.
 */
export async function beginSendings(
  tx: Tx,
  ctx: Context,
  input: {
    channel: Channel
    gateway: OpenGateway | undefined | Promise<OpenGateway | undefined>
    atMost: number
  },
): Promise<Begun | AskedLast<Begun>> {
  allow(ctx, 'send message')
  // Asked in one go: what is due does not hang on how the gateway is opened.
  const [gateway, messages] = await together([
    Promise.resolve(input.gateway),
    takeDueMessages(tx, { ...input, now: ctx.now }),
  ])
  if (messages.length === 0) return { sendings: [], taken: 0 }
  const state = await stateOf(tx, { channel: input.channel, gateway })
  const decided = messages.map((message) => ({
    message,
    decision: decide(ctx, input.channel, state, message),
  }))
  await setAside(tx, ctx, decided)

  if (!gateway) return { sendings: [], taken: messages.length }
  const wanted = decided.flatMap(({ message, decision }) =>
    decision.kind === 'send' && isKept(message) ? [message] : [],
  )
  // Each reading of an address is logged, so it is read only when all else allows the sending.
  const contacts = wanted.map(({ contactId, contactPurpose: purpose, addressEncrypted }) => {
    return { contactId, purpose, addressEncrypted }
  })
  // What cannot be opened fails here, while nothing is marked.
  const bodies = wanted.map(({ bodyEncrypted }) =>
    decrypt(ctx.secrets, ctx.organisation.id, bodyEncrypted, bodyPurpose),
  )
  const opened = await openAddresses(tx, ctx, { channel: input.channel, why: reading, contacts })
  const asked = together([opened.answer, recordBegun(tx, ctx, input.channel, wanted)])
  return new AskedLast(
    asked.then(([addresses]) => ({
      sendings: wanted.map((message, index) =>
        sendingOf(ctx, gateway, message, { to: addresses[index] ?? '', body: bodies[index] ?? '' }),
      ),
      taken: messages.length,
    })),
  )
}

type WaitingMessage = {
  messageId: Id<'message'>
  purpose: Purpose
  contactId: Id<'contact'>
  language: string
  subject: string | null
  bodyEncrypted: string | null
  causeId: string
  sendAt: Date
  contactPurpose: ContactPurpose
  /** Nothing when the person has been erased, or the time of the address is over. */
  addressEncrypted: string | null
  /** Between spaces; nothing where no stop was said. */
  stoppedPurposes: string | null
  /** Before it was marked. */
  tried: number
  settled: boolean
}

/**
 * Of those whose time has come, in their order, as many as are wanted, with all that decides whether they may leave, and marked as under
 * way: whoever finds that one may not leave takes the mark back. Messages and contacts are fetched by all their ids at once, which leaves
 * a plan no other index than their keys, and are joined in full, which leaves it no way but by their hashes: plans made while there were
 * few read all of one for each of another.
 */
async function takeDueMessages(
  tx: Tx,
  { channel, atMost, now }: { channel: Channel; atMost: number; now: Date },
): Promise<WaitingMessage[]> {
  const { rows } = await statement<WaitingMessage>`
    with due as (
      update messaging.waiting_message set begun_at = ${now}, tried = tried + 1
      where message_id = any(array(
        select message_id from messaging.waiting_message
        where channel = ${channel} and begun_at is null and due_at <= ${now}
        order by due_at limit ${atMost} for update skip locked))
      returning message_id, tried - 1 as tried),
    messages as materialized (
      select message_id, purpose, contact_id, language, subject, body_encrypted, cause_id, send_at, organisation_id
      from messaging.message where message_id = any(array(select message_id from due))),
    contacts as materialized (
      select contact_id, purpose, address_hash, case when kept_until_at > ${now} then address_encrypted end as address_encrypted
      from voices.contact where contact_id = any(array(select contact_id from messages))),
    stops as materialized (
      select address_hash, string_agg(purpose, ' ') as purposes from voices.opt_out
      where address_hash = any(array(select address_hash from contacts)) group by address_hash)
    select message.message_id as "messageId", message.purpose, message.contact_id as "contactId", message.language, message.subject,
      message.body_encrypted as "bodyEncrypted", message.cause_id as "causeId", message.send_at as "sendAt",
      contact.purpose as "contactPurpose", contact.address_encrypted as "addressEncrypted",
      stops.purposes as "stoppedPurposes", due.tried,
      message.message_id in (
        select message_id from messaging.message_receipt where message_id = any(array(select message_id from due)))
      -- What was never tried has no result.
      or (due.tried > 0 and exists (select from messaging.message_result result
        where result.organisation_id = message.organisation_id and result.message_id = message.message_id)) as settled
    from due
    full join messages message on message.message_id = due.message_id
    full join contacts contact on contact.contact_id = message.contact_id
    full join stops on stops.address_hash = contact.address_hash
    order by message.send_at, message.message_id`.execute(tx)
  return rows
}

type KeptMessage = WaitingMessage & { addressEncrypted: string; bodyEncrypted: string }

function isKept(message: WaitingMessage): message is KeptMessage {
  return message.addressEncrypted !== null && message.bodyEncrypted !== null
}

// As the log of readings tells it.
const reading = 'messaging: send message'

// Whoever opens a gateway opens none without a sender that may be used.
async function stateOf(
  tx: Tx,
  { channel, gateway }: { channel: Channel; gateway: OpenGateway | undefined },
): Promise<Waiting['gateway']> {
  if (gateway) return 'open'
  return (await isChannelOpen(tx, channel)) ? 'no_sender' : 'none'
}

function decide(
  ctx: Context,
  channel: Channel,
  gateway: Waiting['gateway'],
  message: WaitingMessage,
): Beginning {
  return decideBeginning({
    state: message.settled ? 'sent' : 'planned',
    kept: isKept(message),
    optedOut: isStopped(message),
    gateway,
    purpose: message.purpose,
    channel,
    sendAt: message.sendAt,
    tried: message.tried,
    now: ctx.now,
  })
}

function isStopped({ purpose, stoppedPurposes }: WaitingMessage): boolean {
  if (stoppedPurposes === null) return false
  const stopped = stoppedPurposes.split(' ')
  return stoppedBy(purpose).some((one) => stopped.includes(one))
}

/** Those that do not leave now: later, never, or already settled. */
async function setAside(
  tx: Tx,
  ctx: Context,
  decided: readonly { message: WaitingMessage; decision: Beginning }[],
) {
  const settled: Id<'message'>[] = []
  const refusals: Settled[] = []
  for (const { message, decision } of decided) {
    if (decision.kind === 'settled') settled.push(message.messageId)
    if (decision.kind === 'refuse') refusals.push({ message, kind: 'refused', reason: decision.reason })
    if (decision.kind === 'too_late') refusals.push({ message, kind: 'failed', reason: 'too_late' })
    if (decision.kind === 'wait')
      await tx
        .updateTable('messaging.waitingMessage')
        .set({ dueAt: decision.until, begunAt: null, tried: message.tried })
        .where('messageId', '=', message.messageId)
        .execute()
  }
  if (settled.length > 0)
    await tx.deleteFrom('messaging.waitingMessage').where('messageId', 'in', settled).execute()
  await settle(tx, ctx, refusals)
}

type Settled = { message: WaitingMessage; kind: 'refused' | 'failed'; reason: string }

async function settle(tx: Tx, ctx: Context, settled: readonly Settled[]) {
  const results = settled.map(({ message: { messageId, purpose, causeId }, kind, reason }): Result => {
    return { messageId, purpose, causeId, kind, reason, gatewayReference: null, news: true }
  })
  await writeResults(tx, ctx, results)
}

function sendingOf(
  ctx: Context,
  gateway: OpenGateway,
  message: KeptMessage,
  { to, body }: { to: string; body: string },
): Sending {
  const { tried, messageId, purpose, causeId, sendAt, language, subject } = message
  const about = { messageId, purpose, causeId, sendAt, language, subject }
  return { ...about, attempt: tried + 1, beganAt: ctx.now, gateway, to, body }
}

async function recordBegun(tx: Tx, ctx: Context, channel: Channel, messages: readonly WaitingMessage[]) {
  if (messages.length === 0) return
  await record(tx, ctx, 'messages begun', ctx.organisation.id, { channel, count: messages.length })
}
