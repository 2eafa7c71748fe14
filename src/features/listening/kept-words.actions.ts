import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { suggestWords } from '../moderation/review.model.ts'
import { listReplies } from './feedback-reply.queries.ts'
import { listFeedbackOfSpeaker } from './feedback.queries.ts'
import { allow } from './listening.access.ts'

/**
 * A speaker was erased who lets their words stay without them: numbers, addresses and names in the words, and in the replies, are
 * covered as far as they are found. Nobody can be asked any more what was meant, so there is no way back.
 */
export async function maskKeptWords(tx: Tx, ctx: Context, speakerId: Id<'speaker'>): Promise<void> {
  allow(ctx, 'forget words')
  const said = await listFeedbackOfSpeaker(tx, speakerId)
  const replies = await listReplies(
    tx,
    said.map(({ feedbackId }) => feedbackId),
  )
  let count = 0
  for (const { feedbackId, words, language } of said) {
    const masked = maskedOf(words, language)
    if (masked === undefined) continue
    await tx
      .updateTable('listening.feedback')
      .set({ words: masked })
      .where('feedbackId', '=', feedbackId)
      .execute()
    count += 1
  }
  for (const { replyId, words, language } of replies) {
    const masked = maskedOf(words, language)
    if (masked === undefined) continue
    await tx.updateTable('listening.reply').set({ words: masked }).where('replyId', '=', replyId).execute()
    count += 1
  }
  await record(tx, ctx, 'kept words masked', speakerId, { count })
}

/** Nothing where there is nothing to cover. */
function maskedOf(words: string | null, language: string): string | undefined {
  const masked = words === null ? null : suggestWords(words, language)
  return masked === null || masked === words ? undefined : masked
}
