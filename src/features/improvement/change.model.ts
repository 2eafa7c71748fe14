import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

/** A closed case as residents see it: never its title or goal, which were written for colleagues. */
export type Change = {
  caseId: Id<'case'>
  heard: Words
  did: Words
  /** Distinct people; shown by publicCount only. */
  speakers: number
  closedAt: Date
  serviceId: Id<'service'> | null
  /** The day when it will be measured, where it was not when it closed. */
  measuredOn: string | null
}
