import type { Tx } from '../../platform/db/database.ts'
import { statement } from '../../platform/db/statement.ts'
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
  /** Before it was marked. */
  tried: number
  settled: boolean
}

/**
 * Of those whose time has come, in their order, as many as are wanted, with all that decides whether they may leave, and marked as under
 * way: whoever finds that one may not leave takes the mark back. Messages and contacts are looked up one by one along their keys: joined
 * to what is due, a plan made while there were few reads all of them for each, and an id in an array leaves it no other index to take
 * (`waitingMessages` tells more).
 */
export async function takeDueMessages(
  tx: Tx,
  { channel, atMost, now }: { channel: Channel; atMost: number; now: Date },
): Promise<WaitingMessage[]> {
  const { rows } = await statement<WaitingMessage>`
    with due as (
      update messaging.waiting_message set begun_at = ${now}, tried = tried + 1
      where message_id = any(array(
        select message_id from messaging.waiting_message
        where channel = ${channel} and begun_at is null and due_at <= ${now}
        order by due_at, message_id limit ${atMost} for update skip locked))
      returning message_id, tried - 1 as tried)
    select message.message_id, message.purpose, message.contact_id, message.language, message.subject,
      message.body_encrypted, message.cause_id, message.send_at, contact.purpose as contact_purpose, contact.address_encrypted,
      array(select purpose from voices.opt_out where address_hash = contact.address_hash) as stopped_purposes,
      due.tried,
      message.message_id in (
        select message_id from messaging.message_receipt where message_id = any(array(select message_id from due)))
      -- What was never tried has no result.
      or (due.tried > 0 and exists (select from messaging.message_result result
        where result.organisation_id = message.organisation_id and result.message_id = message.message_id)) as settled
    from due
    cross join lateral (
      select * from messaging.message where message_id = any(array(select due.message_id)) offset 0) message
    cross join lateral (
      select purpose, address_hash, case when kept_until_at > ${now} then address_encrypted end as address_encrypted
      from voices.contact where contact_id = any(array(select message.contact_id)) offset 0) contact
    order by message.send_at, message.message_id`.execute(tx)
  return rows
}
