import { sql } from 'kysely'
import type { Read } from '../src/platform/db/database.ts'
import type { Id } from '../src/platform/id.ts'
import type { Channel } from '../src/features/messaging/gateway.model.ts'

export type Due = { at: Date; channel: Channel }

/** The moments until then at which messages are to leave, and by which channel. */
export async function listDue(db: Read, until: Date): Promise<Due[]> {
  const rows = await db
    .selectFrom('messaging.waitingMessage')
    .select(['dueAt', 'channel'])
    .distinct()
    .where('begunAt', 'is', null)
    .where('dueAt', '<=', until)
    .orderBy('dueAt')
    .orderBy('channel')
    .execute()
  return rows.map(({ dueAt, channel }) => ({ at: dueAt, channel: channel as Channel }))
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

/** Whose words each feedback is, found by the words themselves: the demo says nothing twice. */
export async function findFeedbackByWords(
  db: Read,
  words: readonly string[],
): Promise<Map<string, Id<'feedback'>>> {
  if (words.length === 0) return new Map()
  const rows = await db
    .selectFrom('listening.feedback')
    .select(['words', 'feedbackId'])
    .where('words', '=', sql<string>`any(${[...words]}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.words ?? '', row.feedbackId as Id<'feedback'>]))
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

/** The keys of the services of which something has been recorded. */
export async function listDeclaredKeys(db: Read, declared: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('platform.event')
    .select(sql<string>`details->>'key'`.as('key'))
    .where('name', '=', declared)
    .execute()
  return new Set(rows.map(({ key }) => key))
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
