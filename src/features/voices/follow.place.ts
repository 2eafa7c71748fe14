import type { Id } from '../../platform/id.ts'
import { openPlace } from '../../platform/panels.ts'

/** The page a speaker returns to with the code: rooms below show what was said, what was replied and what came of it. */
export const followPagePlace = openPlace<{ speakerId: Id<'speaker'> }>('follow page')

/** Below all that: where a speaker may go on. What came of it stands before what more could be said. */
export const followFootPlace = openPlace<{ speakerId: Id<'speaker'> }>('follow page foot')
