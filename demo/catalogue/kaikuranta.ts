import { advice } from './advice.ts'
import { building } from './building.ts'
import type { Sector } from './content.ts'
import { culture } from './culture.ts'
import { earlyYears } from './early-years.ts'
import { library } from './library.ts'
import { living } from './living.ts'
import { outdoors } from './outdoors.ts'
import { schools } from './schools.ts'
import { sports } from './sports.ts'
import { streets } from './streets.ts'
import { work } from './work.ts'
import { youth } from './youth.ts'

const sectors: readonly Sector[] = [
  earlyYears,
  schools,
  library,
  culture,
  sports,
  outdoors,
  youth,
  building,
  streets,
  living,
  work,
  advice,
]

/** All that the invented municipality offers, and how one gets it. */
export const kaikuranta: Sector = {
  services: sectors.flatMap(({ services }) => services),
  channels: sectors.flatMap(({ channels }) => channels),
}
