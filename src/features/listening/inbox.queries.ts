import { type RawBuilder, sql } from 'kysely'
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
  // Plain text: staff open this page more than any other, and building the query takes half as long as answering it.
  // The lengths are written out: with nothing left open the plan is made once a connection, not once a page.
  const { rows } = await sql<InboxRow>`
    select feedback.feedback_id, feedback.service_id, feedback.channel, feedback.language,
      left(feedback.words, ${sql.lit(beginningLength)}) as beginning, feedback.received_at,
      answer.score, answer.scale, assignment.staff_id as assigned_to, ${isReplied(question.filter)} as replied
    from listening.feedback feedback
    left join listening.answer answer
      on answer.organisation_id = feedback.organisation_id and answer.answer_id = feedback.answer_id
    left join listening.assignment assignment
      on assignment.organisation_id = feedback.organisation_id and assignment.feedback_id = feedback.feedback_id
    where ${sql.join(conditionsOf(question), sql` and `)}
    order by feedback.received_at desc, feedback.feedback_id desc
    limit ${sql.lit(inboxPageSize + 1)}`.execute(db)
  return rows
}

function conditionsOf({ reach, filter, staffId, serviceId, after }: InboxQuestion): RawBuilder<boolean>[] {
  const conditions = [reaches(reach)]
  if (filter === 'new') conditions.push(waits)
  if (filter === 'answered') conditions.push(hasReply)
  if (filter === 'mine') conditions.push(sql`assignment.staff_id = ${staffId}`)
  if (serviceId) conditions.push(sql`feedback.service_id = ${serviceId}`)
  if (after)
    conditions.push(
      sql`(feedback.received_at, feedback.feedback_id) < (${after.receivedAt}, ${after.feedbackId}::uuid)`,
    )
  return conditions
}

/** How many wait for a reply, and since when the oldest of them. */
export async function countWaiting(
  db: Read,
  reach: Reach,
): Promise<{ count: number; oldestAt: Date | null }> {
  const { rows } = await sql<{ count: string; oldestAt: Date | null }>`
    select count(*) as count, min(feedback.received_at) as oldest_at
    from listening.feedback feedback
    where ${reaches(reach)} and ${waits}`.execute(db)
  return { count: Number(rows[0]?.count ?? 0), oldestAt: rows[0]?.oldestAt ?? null }
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

function reaches(reach: Reach): RawBuilder<boolean> {
  if (reach === 'all') return sql`true`
  return sql`(feedback.unit_id = any(${reach.unitIds}) or feedback.service_id = any(${reach.serviceIds}))`
}
