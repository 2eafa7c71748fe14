import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'

/** Invitations of an ask whose message, or whose reminder, has not begun to leave: those that would leave first. */
export async function listWaiting(
  db: Read,
  { purpose, askId, limit }: { purpose: 'ask' | 'reminder'; askId: Id<'ask'>; limit: number },
): Promise<Id<'invitation'>[]> {
  const { rows } = await sql<{ invitationId: Id<'invitation'> }>`
    select invitation.invitation_id from listening.invitation invitation
    join messaging.message message on message.organisation_id = invitation.organisation_id
      and message.cause_id = invitation.invitation_id and message.purpose = ${purpose}
    join messaging.waiting_message waiting on waiting.organisation_id = message.organisation_id
      and waiting.message_id = message.message_id and waiting.begun_at is null
    where invitation.ask_id = ${askId}
    order by message.send_at, invitation.invitation_id limit ${limit}`.execute(db)
  return rows.map(({ invitationId }) => invitationId)
}

/** How many are planned with what the ask said before, and have not begun to leave. */
export async function countWaiting(db: Read, askId: Id<'ask'>): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from listening.invitation invitation
    join messaging.message message on message.organisation_id = invitation.organisation_id
      and message.cause_id = invitation.invitation_id and message.purpose = 'ask'
    join messaging.waiting_message waiting on waiting.organisation_id = message.organisation_id
      and waiting.message_id = message.message_id and waiting.begun_at is null
    where invitation.ask_id = ${askId}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}
