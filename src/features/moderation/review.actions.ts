import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { allow } from './moderation.access.ts'
import { type DecidedAlready, decideRelease, decideWithholding, type ReleaseRefusal } from './review.model.ts'
import { getReview } from './review.queries.ts'

type ReleaseWords = { reviewId: Id<'review'>; words: string }

/** The only way words get out: a person has read them, as they stand here. */
export async function releaseWords(
  tx: Tx,
  ctx: Context,
  { reviewId, words }: ReleaseWords,
): Promise<Outcome<ReleaseRefusal>> {
  await lockReview(tx, reviewId)
  const review = await getReview(tx, reviewId)
  allow(ctx, 'review words', review)
  const decision = decideRelease(review.state, words)
  if (!decision.ok) return decision

  await tx
    .insertInto('moderation.release')
    .values({
      organisationId: ctx.organisation.id,
      reviewId,
      words: words.trim(),
      releasedBy: staffIdOf(ctx),
      releasedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'words released', reviewId)
  return done()
}

type WithholdWords = { reviewId: Id<'review'>; why: string }

/** The words are not shown; the reason is for colleagues, never for the public. */
export async function withholdWords(
  tx: Tx,
  ctx: Context,
  { reviewId, why }: WithholdWords,
): Promise<Outcome<DecidedAlready | 'reason_missing'>> {
  await lockReview(tx, reviewId)
  const review = await getReview(tx, reviewId)
  allow(ctx, 'review words', review)
  const decision = decideWithholding(review.state, why)
  if (!decision.ok) return decision

  await tx
    .insertInto('moderation.withholding')
    .values({
      organisationId: ctx.organisation.id,
      reviewId,
      why: why.trim(),
      withheldBy: staffIdOf(ctx),
      withheldAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'words kept back', reviewId)
  return done()
}

// Two who decide at once: the second waits here, and then sees what the first one did.
async function lockReview(tx: Tx, reviewId: Id<'review'>) {
  await tx
    .selectFrom('moderation.review')
    .select('reviewId')
    .where('reviewId', '=', reviewId)
    .forUpdate()
    .execute()
}

function staffIdOf({ actor }: Context): Id<'staff'> {
  if (actor.kind !== 'staff') throw new TypeError('Only a person decides what may be shown')
  return actor.id
}
