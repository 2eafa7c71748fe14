import { expect } from 'vitest'
import {
  burstOf,
  goodAfterAndBefore,
  goodInFinnishOverSwedish,
  type HalfYear,
  scoresByWeek,
  visitsByWeek,
} from './finding.ts'
import { planted, servicesOfTown } from './services.ts'

/** What README.md lists as planted is found in this half year, and not where it was not planted. */
export const plantedTests: readonly [name: string, holds: (halfYear: HalfYear) => void][] = [
  [
    'the queue for rental flats grew: more apply each week than was usual, and their scores fall out of the usual',
    (halfYear) => {
      const { service } = planted.queue
      const visits = visitsByWeek(halfYear, service)
      const scores = scoresByWeek(halfYear, service)
      expect(visits.slice(0, 14).filter(({ flags }) => flags.outside)).toEqual([])
      expect(visits.slice(-3).every(({ value, limits }) => value > limits.high)).toBe(true)
      expect(scores.slice(-5).filter(({ value, limits }) => value < limits.low).length).toBeGreaterThan(2)
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
