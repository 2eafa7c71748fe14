import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { FeedbackReply } from './feedback-reply.model.ts'

const mostReplies = 1000

/** Oldest first. */
export async function listReplies(
  db: Read,
  feedbackIds: readonly Id<'feedback'>[],
): Promise<FeedbackReply[]> {
  if (feedbackIds.length === 0) return []
  const rows = await db
    .selectFrom('listening.reply')
    .select(['replyId', 'feedbackId', 'words', 'language', 'repliedBy', 'repliedAt'])
    .where('feedbackId', 'in', [...new Set(feedbackIds)])
    .orderBy('repliedAt')
    .orderBy('replyId')
    .limit(mostReplies)
    .execute()
  return rows as FeedbackReply[]
}
