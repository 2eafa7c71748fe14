import type { DemoCase } from '../cases.ts'
import { casesOfTown } from './cases.ts'
import type { TownScript } from './plan.ts'
import { servicesOfJointAuthority, servicesOfTown } from './usage.ts'
import { voicesOfSchools, voicesOfTown } from './voices.ts'

export type DemoTown = TownScript & {
  slug: string
  /** Who does what, by the beginning of their e-mail address. */
  administrator: string
  developer: string
  /** Answers for the library and what belongs to it. */
  library: string
  visitSystem: string
  cases: readonly DemoCase[]
}

/** Demo numbers that neither the stories nor the journeys of the tests use. */
export const towns: readonly DemoTown[] = [
  {
    slug: 'kaikuranta',
    administrator: 'aino',
    developer: 'bo',
    library: 'kerttu',
    visitSystem: 'Asiointitiedot',
    services: servicesOfTown,
    voices: voicesOfTown,
    cases: casesOfTown,
    numbers: { people: [1_000, 3_399], speakers: 3_400 },
    seed: 2029,
  },
  {
    slug: 'kaikulahti',
    administrator: 'elina',
    developer: 'oskar',
    library: 'oskar',
    visitSystem: 'Opintohallinto',
    services: servicesOfJointAuthority,
    voices: voicesOfSchools,
    cases: [],
    numbers: { people: [5_600, 5_899], speakers: 5_900 },
    seed: 2039,
  },
]
