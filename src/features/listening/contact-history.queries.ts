import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { together } from '../../platform/db/together.ts'
import type { History, SentText } from './invitation.model.ts'

/**
 * What is known of addresses, by hash in hexadecimal: planned texts too, but none that was called back before it left. A text
 * that left counts from the moment it did: it may have waited for the gateway for days.
 *
 * Each table is asked once, by the ids that the one before has given. Joined, or looked up address by address, a plan made while
 * there were few read all invitations of the organisation for each address, and all its messages for each invitation.
 */
export async function findHistories(
  db: Read,
  hashes: readonly Buffer[],
  since: Date,
): Promise<Map<string, History>> {
  const [contacts, stopped] = await together([findContacts(db, hashes), findStopped(db, hashes)])
  const texts = await findTexts(db, [...contacts.keys()], since)
  const asked = Map.groupBy(texts, ({ contactId }) => contacts.get(contactId) ?? '')
  return new Map(
    [...new Set([...asked.keys(), ...stopped])].map((hash) => [
      hash,
      {
        optedOut: stopped.has(hash),
        texts: (asked.get(hash) ?? []).map(({ contactId: _at, ...text }) => text),
      },
    ]),
  )
}

/** The hashes by contact. */
async function findContacts(db: Read, hashes: readonly Buffer[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ contactId: string; hash: string }>`
    select contact_id, encode(address_hash, 'hex') as hash from voices.contact
    where address_hash = any(${[...hashes]}::bytea[])`.execute(db)
  return new Map(rows.map(({ contactId, hash }) => [contactId, hash]))
}

async function findStopped(db: Read, hashes: readonly Buffer[]): Promise<Set<string>> {
  const { rows } = await sql<{ hash: string }>`
    select encode(address_hash, 'hex') as hash from voices.opt_out
    where address_hash = any(${[...hashes]}::bytea[]) and purpose = 'ask'`.execute(db)
  return new Set(rows.map(({ hash }) => hash))
}

type Asked = Pick<SentText, 'serviceId' | 'sendAt' | 'capDays'> & { invitationId: string; contactId: string }

async function findTexts(db: Read, contactIds: readonly string[], since: Date) {
  if (contactIds.length === 0) return []
  const { rows: asked } = await sql<Asked>`
    select invitation.invitation_id, invitation.contact_id, invitation.service_id, invitation.send_at, ask.cap_days
    from listening.invitation invitation
    join listening.ask ask on ask.organisation_id = invitation.organisation_id and ask.ask_id = invitation.ask_id
    where invitation.contact_id = any(${plainArray(contactIds)}::uuid[]) and invitation.send_at > ${since}`.execute(
    db,
  )
  const ids = asked.map(({ invitationId }) => invitationId)
  if (ids.length === 0) return []
  const [calledBack, reminders, left] = await together([
    findCalledBack(db, ids),
    findReminders(db, ids),
    findLeft(db, ids),
  ])
  return asked
    .filter(({ invitationId }) => !calledBack.has(invitationId))
    .flatMap((one): (SentText & { contactId: string })[] => {
      const textOf = (kind: 'invitation' | 'reminder', sendAt: Date, leftAt: Date | undefined) => ({
        ...one,
        kind,
        sendAt: leftAt ?? sendAt,
        left: leftAt !== undefined,
      })
      const invitation = textOf('invitation', one.sendAt, left.get(`ask ${one.invitationId}`))
      const remindAt = reminders.get(one.invitationId)
      if (remindAt === undefined) return [invitation]
      return [invitation, textOf('reminder', remindAt, left.get(`reminder ${one.invitationId}`))]
    })
}

async function findCalledBack(db: Read, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ invitationId: string }>`
    select invitation_id from listening.invitation_withdrawal
    where invitation_id = any(${plainArray(ids)}::uuid[]) and reason = 'ask_closed'`.execute(db)
  return new Set(rows.map(({ invitationId }) => invitationId))
}

async function findReminders(db: Read, ids: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ invitationId: string; sendAt: Date }>`
    select invitation_id, send_at from listening.reminder
    where invitation_id = any(${plainArray(ids)}::uuid[]) and refusal is null`.execute(db)
  return new Map(rows.map(({ invitationId, sendAt }) => [invitationId, sendAt]))
}

/** When the text of a purpose about an invitation left, by both. */
async function findLeft(db: Read, ids: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ purpose: string; causeId: string; happenedAt: Date }>`
    with message as materialized (
      select message_id, purpose, cause_id from messaging.message
      where purpose in ('ask', 'reminder') and cause_id = any(${plainArray(ids)}::uuid[])),
    result as materialized (
      select message_id, happened_at from messaging.message_result
      where message_id = any(array(select message_id from message)) and kind = 'sent')
    select message.purpose, message.cause_id, result.happened_at from message join result using (message_id)`.execute(
    db,
  )
  return new Map(rows.map(({ purpose, causeId, happenedAt }) => [`${purpose} ${causeId}`, happenedAt]))
}
