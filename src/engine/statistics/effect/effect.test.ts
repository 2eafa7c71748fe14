import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { clusterRobust } from './cluster-robust.ts'
import { differenceInDifferences, type Observation } from './difference-in-differences.ts'
import { interruptedSeries } from './interrupted-series.ts'
import { leastSquares } from './least-squares.ts'
import { neweyWest } from './newey-west.ts'
import { BAN_FROM, sicilianRates } from './sicily.sample.ts'

describe('least squares', () => {
  test('the worked example, and residuals that know nothing of the figures', () => {
    const rows = [
      [1, 0],
      [1, 1],
      [1, 2],
    ]
    const { coefficients, residuals } = leastSquares(rows, [1, 2, 4])
    expect(coefficients).toEqual([expect.closeTo(5 / 6, 12), expect.closeTo(1.5, 12)])
    for (const column of [0, 1])
      expect(residuals.reduce((sum, e, row) => sum + e * rows[row]![column]!, 0)).toBeCloseTo(0, 12)
    expect(() => leastSquares(rows.slice(0, 2), [1, 2])).toThrow(RangeError)
    expect(() =>
      leastSquares(
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        [1, 2, 3],
      ),
    ).toThrow(RangeError)
  })
})

/** Units seen once before and once after; the first half with the change. */
function panel(seed: number, units: number, effect: number): Observation[] {
  const random = randomFrom(seed)
  return Array.from({ length: units }, (_, unit) => {
    const level = 3 * random.normal()
    return [false, true].map((after) => {
      const changed = unit < units / 2
      const value = level + (after ? 1 : 0) + (changed && after ? effect : 0) + random.normal()
      return { unit, changed, after, value }
    })
  }).flat()
}

describe('the difference of differences', () => {
  test('Card and Krueger: the four means of New Jersey and Pennsylvania give 2.75', () => {
    const means = [
      [true, 20.44, 21.03],
      [false, 23.33, 21.17],
    ] as const
    // Each mean as two restaurants a little above and below it.
    const found = differenceInDifferences(
      means.flatMap(([changed, before, later], state) =>
        [-1, 1].flatMap((away, half) => [
          { unit: 2 * state + half, changed, after: false, value: before + away },
          { unit: 2 * state + half, changed, after: true, value: later + 2 * away },
        ]),
      ),
    )
    expect(found.estimate).toBeCloseTo(2.75, 10)
  })

  test('of units seen twice has exactly the error of two mean changes, as Welch has it', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 2, max: 8 }), (seed, half) => {
        const observations = panel(seed, 2 * half, 0.5)
        const found = differenceInDifferences(observations)
        const changes = [true, false].map((changed) => {
          const of = observations.filter((one) => one.changed === changed)
          return of.flatMap(({ unit, after, value }) => {
            const later = of.find((other) => other.unit === unit && other.after)
            return after ? [] : [(later?.value ?? 0) - value]
          })
        })
        const [first, second] = changes.map((list) => {
          const mean = list.reduce((sum, one) => sum + one, 0) / list.length
          const squares = list.reduce((sum, one) => sum + (one - mean) ** 2, 0)
          return { mean, ofMean: squares / (list.length - 1) / list.length }
        })
        expect(found.estimate).toBeCloseTo(first!.mean - second!.mean, 10)
        expect(found.error).toBeCloseTo(Math.sqrt(first!.ofMean + second!.ofMean), 10)
        // Two groups of the same size: twice one less than the group.
        expect(found.degrees).toBeCloseTo(2 * (half - 1), 8)
      }),
      { numRuns: 30 },
    )
  })

  test('with each answer its own cluster, errors are those of unequal variances', () => {
    const x = [0, 0, 0, 1, 1, 1, 1]
    const y = [1, 2, 4, 5, 5, 9, 7]
    const fitted = leastSquares(
      x.map((one) => [1, one]),
      y,
    )
    const found = clusterRobust(fitted, [...y.keys()], 1)
    const variance = (list: number[]) => {
      const mean = list.reduce((sum, one) => sum + one, 0) / list.length
      return list.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (list.length - 1) / list.length
    }
    expect(found.error).toBeCloseTo(Math.sqrt(variance(y.slice(0, 3)) + variance(y.slice(3))), 12)
    expect(() =>
      clusterRobust(
        fitted,
        y.map(() => 1),
        1,
      ),
    ).toThrow(RangeError)
  })

  test('is refused with one unit on a side', () => {
    const observations = panel(1, 6, 0)
    expect(() => differenceInDifferences(observations.filter(({ unit }) => unit < 4))).toThrow(RangeError)
  })
})

describe('a series interrupted', () => {
  test("Sicily's smoking ban: episodes fell to 0.89, as the tutorial has it", () => {
    const { step } = interruptedSeries(sicilianRates.map(Math.log), BAN_FROM, {
      bend: false,
      season: { round: 12, pairs: 2 },
    })
    // The tutorial's Poisson regression gives 0.885, from 0.839 to 0.933; ours is of logarithms.
    expect(Math.abs(Math.exp(step.estimate) - 0.885)).toBeLessThan(0.005)
    expect(Math.abs(Math.exp(step.low) - 0.839)).toBeLessThan(0.01)
    expect(Math.abs(Math.exp(step.high) - 0.933)).toBeLessThan(0.01)
    expect([step.error, step.degrees]).toEqual(NEWEY_WEST_OF_SICILY.map((one) => expect.closeTo(one, 9)))
  })

  test('finds a step and a bend that are there, and adds them up at the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -9, max: 9 }), (step, bend) => {
        // What is left over is small, and not nothing, so that errors exist.
        const series = Array.from({ length: 24 }, (_, t) => {
          const since = t >= 12 ? t - 12 : 0
          return 5 + 2 * t + (t >= 12 ? step : 0) + bend * since + ((t * 7) % 5) / 1e4
        })
        const found = interruptedSeries(series, 12)
        expect(found.step.estimate).toBeCloseTo(step, 2)
        expect(found.bend?.estimate).toBeCloseTo(bend, 2)
        expect(found.last.estimate).toBeCloseTo(step + 11 * bend, 2)
        expect(found.last.estimate).toBeCloseTo(found.step.estimate + 11 * (found.bend?.estimate ?? 0), 10)
      }),
      { numRuns: 30 },
    )
  })

  test('a lag of none gives the errors of unequal variances, and a series too short is refused', () => {
    const y = [3, 1, 4, 1, 5, 9, 2, 6]
    const fitted = leastSquares(
      y.map(() => [1]),
      y,
    )
    const mean = y.reduce((sum, one) => sum + one, 0) / 8
    const squares = y.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    expect(neweyWest(fitted, 0)([1]).error).toBeCloseTo(Math.sqrt(squares / 7 / 8), 12)
    expect(() => neweyWest(fitted, 8)).toThrow(RangeError)
    expect(() => interruptedSeries(y, 2)).toThrow(RangeError)
    expect(() => interruptedSeries(y, 7)).toThrow(RangeError)
  })
})

/** Error and degrees of the same regression, computed apart from this code with NumPy. */
const NEWEY_WEST_OF_SICILY = [0.026578604036129633, 10.929070682710625]
