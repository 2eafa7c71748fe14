import type { DemoVoice } from '../voices.ts'
import { bus } from './voices/bus.ts'
import { counter } from './voices/counter.ts'
import { earlyYears } from './voices/families.ts'
import { flats } from './voices/flats.ts'
import { letters } from './voices/letters.ts'
import { library } from './voices/library.ts'
import { schools } from './voices/schools.ts'
import { sports } from './voices/sports.ts'
import { schooling, streets } from './voices/streets.ts'
import { work } from './voices/work.ts'

/** All that is said in words behind the stories, in the municipality. */
export const voicesOfTown: readonly DemoVoice[] = [
  ...library,
  ...sports,
  ...earlyYears,
  ...schools,
  ...counter,
  ...flats,
  ...bus,
  ...work,
  ...streets,
  ...letters,
]

/** And in the joint authority beside it. */
export const voicesOfSchools: readonly DemoVoice[] = schooling
