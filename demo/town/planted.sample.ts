import { expect } from 'vitest'
import {
  burstOf,
  goodAfterAndBefore,
  goodInFinnishOverSwedish,
  type HalfYear,
  scoresByFortnight,
  visitsByWeek,
} from './finding.ts'
import { planted, servicesOfTown } from './usage.ts'

/** What README.md lists as planted is found in this half year, and not where it was not planted. */
export const plantedTests: readonly [name: string, holds: (halfYear: HalfYear) => void][] = [
  [
    'the queue for rental flats grew: more apply each week than was usual, and their scores fall out of the usual',
    (halfYear) => {
      const { service } = planted.queue
      const visits = visitsByWeek(halfYear, service).map(({ value, limits }) => value > limits.high)
      const scores = scoresByFortnight(halfYear, service).map(({ value, limits }) => value < limits.low)
      // One alone may be chance. It began ten weeks ago: in the seventeenth week, the ninth fortnight.
      expect(beginningOf(visits, 3)).toSatisfy((week: number) => week >= 16 && week <= 20)
      expect(beginningOf(scores, 2)).toSatisfy((fortnight: number) => fortnight >= 8 && fortnight <= 11)
    },
  ],
  [
    'the counter got better: many more nines and tens after the change, for certain',
    (halfYear) => {
      const { service, changedDaysAgo } = planted.counter
      expect(goodAfterAndBefore(halfYear, service, changedDaysAgo).low).toBeGreaterThan(0.25)
      // Where nothing changed, nothing is found.
      expect(goodAfterAndBefore(halfYear, 'kirjasto', changedDaysAgo).low).toBeLessThan(0)
    },
  ],
  [
    'Swedish speakers are served worse in day care, and nowhere else',
    (halfYear) => {
      expect(goodInFinnishOverSwedish(halfYear, planted.gap.service).low).toBeGreaterThan(0.2)
      const others = servicesOfTown.filter(
        ({ service, answers }) => service !== planted.gap.service && answers > 0,
      )
      // Of eighteen one would be found by chance at the usual level.
      const found = others.filter(({ service }) => goodInFinnishOverSwedish(halfYear, service, 3).low > 0)
      expect(found.map(({ service }) => service)).toEqual([])
    },
  ],
  [
    'the app of the bus on call bursts for two weeks, and not before or after',
    (halfYear) => {
      const { fromDaysAgo, untilDaysAgo } = planted.burst
      const app = /sovellu|\bapp|äpi|äpp/i
      const burst = burstOf(halfYear, app, fromDaysAgo, untilDaysAgo)
      expect(burst).toMatchObject({ burst: true })
      expect(burst.times.low).toBeGreaterThan(4)
      expect(burstOf(halfYear, app, fromDaysAgo + 30, untilDaysAgo + 30).burst).toBe(false)
      expect(burstOf(halfYear, app, untilDaysAgo - 20, untilDaysAgo - 40).burst).toBe(false)
    },
  ],
]

/** Where the first so many on end are out of the usual. */
function beginningOf(outside: readonly boolean[], onEnd: number): number {
  return outside.findIndex((_, at) => {
    const these = outside.slice(at, at + onEnd)
    return these.length === onEnd && these.every(Boolean)
  })
}
