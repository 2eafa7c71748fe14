import type { Feature } from '../../platform/feature.ts'
import { access, canReview } from './moderation.access.ts'
import { reviewsWaitingPanel } from './review.panel.tsx'
import { reviewPages } from './review.staff.tsx'
import { reviewTexts } from './review.texts.ts'
import { kept } from './moderation.holdings.ts'

export const feature: Feature = {
  name: 'moderation',
  access,
  kept,
  staff: reviewPages,
  panels: [reviewsWaitingPanel],
  navigation: [{ audience: 'staff', href: 'reviews', label: reviewTexts.navigation, visible: canReview }],
}
