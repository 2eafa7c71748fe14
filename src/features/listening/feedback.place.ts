import type { Id } from '../../platform/id.ts'
import { openPlace } from '../../platform/panels.ts'

/** The staff page of one feedback, /{slug}/staff/feedback/{id}. */
export const feedbackPagePlace = openPlace<{ feedbackId: Id<'feedback'>; serviceId: Id<'service'> | null }>(
  'feedback page',
)
