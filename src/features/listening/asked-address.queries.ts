import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

/** Without names where the service is sensitive: others may look at the same telephone. */
export type AskedOnce = { names: Words | null; sendAt: Date; answered: boolean }

// A person is asked once a month at most; a hundred is many years.
const most = 100

/** When this telephone or mailbox was asked, of what, and whether somebody answered; newest first. */
export async function listAskedAt(db: Read, addressHash: Buffer): Promise<AskedOnce[]> {
  const { rows } = await sql<AskedOnce>`
    select case when not service.sensitive then service.names end as names, invitation.send_at,
      answer.answer_id is not null as answered
    from listening.invitation invitation
    join catalogue.service service using (organisation_id, service_id)
    left join listening.answer answer using (organisation_id, invitation_id)
    where invitation.contact_id = any(array(select contact_id from voices.contact where address_hash = ${addressHash}))
    order by invitation.send_at desc
    limit ${most}`.execute(db)
  return rows
}

/**
 * Who has spoken through this telephone or mailbox and can still be reached by it: their contact is kept. When it is not,
 * the number may be another person's by now, and only the return code opens what was said.
 */
export async function listSpeakersAt(db: Read, addressHash: Buffer): Promise<Id<'speaker'>[]> {
  const { rows } = await sql<{ speakerId: Id<'speaker'> }>`
    select consent.speaker_id
    from voices.contact contact
    join voices.consent consent using (organisation_id, contact_id)
    where contact.address_hash = ${addressHash} and contact.address_encrypted is not null
      and consent.withdrawn_at is null
    union
    select answer.speaker_id
    from voices.contact contact
    join listening.invitation invitation using (organisation_id, contact_id)
    join listening.answer answer using (organisation_id, invitation_id)
    where contact.address_hash = ${addressHash} and contact.address_encrypted is not null
      and answer.speaker_id is not null
    order by speaker_id desc
    limit ${most}`.execute(db)
  return rows.map(({ speakerId }) => speakerId)
}
