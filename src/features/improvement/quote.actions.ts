import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { getFeedback } from '../listening/feedback.queries.ts'
import { askForReview, emptyReview } from '../moderation/review.intake.ts'
import { listReleasedWords } from '../moderation/review.queries.ts'
import { lockCase, personOf } from './case-lock.actions.ts'
import { findGathering } from './gathering.queries.ts'
import { allow } from './improvement.access.ts'
import { decideQuoting } from './quote.model.ts'
import { findQuote, listQuotesOfSpeaker } from './quote.queries.ts'

/** Asks a person to look at gathered words before anyone outside may read them. */
export async function askForQuote(
  tx: Tx,
  ctx: Context,
  { caseId, feedbackId }: { caseId: Id<'case'>; feedbackId: Id<'feedback'> },
) {
  const one = await lockCase(tx, caseId)
  if (!(await findGathering(tx, { caseId, feedbackId }))) throw new NotFound('feedback')
  const feedback = await getFeedback(tx, feedbackId)
  allow(ctx, 'ask for quote', one)
  const decision = decideQuoting(feedback, (await findQuote(tx, { caseId, feedbackId })) !== undefined)
  if (!decision.ok) return decision

  const { language, serviceId } = feedback
  const reviewId = await askForReview(tx, ctx, { words: feedback.words ?? '', language, serviceId })
  await tx
    .insertInto('improvement.caseQuote')
    .values({
      organisationId: ctx.organisation.id,
      caseId,
      feedbackId,
      reviewId,
      askedBy: personOf(ctx),
      askedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'quote asked', caseId, { reviewId })
  return decision
}

/** A speaker is forgotten: of their quotes only released words stay, and those only when the speaker let them. */
export async function forgetQuotes(
  tx: Tx,
  ctx: Context,
  { speakerId, wordsKept }: { speakerId: Id<'speaker'>; wordsKept: boolean },
): Promise<void> {
  const quotes = await listQuotesOfSpeaker(tx, speakerId)
  allow(ctx, 'forget quotes')
  const released = await listReleasedWords(
    tx,
    quotes.map(({ reviewId }) => reviewId),
  )
  let removed = 0
  for (const { caseId, feedbackId, reviewId } of quotes) {
    // What was said goes from the queue either way; words released are kept apart from it.
    await emptyReview(tx, ctx, reviewId)
    if (wordsKept && released.has(reviewId)) continue
    await tx
      .deleteFrom('improvement.caseQuote')
      .where('caseId', '=', caseId)
      .where('feedbackId', '=', feedbackId)
      .execute()
    removed += 1
  }
  if (removed > 0) await record(tx, ctx, 'quotes removed', speakerId, { count: removed })
}
