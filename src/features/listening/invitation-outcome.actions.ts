import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
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
  await writeInvitations(tx, ctx, invitations)
  await writeRefusals(tx, ctx, refusals)
  const details = { invited: invitations.length, refused: refusals.length }
  await record(tx, ctx, 'visits decided', batchId, details)
}

async function writeInvitations(tx: Tx, ctx: Context, invitations: readonly NewInvitation[]) {
  if (invitations.length === 0) return
  const contacts = invitations.map(({ to, sendAt, remindAt }) => ({
    ...to,
    purpose: 'ask' as const,
    keptUntil: new Date((remindAt ?? sendAt).getTime() + keptDays * DAY),
  }))
  const contactIds = await keepContacts(tx, ctx, contacts)
  const written = invitations.map((one, index) => writtenOf(ctx, one, contactIds[index] as Id<'contact'>))
  await sql`
    insert into listening.invitation (organisation_id, invitation_id, service_event_id, ask_id, version, service_id, unit_id,
      contact_id, code_hash, language, weight, planned_at, send_at)
    select ${ctx.organisation.id}::uuid, invitation_id, service_event_id, ask_id, version, service_id, unit_id, contact_id,
      decode(code_hash, 'hex'), language, weight, ${ctx.now}::timestamptz, send_at
    from json_to_recordset(${JSON.stringify(written.map(({ row }) => row))}::json) as invitation (invitation_id uuid,
      service_event_id uuid, ask_id uuid, version int, service_id uuid, unit_id uuid, contact_id uuid, code_hash text,
      language text, weight double precision, send_at timestamptz)`.execute(tx)
  await planMessages(
    tx,
    ctx,
    written.map(({ message }) => message),
  )
  await planReminders(
    tx,
    ctx,
    written.flatMap(({ reminder }) => reminder ?? []),
  )
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
    invitation_id: invitationId,
    service_event_id: event.serviceEventId,
    ask_id: ask.askId,
    version: ask.version,
    service_id: event.serviceId,
    unit_id: event.unitId,
    contact_id: contactId,
    code_hash: keyedHash(ctx.secrets, organisation.id, invitationCodePurpose, code).toString('hex'),
    language: words.language,
    weight,
    send_at: sendAt,
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

async function writeRefusals(tx: Tx, ctx: Context, refusals: readonly NewRefusal[]) {
  if (refusals.length === 0) return
  const rows = refusals.map(({ event, askId, reason }) => ({
    service_event_id: event.serviceEventId,
    ask_id: askId ?? null,
    service_id: event.serviceId,
    reason,
  }))
  await sql`
    insert into listening.invitation_refusal (organisation_id, service_event_id, ask_id, service_id, reason, refused_at)
    select ${ctx.organisation.id}::uuid, service_event_id, ask_id, service_id, reason, ${ctx.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as refusal (service_event_id uuid, ask_id uuid, service_id uuid, reason text)`.execute(tx)
}
