import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

/** A feedback that belongs to a case: by whom and when it was gathered. */
export type Gathering = { feedbackId: Id<'feedback'>; gatheredBy: Id<'staff'>; gatheredAt: Date }

/** A case as one of its speakers may see it: before it is told, only that it is there. */
export type SpeakersCase = {
  caseId: Id<'case'>
  serviceId: Id<'service'> | null
  gatheredAt: Date
  told: { heard: Words; did: Words; closedAt: Date } | undefined
}
