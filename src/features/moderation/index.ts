import type { Feature } from '../../platform/feature.ts'
import { access, canReview } from './moderation.access.ts'
import { reviewsWaitingPanel } from './review.panel.tsx'
import { reviewPages } from './review.staff.tsx'
import { reviewTexts } from './review.texts.ts'

export const feature: Feature = {
  name: 'moderation',
  access,
  staff: reviewPages,
  panels: [reviewsWaitingPanel],
  navigation: [{ audience: 'staff', href: 'reviews', label: reviewTexts.navigation, visible: canReview }],
}
