import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { encrypt, keyedHash, randomCode } from '../../platform/secrets/secrets.ts'
import { planMessages } from '../messaging/message.intake.ts'
import { keepContacts } from '../voices/contact.intake.ts'
import type { Ask } from './ask.queries.ts'
import {
  type Address,
  answerLink,
  invitationCodeLength,
  invitationCodePurpose,
  type InvitationRefusal,
  reminderCodePurpose,
} from './invitation.model.ts'
import type { UndecidedEvent } from './invitation.queries.ts'
import { invitationWords } from './invitation.texts.ts'
import { allow } from './listening.access.ts'

export type NewInvitation = {
  event: UndecidedEvent
  ask: Ask
  to: Address
  sendAt: Date
  remindAt: Date | undefined
  weight: number
}
export type NewRefusal = { event: UndecidedEvent; askId: string | undefined; reason: InvitationRefusal }

const DAY = 24 * 60 * 60 * 1000
const keptDays = 30

/** Each decided visit as one row: an invitation with its contact and message, or the reason why there is none. */
export async function writeOutcomes(
  tx: Tx,
  ctx: Context,
  decided: { batchId: Id<'batch'>; invitations: readonly NewInvitation[]; refusals: readonly NewRefusal[] },
): Promise<void> {
  allow(ctx, 'decide invitations')
  const { batchId, invitations, refusals } = decided
  // The refusals are stored while the invitations are sealed and worded.
  await together([writeRefusals(tx, ctx, refusals), writeInvitations(tx, ctx, invitations)])
  const details = { invited: invitations.length, refused: refusals.length }
  await record(tx, ctx, 'visits decided', batchId, details)
}

async function writeInvitations(tx: Tx, ctx: Context, invitations: readonly NewInvitation[]) {
  if (invitations.length === 0) return
  const contacts = invitations.map((one) => contactOf(ctx, one))
  // Asked in this order and answered in it: each is prepared while the database stores the one before.
  await together([keepContacts(tx, ctx, contacts), writeWords(tx, ctx, invitations, contacts)])
}

function contactOf(ctx: Context, { to, sendAt, remindAt }: NewInvitation) {
  return {
    ...to,
    contactId: newId<'contact'>(ctx.now),
    purpose: 'ask' as const,
    keptUntil: new Date((remindAt ?? sendAt).getTime() + keptDays * DAY),
  }
}

async function writeWords(
  tx: Tx,
  ctx: Context,
  invitations: readonly NewInvitation[],
  contacts: readonly ReturnType<typeof contactOf>[],
) {
  const written = invitations.map((one, index) =>
    writtenOf(ctx, one, contacts[index]?.contactId as Id<'contact'>),
  )
  const rows = written.map(({ row }) => row)
  const messages = written.map(({ message }) => message)
  const reminders = written.flatMap(({ reminder }) => reminder ?? [])
  await together([
    insertInvitations(tx, ctx, rows),
    planMessages(tx, ctx, messages),
    planReminders(tx, ctx, reminders),
  ])
}

async function insertInvitations(tx: Tx, ctx: Context, rows: readonly ReturnType<typeof writtenOf>['row'][]) {
  await sql`
    insert into listening.invitation (organisation_id, invitation_id, service_event_id, ask_id, version, service_id, unit_id,
      contact_id, code_hash, language, weight, planned_at, send_at)
    select ${ctx.organisation.id}::uuid, invitation_id, service_event_id, ask_id, version, service_id, unit_id, contact_id,
      decode(code_hash, 'hex'), language, weight, ${ctx.now}::timestamptz, send_at
    from unnest(
      ${plainArray(rows.map((row) => row.invitationId))}::uuid[],
      ${plainArray(rows.map((row) => row.serviceEventId))}::uuid[],
      ${plainArray(rows.map((row) => row.askId))}::uuid[],
      ${plainArray(rows.map((row) => row.version))}::int[],
      ${plainArray(rows.map((row) => row.serviceId))}::uuid[],
      ${plainArray(rows.map((row) => row.unitId))}::uuid[],
      ${plainArray(rows.map((row) => row.contactId))}::uuid[],
      ${plainArray(rows.map((row) => row.codeHash))}::text[],
      ${rows.map((row) => row.language)}::text[],
      ${plainArray(rows.map((row) => row.weight))}::double precision[],
      ${plainArray(rows.map((row) => row.sendAt.toISOString()))}::timestamptz[]
    ) as invitation (invitation_id, service_event_id, ask_id, version, service_id, unit_id, contact_id, code_hash, language,
      weight, send_at)`.execute(tx)
}

