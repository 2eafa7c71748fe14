import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestMix } from './nearest-point.ts'
import { packs, states } from './prop99.sample.ts'
import { placeboTest, syntheticControl } from './synthetic-control.ts'

const california = packs.at(-1)!
const others = packs.slice(0, -1)

describe("California's tobacco programme", () => {
  test('sold packs fell by 19.5, where Arkhangelsky and others have 19.6', () => {
    const { effect, weights, before } = syntheticControl(california, others, 19)
    // American Economic Review 111 (2021) 4088-4118, table 1; theirs holds the weights a little apart.
    expect(Math.abs(effect + 19.6)).toBeLessThan(0.1)
    expect(before).toBeLessThan(1.7)
    const mix = Object.fromEntries(states.slice(0, -1).map((state, index) => [state, weights[index]!]))
    // The states of Abadie, Diamond and Hainmueller's own mix (2010, table 2) lead ours, too.
    const five = ['Utah', 'Nevada', 'Montana', 'Colorado', 'Connecticut']
    expect(five.every((state) => mix[state]! > 0)).toBe(true)
    expect(five.reduce((sum, state) => sum + mix[state]!, 0)).toBeGreaterThan(0.95)
  })

  test('the plain difference of differences is 27.3, as in the same table', () => {
    const mean = (series: readonly number[]) => series.reduce((sum, one) => sum + one, 0) / series.length
    const moved = (series: readonly number[]) => mean(series.slice(19)) - mean(series.slice(0, 19))
    expect(moved(california) - mean(others.map(moved))).toBeCloseTo(-27.3, 1)
  })

  test('two states without a programme look more changed by this fit: 3 of 39', () => {
    const { p, ratio, ratios } = placeboTest(california, others, 19)
    expect(ratios).toHaveLength(38)
    expect(ratio).toBeCloseTo(12.44, 2)
    expect(p).toBeCloseTo(3 / 39, 12)
  })
})

describe('the nearest mix', () => {
  const points = fc.integer({ min: 1, max: 6 }).chain((length) =>
    fc.record({
      target: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length }),
      points: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length }), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
  )

  test('is a mix, and no way from it to any point leads nearer: the optimum is proved', () => {
    fc.assert(
      fc.property(points, ({ target, points: given }) => {
        const weights = nearestMix(given, target)
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10)
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
        const rest = target.map(
          (one, at) => one - given.reduce((sum, point, i) => sum + weights[i]! * point[at]!, 0),
        )
        const square = rest.reduce((sum, one) => sum + one * one, 0)
        for (const point of given) {
          const along = point.reduce((sum, one, at) => sum + (target[at]! - one) * rest[at]!, 0)
          expect(along).toBeGreaterThanOrEqual(square - 1e-8)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the worked example, a point that is the target itself, and refusals', () => {
    expect(nearestMix([[0], [1]], [0.25])).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)])
    expect(
      nearestMix(
        [
          [5, 5],
          [1, 2],
          [1, 2],
        ],
        [1, 2],
      )
        .slice(1)
        .reduce((a, b) => a + b),
    ).toBeCloseTo(1, 12)
    expect(() => nearestMix([], [1])).toThrow(RangeError)
    expect(() => nearestMix([[1, 2]], [1])).toThrow(RangeError)
    expect(() => syntheticControl([1, 2], [[1, 2]], 0)).toThrow(RangeError)
    expect(() => syntheticControl([1, 2], [[1]], 1)).toThrow(RangeError)
  })
})
