import { type Context, systemContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import type { Target } from '../../platform/access.ts'
import { findService } from '../catalogue/service.queries.ts'
import type { Feedback } from '../listening/feedback.model.ts'
import { listFeedbackByIds } from '../listening/feedback.queries.ts'
import { emptyReview } from '../moderation/review.intake.ts'
import { lockCase, personOf } from './case-lock.actions.ts'
import { decideGathering, decideLettingGo } from './case.model.ts'
import { findGathering } from './gathering.queries.ts'
import { allow } from './improvement.access.ts'
import { findQuote } from './quote.queries.ts'

/** Gathers words into a case; how many were new there. Words that are in already stay as they were gathered. */
export async function gatherFeedback(
  tx: Tx,
  ctx: Context,
  { caseId, feedbackIds }: { caseId: Id<'case'>; feedbackIds: readonly Id<'feedback'>[] },
): Promise<Outcome<'case_closed', number>> {
  const one = await lockCase(tx, caseId)
  const wanted = [...new Set(feedbackIds)]
  const feedback = await listFeedbackByIds(tx, wanted)
  if (feedback.length !== wanted.length) throw new NotFound('feedback')
  allow(ctx, 'gather feedback', one)
  // Words are shown to everyone who sees the case: only those who see the words may bring them there.
  for (const target of await listTargets(tx, feedback)) allow(ctx, 'gather feedback', target)
  const decision = decideGathering(one)
  if (!decision.ok) return decision

  const gathered = await insertGatherings(tx, ctx, { caseId, feedbackIds: wanted })
  if (gathered > 0) await record(tx, ctx, 'feedback gathered', caseId, { count: gathered })
  return done(gathered)
}

/** The words stay where they were said; they are only no longer part of this case. */
export async function letGoFeedback(
  tx: Tx,
  ctx: Context,
  { caseId, feedbackId }: { caseId: Id<'case'>; feedbackId: Id<'feedback'> },
): Promise<Outcome<'case_closed'>> {
  const one = await lockCase(tx, caseId)
  if (!(await findGathering(tx, { caseId, feedbackId }))) throw new NotFound('feedback')
  allow(ctx, 'let go feedback', one)
  const decision = decideLettingGo(one)
  if (!decision.ok) return decision

  // Nobody will show the words here any more, so they do not wait for review either: an erasure would not find them there.
  const quote = await findQuote(tx, { caseId, feedbackId })
  if (quote) await emptyReview(tx, programOf(ctx), quote.reviewId)
  for (const table of ['improvement.caseQuote', 'improvement.caseFeedback'] as const) {
    await tx.deleteFrom(table).where('caseId', '=', caseId).where('feedbackId', '=', feedbackId).execute()
  }
  await record(tx, ctx, 'feedback removed from case', caseId, { feedbackId })
  return decision
}

// Emptying a review is the program's deed: whoever lets go the words need not be one who reviews.
function programOf({ organisation, now, secrets, baseUrl }: Context): Context {
  return systemContext(organisation, 'improvement: let go feedback', { now, secrets, baseUrl })
}

async function insertGatherings(
  tx: Tx,
  ctx: Context,
  { caseId, feedbackIds }: { caseId: Id<'case'>; feedbackIds: readonly Id<'feedback'>[] },
): Promise<number> {
  if (feedbackIds.length === 0) return 0
  const gatheredBy = personOf(ctx)
  const organisationId = ctx.organisation.id
  const rows = await tx
    .insertInto('improvement.caseFeedback')
    .values(
      feedbackIds.map((feedbackId) => ({
        organisationId,
        caseId,
        feedbackId,
        gatheredBy,
        gatheredAt: ctx.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('feedbackId')
    .execute()
  return rows.length
}

async function listTargets(tx: Tx, feedback: readonly Feedback[]): Promise<Target[]> {
  const targets = new Map<string, Target>()
  for (const { serviceId, unitId } of feedback) {
    const key = `${serviceId} ${unitId}`
    if (targets.has(key)) continue
    const service = serviceId === null ? undefined : await findService(tx, serviceId)
    targets.set(key, { serviceId, unitId: unitId ?? service?.unitId ?? null })
  }
  return [...targets.values()]
}
