import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { getReview, listReleasedWords } from '../moderation/review.queries.ts'
import type { PublicQuote, Quote } from './quote.model.ts'

const mostQuotes = 100

/** Every quote asked for a case, with where its review stands: for staff. */
export async function listQuotes(db: Read, caseId: Id<'case'>): Promise<Quote[]> {
  const rows = await quotes(db)
    .where('quote.caseId', '=', caseId)
    .orderBy('quote.askedAt')
    .orderBy('quote.feedbackId')
    .limit(mostQuotes)
    .execute()
  const found: Quote[] = []
  for (const row of rows) {
    const reviewId = row.reviewId as Id<'review'>
    const { state, releasedWords, decidedAt, decidedBy } = await getReview(db, reviewId)
    found.push({
      feedbackId: row.feedbackId as Id<'feedback'>,
      reviewId,
      language: row.language,
      askedBy: row.askedBy as Id<'staff'>,
      askedAt: row.askedAt,
      state,
      releasedWords,
      decidedAt,
      decidedBy,
    })
  }
  return found
}

/** Released words only, for the public page. */
export async function listPublicQuotes(db: Read, caseId: Id<'case'>): Promise<PublicQuote[]> {
  const rows = await quotes(db)
    .where('quote.caseId', '=', caseId)
    .orderBy('quote.askedAt')
    .orderBy('quote.feedbackId')
    .limit(mostQuotes)
    .execute()
  const released = await listReleasedWords(
    db,
    rows.map(({ reviewId }) => reviewId as Id<'review'>),
  )
  return rows.flatMap(({ reviewId, language }) => {
    const words = released.get(reviewId as Id<'review'>)
    return words === undefined ? [] : [{ words, language }]
  })
}

export async function findQuote(
  db: Read,
  { caseId, feedbackId }: { caseId: Id<'case'>; feedbackId: Id<'feedback'> },
): Promise<{ reviewId: Id<'review'> } | undefined> {
  const row = await quotes(db)
    .where('quote.caseId', '=', caseId)
    .where('quote.feedbackId', '=', feedbackId)
    .executeTakeFirst()
  return row && { reviewId: row.reviewId as Id<'review'> }
}

/** Wherever one speaker's words were asked to be quoted. */
export async function listQuotesOfSpeaker(
  db: Read,
  speakerId: Id<'speaker'>,
): Promise<{ caseId: Id<'case'>; feedbackId: Id<'feedback'>; reviewId: Id<'review'> }[]> {
  const rows = await quotes(db)
    .where('feedback.speakerId', '=', speakerId)
    .orderBy('quote.reviewId')
    .limit(1000)
    .execute()
  return rows.map(({ caseId, feedbackId, reviewId }) => ({
    caseId: caseId as Id<'case'>,
    feedbackId: feedbackId as Id<'feedback'>,
    reviewId: reviewId as Id<'review'>,
  }))
}

function quotes(db: Read) {
  return db
    .selectFrom('improvement.caseQuote as quote')
    .innerJoin('listening.feedback as feedback', (join) =>
      join
        .onRef('feedback.organisationId', '=', 'quote.organisationId')
        .onRef('feedback.feedbackId', '=', 'quote.feedbackId'),
    )
    .select([
      'quote.caseId',
      'quote.feedbackId',
      'quote.reviewId',
      'quote.askedBy',
      'quote.askedAt',
      'feedback.language',
    ])
}
