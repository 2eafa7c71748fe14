import type { DemoAsk } from './asks.ts'
import { type DemoCase, cases, casesOfJointAuthority } from './cases.ts'
import { type DemoOrganisation, jointAuthority, municipality } from './organisations.ts'
import { type DemoVisit, type QuietVisits, quietVisits, quietVisitsOfJointAuthority } from './visits.ts'

/** Recorded at the present moment of the demo: what is played behind is played up to it, too. */
export const demoFounded = 'demo founded'

/** Of one organisation: what is told of its recent weeks. */
export type Script = {
  organisation: DemoOrganisation
  administrator: string
  developer: string
  desk: string
  cases: readonly DemoCase[]
  quiet: readonly QuietVisits[]
  /** Of the demo numbers: these are its visitors'. */
  firstNumber: number
  seed: number
}

export const scripts: readonly [Script, ...Script[]] = [
  {
    organisation: municipality,
    administrator: 'aino',
    developer: 'bo',
    desk: 'kerttu',
    cases,
    quiet: quietVisits,
    firstNumber: 0,
    seed: 2017,
  },
  {
    organisation: jointAuthority,
    administrator: 'elina',
    developer: 'oskar',
    desk: 'oskar',
    cases: casesOfJointAuthority,
    quiet: quietVisitsOfJointAuthority,
    firstNumber: 5_000,
    seed: 2021,
  },
]

/**
 * Is a visit told with the stories? Those are whose people say something in words, and those to services whose case measures
 * them or whose ask is closed in between. The others, of whom there are more, come behind: nothing waits for them.
 */
export function isOfStories({ organisation, cases: told }: Script, { service, answer }: DemoVisit): boolean {
  const isMeasured = (one: DemoCase) =>
    one.service === service && one.closing !== undefined && 'beforeDays' in one.closing.measured
  const isClosed = (ask: DemoAsk) => ask.service === service && ask.closedDaysAgo !== undefined
  return answer?.words !== undefined || told.some(isMeasured) || organisation.asks.some(isClosed)
}
