import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

export type DueReminder = {
  invitationId: Id<'invitation'>
  askId: Id<'ask'>
  serviceId: Id<'service'>
  contactId: Id<'contact'>
  codeEncrypted: string
  language: string
  /** The words of the version that was asked. */
  written: Words
  question: Words
  serviceNames: Words
  sensitive: boolean
  channel: 'sms' | 'email'
  addressHash: Buffer | null
  kept: boolean
  answered: boolean
  withdrawn: boolean
  /** Which of asks and reminders this address has stopped. */
  stopped: string[]
  sentAt: Date | null
}

/**
 * Reminders whose time has come, the oldest first, with what has become of their invitations. Each table is asked once, by the ids
 * that the one before has given: joined, a plan made while there were few read all messages for each reminder.
 */
export async function listDueReminders(
  db: Read,
  { now, limit }: { now: Date; limit: number },
): Promise<DueReminder[]> {
  const { rows } = await sql<DueReminder>`
    with due as materialized (
      select invitation_id, code_encrypted, send_at from listening.reminder
      where decided_at is null and send_at <= ${now}
      order by send_at, invitation_id limit ${limit} for update skip locked),
    invitation as materialized (
      select organisation_id, invitation_id, ask_id, version, service_id, contact_id, language from listening.invitation
      where invitation_id = any(array(select invitation_id from due))),
    contact as materialized (
      select organisation_id, contact_id, channel, address_hash,
        address_encrypted is not null and kept_until_at > ${now} as kept from voices.contact
      where contact_id = any(array(select contact_id from invitation))),
    answer as materialized (
      select invitation_id from listening.answer where invitation_id = any(array(select invitation_id from due))),
    withdrawal as materialized (
      select invitation_id from listening.invitation_withdrawal
      where invitation_id = any(array(select invitation_id from due))),
    message as materialized (
      select message_id, cause_id from messaging.message
      where purpose = 'ask' and cause_id = any(array(select invitation_id from due))),
    result as materialized (
      select message_id, happened_at from messaging.message_result
      where kind = 'sent' and message_id = any(array(select message_id from message)))
    select due.invitation_id, invitation.ask_id, invitation.service_id, invitation.contact_id, due.code_encrypted,
      invitation.language, asked.invitation as written, asked.question, service.names as service_names, service.sensitive,
      contact.channel, contact.address_hash, contact.kept,
      due.invitation_id in (select invitation_id from answer) as answered,
      due.invitation_id in (select invitation_id from withdrawal) as withdrawn,
      array(select stop.purpose from voices.opt_out stop where stop.organisation_id = contact.organisation_id
        and stop.address_hash = contact.address_hash and stop.purpose in ('ask', 'reminder')) as stopped,
      (select result.happened_at from message join result using (message_id)
        where message.cause_id = due.invitation_id) as sent_at
    from due
    join invitation using (invitation_id)
    join contact using (contact_id)
    join listening.ask_version asked on asked.organisation_id = invitation.organisation_id
      and asked.ask_id = invitation.ask_id and asked.version = invitation.version
    join catalogue.service service on service.organisation_id = invitation.organisation_id
      and service.service_id = invitation.service_id
    order by due.send_at, due.invitation_id`.execute(db)
  return rows
}
