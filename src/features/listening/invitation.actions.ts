import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { decrypt, keyedHash, randomCode } from '../../platform/secrets/secrets.ts'
import { inLanguage, isInterfaceLanguage } from '../../platform/texts.ts'
import { findGateway } from '../messaging/gateway.queries.ts'
import { planMessages } from '../messaging/message.intake.ts'
import { addressHash, keepContacts } from '../voices/contact.intake.ts'
import { rulesOf } from './ask.model.ts'
import { type Ask, listAsksOfServices } from './ask.queries.ts'
import {
  type Address,
  answerLink,
  type AskOfVisit,
  chooseLanguage,
  decideInvitation,
  type History,
  invitationCodeLength,
  invitationCodePurpose,
  type InvitationRefusal,
  type Person,
  personsPurpose,
  readAddress,
  withLink,
} from './invitation.model.ts'
import {
  countOutcomes,
  findHistories,
  findUndecidedBatch,
  listUndecidedEvents,
  type UndecidedEvent,
} from './invitation.queries.ts'
import { invitationTexts, invitationTextsOf } from './invitation.texts.ts'
import { allow } from './listening.access.ts'

const chunkSize = 500
const DAY = 24 * 60 * 60 * 1000
const keptDays = 30
// No cap is longer than this, and no planned invitation further away.
const historyDays = 400

/**
 * Decides the next events of a batch, each to exactly one end. When none is left, what the rules needed of the people
 * is thrown away; a batch without it has been decided, so that running again changes nothing.
 */
export async function decideInvitations(
  tx: Tx,
  ctx: Context,
  { batchId }: { batchId: Id<'batch'> },
): Promise<'more' | 'all decided'> {
  allow(ctx, 'decide invitations')
  await sql`select from listening.service_event_batch where batch_id = ${batchId} for update`.execute(tx)
  const batch = await findUndecidedBatch(tx, batchId)
  if (!batch) return 'all decided'

  const events = await listUndecidedEvents(tx, batchId, { decided: batch.decided, limit: chunkSize })
  const persons = JSON.parse(decrypt(ctx.secrets, ctx.organisation.id, batch.sealed, personsPurpose))
  await decideEvents(tx, ctx, events, persons as Record<string, Person>)
  const more = events.length === chunkSize
  await tx
    .updateTable('listening.serviceEventBatch')
    .set({ decided: batch.decided + events.length, ...(more ? {} : { personsEncrypted: null }) })
    .where('batchId', '=', batchId)
    .execute()
  if (more) return 'more'
  await record(tx, ctx, 'invitations decided', batchId, await countOutcomes(tx, batchId))
  return 'all decided'
}

type Refusal = { event: UndecidedEvent; ask: Ask | undefined; reason: InvitationRefusal }
type Invitation = { event: UndecidedEvent; ask: Ask; to: Address; sendAt: Date }

async function decideEvents(
  tx: Tx,
  ctx: Context,
  events: readonly UndecidedEvent[],
  persons: Record<string, Person>,
) {
  const asks = await listAsksOfServices(tx, [...new Set(events.map(({ serviceId }) => serviceId))])
  const reading = { channels: await openChannels(tx), acceptDemoNumbers: ctx.organisation.invented }
  const visits = events.map((event) => {
    const person = persons[event.serviceEventId] ?? {}
    const at = readAddress(person, reading)
    return { event, person: { ...person, at }, hash: at.ok ? hashOf(ctx, at.value) : undefined }
  })
  const histories = await lockHistories(
    tx,
    ctx,
    visits.flatMap(({ hash }) => hash ?? []),
  )

  const refusals: Refusal[] = []
  const invitations: Invitation[] = []
  for (const { event, person, hash } of visits) {
    const ask = asks.get(event.serviceId)
    const key = hash?.toString('hex') ?? ''
    const history = histories.get(key) ?? { optedOut: false, invitations: [] }
    const decision = decideInvitation(event, person, rulesOfVisit(ask), history, ctx.now)
    if (!decision.ok || !ask || !person.at.ok) {
      refusals.push({ event, ask, reason: decision.ok ? 'no_ask' : decision.reason })
      continue
    }
    const { sendAt } = decision.value
    invitations.push({ event, ask, to: person.at.value, sendAt })
    histories.set(key, {
      ...history,
      invitations: [...history.invitations, { serviceId: event.serviceId, sendAt }],
    })
  }
  await writeInvitations(tx, ctx, invitations)
  await writeRefusals(tx, ctx, refusals)
}

async function openChannels(tx: Tx): Promise<Address['channel'][]> {
  const open: Address['channel'][] = []
  for (const channel of ['sms', 'email'] as const) if (await findGateway(tx, channel)) open.push(channel)
  return open
}

