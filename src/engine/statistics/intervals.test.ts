import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agrestiCoullInterval } from './agresti-coull.ts'
import { clopperPearsonInterval } from './clopper-pearson.ts'
import { neededAnswers, powerOf, smallestGap } from './detectable.ts'
import { effort } from './effort.ts'
import { jeffreysInterval } from './jeffreys.ts'
import { poissonInterval } from './poisson-interval.ts'
import { satisfaction } from './satisfaction.ts'
import { correctedWilsonInterval } from './wilson-corrected.ts'
import { wilsonInterval } from './wilson.ts'

const share = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe.each([
  ['Jeffreys', jeffreysInterval],
  ['Clopper-Pearson', clopperPearsonInterval],
  ['corrected Wilson', correctedWilsonInterval],
])('the %s interval', (_, of) => {
  test('lies within 0..1, holds its estimate and mirrors', () => {
    fc.assert(
      fc.property(share, ([k, n]) => {
        const { estimate, low, high } = of(k, n)
        expect(0 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true)
        const mirror = of(n - k, n)
        expect(mirror.low).toBeCloseTo(1 - high, 9)
        expect(mirror.high).toBeCloseTo(1 - low, 9)
      }),
    )
    expect(() => of(3, 2)).toThrow(RangeError)
  })
})

describe('the intervals of a share beside each other', () => {
  test('the exact one is wider than Jeffreys, the corrected one than the plain', () => {
    fc.assert(
      fc.property(share, ([k, n]) => {
        const exact = clopperPearsonInterval(k, n)
        const middle = jeffreysInterval(k, n)
        expect(exact.low).toBeLessThanOrEqual(middle.low)
        expect(exact.high).toBeGreaterThanOrEqual(middle.high)
        const plain = wilsonInterval(k, n)
        const corrected = correctedWilsonInterval(k, n)
        expect(corrected.low).toBeLessThanOrEqual(plain.low + 1e-12)
        expect(corrected.high).toBeGreaterThanOrEqual(plain.high - 1e-12)
        const added = agrestiCoullInterval(k, n)
        // Agresti and Coull share Wilson's middle.
        expect(added.low + added.high).toBeGreaterThan(0)
      }),
    )
  })
})

describe('counts and marks', () => {
  test('a Poisson interval holds its count and grows with it', () => {
    fc.assert(
      fc.property(fc.nat(5000), (x) => {
        const { low, high } = poissonInterval(x)
        expect(low <= x && x < high).toBe(true)
        expect(poissonInterval(x + 1).low).toBeGreaterThan(low)
      }),
    )
  })

  test('CSAT counts fours and fives, CES sixes and sevens', () => {
    const { estimate, low, high } = satisfaction([5, 4, 4, 3, 1])
    expect([estimate, low, high]).toEqual([0.6, expect.closeTo(0.2307, 4), expect.closeTo(0.8824, 4)])
    const found = effort([7, 6, 6, 5, 2])
    expect(found.share.estimate).toBe(0.6)
    expect(found.mean).toEqual({ estimate: 5.2, low: expect.closeTo(2.812, 3), high: 7 })
    expect(() => satisfaction([6])).toThrow(RangeError)
    expect(() => satisfaction([0])).toThrow(RangeError)
    expect(() => effort([7])).toThrow(RangeError)
  })
})

describe('what so many answers can show', () => {
  const different = fc
    .tuple(fc.integer({ min: 5, max: 95 }), fc.integer({ min: 5, max: 95 }))
    .filter(([a, b]) => Math.abs(a - b) >= 2)

  test('as many answers as are needed have the power they are needed for', () => {
    fc.assert(
      fc.property(different, ([a, b]) => {
        const n = neededAnswers(a / 100, b / 100)
        expect(powerOf(a / 100, b / 100, n, n)).toBeCloseTo(0.8, 9)
      }),
    )
  })

  test('the smallest gap shrinks as more answer, and may not exist', () => {
    const gaps = [50, 100, 400, 1600].map((n) => smallestGap(0.8, n, n)!)
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
    expect(neededAnswers(0.8, 0.8 - gaps[2]!)).toBeCloseTo(400, 3)
    expect(smallestGap(0.1, 8, 8)).toBeUndefined()
    expect(() => neededAnswers(0.5, 0.5)).toThrow(RangeError)
  })
})
