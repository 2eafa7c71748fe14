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
 * Reminders whose time has come, the oldest first, with what has become of their invitations. Each is looked up along its own key, by
 * an id in an array, which is dear to compare: a plan made while there were few read all messages for each reminder.
 */
export async function listDueReminders(
  db: Read,
  { now, limit }: { now: Date; limit: number },
): Promise<DueReminder[]> {
  const { rows } = await sql<DueReminder>`
    select reminder.invitation_id, invitation.ask_id, invitation.service_id, invitation.contact_id,
      reminder.code_encrypted, invitation.language, asked.invitation as written, asked.question, service.names as service_names,
      service.sensitive, contact.channel, contact.address_hash,
      contact.address_encrypted is not null and contact.kept_until_at > ${now} as kept,
      exists (select from listening.answer answer where answer.organisation_id = invitation.organisation_id
        and answer.invitation_id = invitation.invitation_id) as answered,
      exists (select from listening.invitation_withdrawal withdrawal
        where withdrawal.organisation_id = invitation.organisation_id
          and withdrawal.invitation_id = invitation.invitation_id) as withdrawn,
      array(select stop.purpose from voices.opt_out stop where stop.organisation_id = contact.organisation_id
        and stop.address_hash = contact.address_hash and stop.purpose in ('ask', 'reminder')) as stopped,
      (select result.happened_at from messaging.message_result result
        where result.organisation_id = invitation.organisation_id and result.kind = 'sent' and result.message_id = any(array(
          select message.message_id from messaging.message message
          where message.organisation_id = invitation.organisation_id and message.purpose = 'ask'
            and message.cause_id = any(array(select invitation.invitation_id))))) as sent_at
    from listening.reminder reminder
    cross join lateral (select * from listening.invitation one
      where one.organisation_id = reminder.organisation_id and one.invitation_id = any(array(select reminder.invitation_id))
      offset 0) as invitation
    join listening.ask_version asked on asked.organisation_id = invitation.organisation_id
      and asked.ask_id = invitation.ask_id and asked.version = invitation.version
    cross join lateral (select * from voices.contact one
      where one.organisation_id = invitation.organisation_id and one.contact_id = any(array(select invitation.contact_id))
      offset 0) as contact
    join catalogue.service service on service.organisation_id = invitation.organisation_id
      and service.service_id = invitation.service_id
    where reminder.decided_at is null and reminder.send_at <= ${now}
    order by reminder.send_at, reminder.invitation_id limit ${limit}
    for update of reminder skip locked`.execute(db)
  return rows
}
