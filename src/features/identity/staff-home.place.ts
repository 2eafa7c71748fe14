import { openPlace } from '../../platform/panels.ts'

/** The front page of staff: each room shows what waits there for this person, as a card. */
export const staffHomePlace = openPlace<Record<string, never>>('staff front page')
