import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'

/** Who sees to a feedback; nobody until someone has taken it. */
export async function findAssignee(
  db: Read,
  feedbackId: Id<'feedback'>,
): Promise<{ staffId: Id<'staff'>; assignedAt: Date } | undefined> {
  const row = await db
    .selectFrom('listening.assignment')
    .select(['staffId', 'assignedAt'])
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
  return row && { ...row, staffId: row.staffId as Id<'staff'> }
}