function writtenOf(ctx: Context, one: NewInvitation, contactId: Id<'contact'>) {
  const { event, ask, to, sendAt, remindAt, weight } = one
  const { organisation } = ctx
  const invitationId = newId<'invitation'>(ctx.now)
  const code = randomCode(invitationCodeLength)
  const words = invitationWords({
    organisation,
    channel: to.channel,
    wished: event.language,
    written: ask.words.invitation,
    question: ask.words.question,
    service: { names: event.serviceNames, sensitive: event.sensitive },
    link: answerLink(ctx, code),
    reminder: false,
    fallback: ctx.language,
  })
  const row = {
    invitationId,
    serviceEventId: event.serviceEventId,
    askId: ask.askId,
    version: ask.version,
    serviceId: event.serviceId,
    unitId: event.unitId,
    contactId,
    codeHash: keyedHash(ctx.secrets, organisation.id, invitationCodePurpose, code).toString('hex'),
    language: words.language,
    weight,
    sendAt,
  }
  const about = { purpose: 'ask', channel: to.channel, contactId, causeId: invitationId, sendAt } as const
  const { serviceId } = event
  return {
    row,
    message: { ...about, serviceId, ...words },
    reminder: remindAt && { invitation_id: invitationId, code, send_at: remindAt },
  }
}

// The code is kept, sealed, only where its link may have to be sent once more.
async function planReminders(
  tx: Tx,
  ctx: Context,
  reminders: readonly { invitation_id: string; code: string; send_at: Date }[],
) {
  if (reminders.length === 0) return
  const rows = reminders.map(({ code, ...row }) => ({
    ...row,
    code_encrypted: encrypt(ctx.secrets, ctx.organisation.id, code, reminderCodePurpose),
  }))
  await sql`
    insert into listening.reminder (organisation_id, invitation_id, code_encrypted, send_at)
    select ${ctx.organisation.id}::uuid, invitation_id, code_encrypted, send_at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as reminder (invitation_id uuid, code_encrypted text, send_at timestamptz)`.execute(tx)
}

// Hundreds have one ask, service and reason between them: each cause is told once.
async function writeRefusals(tx: Tx, ctx: Context, refusals: readonly NewRefusal[]) {
  if (refusals.length === 0) return
  const groups = [
    ...Map.groupBy(refusals, ({ event, askId, reason }) => `${reason} ${event.serviceId} ${askId ?? ''}`),
  ]
  const causes = groups.map(([key]) => key.split(' '))
  const numbered = groups.flatMap(([, group], index) =>
    group.map(({ event }) => ({ id: event.serviceEventId, cause: index + 1 })),
  )
  await sql`
    insert into listening.invitation_refusal (organisation_id, service_event_id, ask_id, service_id, reason, refused_at)
    select ${ctx.organisation.id}::uuid, id, (${plainArray(causes.map(([, , askId]) => askId || null))}::uuid[])[cause],
      (${plainArray(causes.map(([, serviceId]) => serviceId ?? null))}::uuid[])[cause],
      (${plainArray(causes.map(([reason]) => reason ?? null))}::text[])[cause], ${ctx.now}::timestamptz
    from unnest(
      ${plainArray(numbered.map(({ id }) => id))}::uuid[],
      ${plainArray(numbered.map(({ cause }) => cause))}::int[]
    ) as refusal (id, cause)`.execute(tx)
}
