import type { Reach } from '../../platform/access.ts'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { ReviewState } from './review.model.ts'

/** Released words by review; a review that is not released has none. */
export async function listReleasedWords(
  db: Read,
  reviewIds: readonly Id<'review'>[],
): Promise<Map<Id<'review'>, string>> {
  if (reviewIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('moderation.release')
    .select(['reviewId', 'words'])
    .where('reviewId', 'in', [...reviewIds])
    .orderBy('releasedAt')
    .limit(reviewIds.length)
    .execute()
  return new Map(rows.map(({ reviewId, words }) => [reviewId as Id<'review'>, words]))
}

export async function listReviewStates(
  db: Read,
  reviewIds: readonly Id<'review'>[],
): Promise<Map<Id<'review'>, ReviewState>> {
  if (reviewIds.length === 0) return new Map()
  const rows = await reviews(db)
    .where('review.reviewId', 'in', [...reviewIds])
    .orderBy('review.askedAt')
    .limit(reviewIds.length)
    .execute()
  return new Map(rows.map((row) => [row.reviewId as Id<'review'>, stateOf(row)]))
}

export type Review = {
  reviewId: Id<'review'>
  state: ReviewState
  words: string | null
  suggestedWords: string | null
  language: string
  serviceId: Id<'service'> | null
  serviceNames: Words | null
  unitId: Id<'unit'> | null
  askedAt: Date
  releasedWords: string | null
  why: string | null
  decidedAt: Date | null
  decidedBy: Id<'staff'> | null
}

export async function getReview(db: Read, reviewId: Id<'review'>): Promise<Review> {
  const row = await reviews(db).where('review.reviewId', '=', reviewId).executeTakeFirst()
  if (!row) throw new NotFound('review')
  return reviewOf(row)
}

export type ReviewFilter = { reach: Reach; decided: boolean }
export const reviewsOnPage = 50

/** Waiting: the oldest first, because someone waits for it. Decided: the newest first. */
export async function listReviews(
  db: Read,
  { reach, decided, page }: ReviewFilter & { page: number },
): Promise<Review[]> {
  const rows = await reviewsWithin(db, { reach, decided })
    .orderBy('review.askedAt', decided ? 'desc' : 'asc')
    .orderBy('review.reviewId')
    .limit(reviewsOnPage)
    .offset((page - 1) * reviewsOnPage)
    .execute()
  return rows.map(reviewOf)
}

export async function countReviews(db: Read, { reach, decided }: ReviewFilter): Promise<number> {
  const row = await reviewsWithin(db, { reach, decided })
    .clearSelect()
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function reviewsWithin(db: Read, { reach, decided }: ReviewFilter) {
  let query = reviews(db)
  if (reach !== 'all') {
    query = query.where((eb) =>
      eb.or([
        eb('review.serviceId', 'in', [nobody, ...reach.serviceIds]),
        eb('service.unitId', 'in', [nobody, ...reach.unitIds]),
      ]),
    )
  }
  const either = decided ? 'is not' : 'is'
  query = query.where((eb) => eb(eb.fn.coalesce('release.reviewId', 'withholding.reviewId'), either, null))
  return decided ? query : query.where('review.words', 'is not', null)
}

// A list may not be empty in SQL.
const nobody = '00000000-0000-0000-0000-000000000000'

function reviews(db: Read) {
  return db
    .selectFrom('moderation.review as review')
    .leftJoin('moderation.release as release', (join) =>
      join
        .onRef('release.organisationId', '=', 'review.organisationId')
        .onRef('release.reviewId', '=', 'review.reviewId'),
    )
    .leftJoin('moderation.withholding as withholding', (join) =>
      join
        .onRef('withholding.organisationId', '=', 'review.organisationId')
        .onRef('withholding.reviewId', '=', 'review.reviewId'),
    )
    .leftJoin('catalogue.service as service', (join) =>
      join
        .onRef('service.organisationId', '=', 'review.organisationId')
        .onRef('service.serviceId', '=', 'review.serviceId'),
    )
    .select([
      'review.reviewId',
      'review.words',
      'review.suggestedWords',
      'review.language',
      'review.serviceId',
      'service.names as serviceNames',
      'service.unitId',
      'review.askedAt',
      'release.words as releasedWords',
      'release.releasedAt',
      'release.releasedBy',
      'withholding.why',
      'withholding.withheldAt',
      'withholding.withheldBy',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof reviews>['execute']>>[number]

function reviewOf(row: Row): Review {
  const { releasedAt, releasedBy, withheldAt, withheldBy, ...rest } = row
  return {
    ...rest,
    state: stateOf(row),
    reviewId: row.reviewId as Id<'review'>,
    serviceId: row.serviceId as Id<'service'> | null,
    serviceNames: row.serviceNames as Words | null,
    unitId: row.unitId as Id<'unit'> | null,
    decidedAt: releasedAt ?? withheldAt,
    decidedBy: (releasedBy ?? withheldBy) as Id<'staff'> | null,
  }
}

function stateOf({ releasedAt, withheldAt, words }: Row): ReviewState {
  if (releasedAt) return 'released'
  if (withheldAt) return 'withheld'
  return words === null ? 'emptied' : 'waiting'
}
