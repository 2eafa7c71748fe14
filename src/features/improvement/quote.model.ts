import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import type { ReviewState } from '../moderation/review.model.ts'

/** Gathered words on their way to the public page, for staff. */
export type Quote = {
  feedbackId: Id<'feedback'>
  reviewId: Id<'review'>
  language: string
  askedBy: Id<'staff'>
  askedAt: Date
  state: ReviewState
  releasedWords: string | null
  decidedAt: Date | null
  decidedBy: Id<'staff'> | null
}

/** What anyone may read: masked words that a person has released, and nothing of whose they are. */
export type PublicQuote = { words: string; language: string }

export function decideQuoting(
  feedback: { words: string | null },
  asked: boolean,
): Outcome<'already_asked' | 'words_gone'> {
  if (asked) return refuse('already_asked')
  return (feedback.words ?? '').trim() === '' ? refuse('words_gone') : done()
}
