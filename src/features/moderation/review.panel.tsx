import { panelFor } from '../../platform/panels.ts'
import { Card } from '../../ui/notices.tsx'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { canReview, reachOf } from './moderation.access.ts'
import { countReviews } from './review.queries.ts'
import { reviewTexts, reviewTextsOf } from './review.texts.ts'

/** How many words wait for this person, on the front page of staff. */
export const reviewsWaitingPanel = panelFor(staffHomePlace, async (db, ctx) => {
  if (!canReview(ctx)) return null
  const waiting = await countReviews(db, { reach: reachOf(ctx, 'review words'), decided: false })
  const { language } = ctx
  return (
    <Card title={reviewTexts.title[language]} href={`/${ctx.organisation.slug}/staff/reviews`}>
      <p>{waiting === 0 ? reviewTexts.nothingWaits[language] : reviewTextsOf.waits[language](waiting)}</p>
    </Card>
  )
})
