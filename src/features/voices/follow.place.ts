import type { Id } from '../../platform/id.ts'
import { openPlace } from '../../platform/panels.ts'

/** The page a speaker returns to with the code: rooms below show what was said, what was replied and what came of it. */
export const followPagePlace = openPlace<{ speakerId: Id<'speaker'> }>('follow page')