function rulesOfVisit(ask: Ask | undefined): AskOfVisit {
  if (!ask) return 'none'
  return ask.closedAt ? 'closed' : rulesOf(ask)
}

function hashOf(ctx: Context, { channel, address }: Address) {
  return addressHash(ctx, channel, address)
}

/**
 * One person's visits are decided one after another, whichever workers meet them: each waits for the person's lock, in
 * the same order everywhere, and only then looks at what has been sent.
 */
async function lockHistories(tx: Tx, ctx: Context, hashes: readonly Buffer[]): Promise<Map<string, History>> {
  const distinct = [...new Map(hashes.map((hash) => [hash.toString('hex'), hash])).values()]
  if (distinct.length === 0) return new Map()
  const keys = distinct.map((hash) => hash.readBigInt64BE(0)).toSorted((a, b) => (a < b ? -1 : 1))
  await sql`select pg_advisory_xact_lock(key) from unnest(${keys.map(String)}::bigint[]) as key`.execute(tx)
  return findHistories(tx, distinct, new Date(ctx.now.getTime() - historyDays * DAY))
}

async function writeInvitations(tx: Tx, ctx: Context, invitations: readonly Invitation[]) {
  if (invitations.length === 0) return
  const contacts = invitations.map(({ to, sendAt }) => ({
    ...to,
    purpose: 'ask' as const,
    keptUntil: new Date(sendAt.getTime() + keptDays * DAY),
  }))
  const contactIds = await keepContacts(tx, ctx, contacts)
  const written = invitations.map((one, index) => writtenOf(ctx, one, contactIds[index] as Id<'contact'>))
  await sql`
    insert into listening.invitation (organisation_id, invitation_id, service_event_id, ask_id, version, service_id, unit_id,
      contact_id, code_hash, language, planned_at, send_at)
    select ${ctx.organisation.id}::uuid, invitation_id, service_event_id, ask_id, version, service_id, unit_id, contact_id,
      decode(code_hash, 'hex'), language, ${ctx.now}::timestamptz, send_at
    from json_to_recordset(${JSON.stringify(written.map(({ row }) => row))}::json) as invitation (invitation_id uuid,
      service_event_id uuid, ask_id uuid, version int, service_id uuid, unit_id uuid, contact_id uuid, code_hash text,
      language text, send_at timestamptz)`.execute(tx)
  await planMessages(
    tx,
    ctx,
    written.map(({ message }) => message),
  )
}

function writtenOf(ctx: Context, { event, ask, to, sendAt }: Invitation, contactId: Id<'contact'>) {
  const { organisation } = ctx
  const invitationId = newId<'invitation'>(ctx.now)
  const code = randomCode(invitationCodeLength)
  const { language, text } = chooseLanguage(event.language, ask.words.invitation, organisation.languages)
  const link = answerLink(ctx, code)
  const words =
    to.channel === 'sms' ? { language, body: withLink(text, link) } : emailOf(ctx, ask, language, link)
  const row = {
    invitation_id: invitationId,
    service_event_id: event.serviceEventId,
    ask_id: ask.askId,
    version: ask.version,
    service_id: event.serviceId,
    unit_id: event.unitId,
    contact_id: contactId,
    code_hash: keyedHash(ctx.secrets, organisation.id, invitationCodePurpose, code).toString('hex'),
    language,
    send_at: sendAt,
  }
  const about = { purpose: 'ask', channel: to.channel, contactId, causeId: invitationId, sendAt } as const
  return { row, message: { ...about, ...words } }
}

function emailOf(ctx: Context, ask: Ask, wished: string, link: string) {
  const language = isInterfaceLanguage(wished) ? wished : ctx.language
  const what = ask.sensitive ? '' : ` (${inLanguage(ask.serviceNames, language).text})`
  const who = inLanguage(ctx.organisation.names, language).text
  return {
    language,
    subject: invitationTexts.subject[language],
    body: invitationTextsOf.email[language](who, what, link),
  }
}

async function writeRefusals(tx: Tx, ctx: Context, refusals: readonly Refusal[]) {
  if (refusals.length === 0) return
  const rows = refusals.map(({ event, ask, reason }) => ({
    service_event_id: event.serviceEventId,
    ask_id: ask?.askId ?? null,
    service_id: event.serviceId,
    reason,
  }))
  await sql`
    insert into listening.invitation_refusal (organisation_id, service_event_id, ask_id, service_id, reason, refused_at)
    select ${ctx.organisation.id}::uuid, service_event_id, ask_id, service_id, reason, ${ctx.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as refusal (service_event_id uuid, ask_id uuid, service_id uuid, reason text)`.execute(tx)
}
