import type { Id } from '../../platform/id.ts'
import { refuse, type Outcome } from '../../platform/outcome.ts'
import { decideWords, readWords } from './feedback.model.ts'

/** What staff said back. Erasure of the speaker empties the words. */
export type FeedbackReply = {
  replyId: Id<'reply'>
  feedbackId: Id<'feedback'>
  words: string | null
  language: string
  repliedBy: Id<'staff'>
  repliedAt: Date
}

export type ReplyRefusal = 'erased' | 'replied_meanwhile' | 'required' | 'too_long' | 'only_greeting'

/**
 * Two may answer one person, but not without knowing of one another: whoever has not seen the newest reply sees it first,
 * and their own words are given back to them.
 */
export function decideReplying(input: {
  typed: string
  /** What stood in the field when it was opened. */
  greeting: string
  erased: boolean
  replyCount: number
  seenCount: number
}): Outcome<ReplyRefusal, string> {
  if (input.erased) return refuse('erased')
  if (input.replyCount > input.seenCount) return refuse('replied_meanwhile')
  if (readWords(input.typed) === readWords(input.greeting)) return refuse('only_greeting')
  return decideWords(input.typed)
}
