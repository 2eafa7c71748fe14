import type { Grant } from '../../platform/access.ts'
import type { Id } from '../../platform/id.ts'
import type { Feedback } from '../listening/feedback.model.ts'
import type { Trail } from './trail.model.ts'

/** Everything the staff page of one case shows. */
export type CasePage = Trail & {
  /** The gathered words that fit on one page, oldest first. */
  feedback: readonly Feedback[]
  /** Units of the services those words are about: who may read them. */
  unitOfService: ReadonlyMap<Id<'service'>, Id<'unit'>>
  /** Whoever is named in the trail. */
  names: ReadonlyMap<string, string>
  /** Those at work now, to whom it could be given. */
  staff: readonly { id: Id<'staff'>; name: string; grants: readonly Grant[] }[]
}

/** Words shown on one page; a case of thousands is counted, not printed. */
export const wordsOnPage = 200
