import type { Read } from '../src/platform/db/database.ts'
import type { Id } from '../src/platform/id.ts'

/** Messages that should have left by now, earliest first. */
export async function listDueMessages(
  db: Read,
  moment: Date,
): Promise<{ messageId: Id<'message'>; sendAt: Date }[]> {
  const rows = await db
    .selectFrom('messaging.message as message')
    .leftJoin('messaging.messageResult as result', (join) =>
      join
        .onRef('result.organisationId', '=', 'message.organisationId')
        .onRef('result.messageId', '=', 'message.messageId'),
    )
    .select(['message.messageId', 'message.sendAt'])
    .where('message.sendAt', '<=', moment)
    .where('result.messageId', 'is', null)
    .orderBy('message.sendAt')
    .orderBy('message.messageId')
    .limit(200)
    .execute()
  return rows.map(({ messageId, sendAt }) => ({ messageId: messageId as Id<'message'>, sendAt }))
}

/** Which visits of a batch became invitations, by the visits' own ids. */
export async function listInvitationsOfBatch(
  db: Read,
  batchId: Id<'batch'>,
): Promise<{ sourceKey: string; invitationId: Id<'invitation'>; sendAt: Date }[]> {
  const rows = await db
    .selectFrom('listening.serviceEvent as event')
    .innerJoin('listening.invitation as invitation', (join) =>
      join
        .onRef('invitation.organisationId', '=', 'event.organisationId')
        .onRef('invitation.serviceEventId', '=', 'event.serviceEventId'),
    )
    .select(['event.sourceKey', 'invitation.invitationId', 'invitation.sendAt'])
    .where('event.batchId', '=', batchId)
    .orderBy('event.sourceKey')
    .execute()
  return rows.map((row) => ({ ...row, invitationId: row.invitationId as Id<'invitation'> }))
}

/** Whose words a feedback is, found by the words themselves: the demo says nothing twice. */
export async function findFeedbackByWords(db: Read, words: string): Promise<Id<'feedback'> | undefined> {
  const row = await db
    .selectFrom('listening.feedback')
    .select('feedbackId')
    .where('words', '=', words)
    .executeTakeFirst()
  return row && (row.feedbackId as Id<'feedback'>)
}
