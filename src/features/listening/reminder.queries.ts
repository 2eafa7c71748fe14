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

/** Reminders whose time has come, the oldest first, with what has become of their invitations. */
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
      (select result.happened_at from messaging.message message
        join messaging.message_result result using (organisation_id, message_id)
        where message.organisation_id = invitation.organisation_id and message.purpose = 'ask'
          and message.cause_id = invitation.invitation_id and result.kind = 'sent') as sent_at
    from listening.reminder reminder
    join listening.invitation invitation using (organisation_id, invitation_id)
    join listening.ask_version asked using (organisation_id, ask_id, version)
    join voices.contact contact using (organisation_id, contact_id)
    join catalogue.service service on service.organisation_id = invitation.organisation_id
      and service.service_id = invitation.service_id
    where reminder.decided_at is null and reminder.send_at <= ${now}
    order by reminder.send_at, reminder.invitation_id limit ${limit}
    for update of reminder skip locked`.execute(db)
  return rows
}
