import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { getService } from '../catalogue/service.queries.ts'
import { allow } from './moderation.access.ts'
import { suggestWords } from './review.model.ts'

type AskForReview = { words: string; language: string; serviceId?: Id<'service'> | null }

/** Puts words into the queue. They are shown to nobody outside until a person has released them. */
export async function askForReview(
  tx: Tx,
  ctx: Context,
  { words, language, serviceId = null }: AskForReview,
): Promise<Id<'review'>> {
  const unitId = serviceId === null ? null : (await getService(tx, serviceId)).unitId
  allow(ctx, 'ask for review', { serviceId, unitId })
  const reviewId = newId<'review'>(ctx.now)
  await tx
    .insertInto('moderation.review')
    .values({
      organisationId: ctx.organisation.id,
      reviewId,
      words,
      suggestedWords: suggestWords(words, language),
      language,
      serviceId,
      askedBy: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      askedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'review asked', reviewId, { serviceId })
  return reviewId
}

/** The speaker is forgotten: what they said goes from the queue. Words a person has released stay, masked as they are. */
export async function emptyReview(tx: Tx, ctx: Context, reviewId: Id<'review'>): Promise<void> {
  const review = await tx
    .selectFrom('moderation.review')
    .select('words')
    .where('reviewId', '=', reviewId)
    .forUpdate()
    .executeTakeFirst()
  if (!review) throw new NotFound('review')
  allow(ctx, 'empty review')
  if (review.words === null) return
  await tx
    .updateTable('moderation.review')
    .set({ words: null, suggestedWords: null })
    .where('reviewId', '=', reviewId)
    .execute()
  await record(tx, ctx, 'review emptied', reviewId)
}
