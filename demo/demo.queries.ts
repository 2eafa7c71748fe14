import { sql } from 'kysely'
import type { Read } from '../src/platform/db/database.ts'
import type { Id } from '../src/platform/id.ts'

/** When the next message is to leave, of those that should have left by a moment. */
export async function findNextDue(db: Read, until: Date): Promise<Date | undefined> {
  const row = await db
    .selectFrom('messaging.waitingMessage')
    .select('dueAt')
    .where('begunAt', 'is', null)
    .where('dueAt', '<=', until)
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirst()
  return row?.dueAt
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

/** A case by its title: the demo gives no two the same. */
export async function findCaseByTitle(db: Read, title: string): Promise<Id<'case'> | undefined> {
  const row = await db
    .selectFrom('improvement.case')
    .select('caseId')
    .where('title', '=', title)
    .executeTakeFirst()
  return row && (row.caseId as Id<'case'>)
}

/** The moment up to which the demo is played, as its founding was recorded; nothing where there is no demo. */
export async function findPresent(db: Read, founded: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('platform.event')
    .select('happenedAt')
    .where('name', '=', founded)
    .executeTakeFirst()
  return row?.happenedAt
}

/** The latest of the days that have been played, counted back from the present. */
export async function findLastDayPlayed(db: Read, played: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('platform.event')
    .select(sql<number | null>`min((details->>'daysAgo')::int)`.as('daysAgo'))
    .where('name', '=', played)
    .executeTakeFirst()
  return row?.daysAgo ?? undefined
}
