import { sql } from 'kysely'
import type { Reach } from '../../platform/access.ts'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { type InboxFilter, type InboxPlace, type InboxRow, inboxPageSize } from './inbox.model.ts'

export type InboxQuestion = {
  reach: Reach
  filter: InboxFilter
  staffId: string
  serviceId?: Id<'service'> | undefined
  after?: InboxPlace | undefined
}

const beginningLength = 300

/** One page, newest first, and one row more when another page follows. Only what this person's roles reach. */
export async function listInbox(db: Read, question: InboxQuestion): Promise<InboxRow[]> {
  const { reach, filter, staffId, serviceId, after } = question
  let rows = reached(db, reach)
    .leftJoin('listening.answer as answer', (join) =>
      join
        .onRef('answer.organisationId', '=', 'feedback.organisationId')
        .onRef('answer.answerId', '=', 'feedback.answerId'),
    )
    .leftJoin('listening.assignment as assignment', (join) =>
      join
        .onRef('assignment.organisationId', '=', 'feedback.organisationId')
        .onRef('assignment.feedbackId', '=', 'feedback.feedbackId'),
    )
    .select([
      'feedback.feedbackId',
      'feedback.serviceId',
      'feedback.channel',
      'feedback.language',
      sql<string | null>`left(feedback.words, ${sql.lit(beginningLength)})`.as('beginning'),
      'feedback.receivedAt',
      'answer.score',
      'answer.scale',
      'assignment.staffId as assignedTo',
      isReplied(filter).as('replied'),
    ])
    .orderBy('feedback.receivedAt', 'desc')
    .orderBy('feedback.feedbackId', 'desc')
    // Written out, as the length above: with nothing left open the plan is made once a connection, not once a page.
    .limit(sql.lit(inboxPageSize + 1))
  if (filter === 'new') rows = rows.where(waits)
  if (filter === 'answered') rows = rows.where(hasReply)
  if (filter === 'mine') rows = rows.where('assignment.staffId', '=', staffId)
  if (serviceId) rows = rows.where('feedback.serviceId', '=', serviceId)
  if (after) {
    rows = rows.where(
      sql<boolean>`(feedback.received_at, feedback.feedback_id) < (${after.receivedAt}, ${after.feedbackId}::uuid)`,
    )
  }
  return (await rows.execute()) as InboxRow[]
}

/** How many wait for a reply, and since when the oldest of them. */
export async function countWaiting(
  db: Read,
  reach: Reach,
): Promise<{ count: number; oldestAt: Date | null }> {
  const row = await reached(db, reach)
    .select([sql<string>`count(*)`.as('count'), sql<Date | null>`min(feedback.received_at)`.as('oldestAt')])
    .where(waits)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), oldestAt: row.oldestAt }
}

// Asked of the rows of the page only, and not at all where the filter has answered it: looked up for the whole list it
// was hashed over every reply there is.
function isReplied(filter: InboxFilter) {
  if (filter === 'new') return sql<boolean>`false`
  if (filter === 'answered') return sql<boolean>`true`
  return sql<boolean>`(select true from listening.reply
    where reply.organisation_id = feedback.organisation_id and reply.feedback_id = feedback.feedback_id limit 1) is true`
}

const hasReply = sql<boolean>`exists (select from listening.reply
  where reply.organisation_id = feedback.organisation_id and reply.feedback_id = feedback.feedback_id)`
const waits = sql<boolean>`feedback.words is not null and not ${hasReply}`

function reached(db: Read, reach: Reach) {
  const feedback = db.selectFrom('listening.feedback as feedback')
  if (reach === 'all') return feedback
  const { unitIds, serviceIds } = reach
  return feedback.where((either) =>
    either.or([
      either('feedback.unitId', '=', either.fn.any(either.val(unitIds))),
      either('feedback.serviceId', '=', either.fn.any(either.val(serviceIds))),
    ]),
  )
}
