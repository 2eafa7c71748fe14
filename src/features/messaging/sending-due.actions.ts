import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { OptOutPurpose, Purpose as ContactPurpose } from '../voices/address.model.ts'
import type { Channel } from './gateway.model.ts'
import type { Purpose } from './message.model.ts'

export type WaitingMessage = {
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
  stoppedPurposes: OptOutPurpose[]
  tried: number
  settled: boolean
}

/**
 * Of those whose time has come, in their order, as many as are wanted, with all that decides whether they may leave. Messages and
 * contacts are taken by their ids alone: joined to what is due, a plan made while there were few reads all of them for each.
 */
export async function takeDueMessages(
  tx: Tx,
  { channel, atMost, now }: { channel: Channel; atMost: number; now: Date },
): Promise<WaitingMessage[]> {
  const { rows } = await sql<WaitingMessage>`
    with due as (
      select message_id, tried from messaging.waiting_message
      where channel = ${channel} and begun_at is null and due_at <= ${now}
      order by due_at, message_id limit ${atMost} for update skip locked),
    message as materialized (
      select * from messaging.message where message_id = any(array(select message_id from due))),
    contact as materialized (
      select organisation_id, contact_id, purpose, address_hash,
        case when kept_until_at > ${now} then address_encrypted end as address_encrypted
      from voices.contact
      where contact_id = any(array(select contact_id from message)))
    select message.message_id, message.purpose, message.contact_id, message.language, message.subject,
      message.body_encrypted, message.cause_id, message.send_at, contact.purpose as contact_purpose, contact.address_encrypted,
      array(select opt_out.purpose from voices.opt_out
        where opt_out.organisation_id = message.organisation_id
          and opt_out.address_hash = contact.address_hash) as stopped_purposes,
      due.tried,
      exists (select from messaging.message_result result
        where result.organisation_id = message.organisation_id and result.message_id = message.message_id)
      or exists (select from messaging.message_receipt receipt
        where receipt.organisation_id = message.organisation_id and receipt.message_id = message.message_id) as settled
    from message
    join due using (message_id)
    join contact on contact.organisation_id = message.organisation_id and contact.contact_id = message.contact_id
    order by message.send_at, message.message_id`.execute(tx)
  return rows
}
