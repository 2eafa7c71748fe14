import { describe, expect, test } from 'vitest'
import { clopperPearsonInterval } from './clopper-pearson.ts'
import { coverageOf, exactCoverage, type trials } from './coverage.sample.ts'
import { jeffreysInterval } from './jeffreys.ts'
import { wilsonInterval } from './wilson.ts'

// A few hundred surveys tell 0.95 from 0.90; thousands are drawn by `npm run soak -- statistics`.
describe('the 95 % intervals hold the truth about that often', () => {
  test.each<[keyof typeof trials, number, number]>([
    ['share: Wilson', 400, 0.92],
    ['share: Jeffreys', 200, 0.9],
    ['share: Clopper-Pearson', 200, 0.94],
    ['difference: Newcombe', 400, 0.92],
    ['net score: adjusted Wald', 400, 0.91],
    ['mean mark: Student', 200, 0.91],
    ['count: Poisson', 200, 0.92],
    ['burst: times as often', 200, 0.92],
    ['gap: Mantel-Haenszel and Sato', 300, 0.91],
    ['units: shrunken shares', 15, 0.88],
    ['weighted share: raked, Korn-Graubard', 60, 0.86],
    ['difference of differences: CR2, 6 + 6 units', 60, 0.86],
    ['interrupted series: 48 times, unlike', 60, 0.86],
    ['interrupted series: 48 times, neighbours alike by 0.3', 60, 0.86],
  ])('%s', (name, surveys, least) => {
    expect(coverageOf(name, surveys)).toBeGreaterThanOrEqual(least)
  })

  test('exactly, for thirty answers and every share from 1 to 99 %', () => {
    const shares = Array.from({ length: 99 }, (_, index) => (index + 1) / 100)
    const covered = (interval: typeof wilsonInterval) => {
      const each = shares.map((p) => exactCoverage((k, n) => interval(k, n), 30, p))
      return { mean: each.reduce((sum, one) => sum + one, 0) / each.length, least: Math.min(...each) }
    }
    const found = [wilsonInterval, jeffreysInterval, clopperPearsonInterval].map(covered)
    expect(found.map(({ mean }) => Math.round(mean * 1000))).toEqual([952, 950, 974])
    expect(found.map(({ least }) => Math.round(least * 1000))).toEqual([930, 889, 954])
  })
})
