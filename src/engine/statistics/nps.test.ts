import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countRecommendations, netScore } from './nps.ts'

describe('the net score', () => {
  test('of the worked example is 30, from 14.1 to 44.2', () => {
    const found = netScore({ promoters: 50, detractors: 20, n: 100 })
    expect(found.estimate).toBe(30)
    expect(found.low).toBeCloseTo(14.0511, 4)
    expect(found.high).toBeCloseTo(44.2013, 4)
  })

  test('counts 9-10 as promoters, 7-8 as neither, 0-6 as detractors', () => {
    expect(countRecommendations([0, 6, 7, 8, 9, 10])).toEqual({ promoters: 2, detractors: 2, n: 6 })
    expect(() => countRecommendations([11])).toThrow(RangeError)
    expect(() => countRecommendations([7.5])).toThrow(RangeError)
  })

  const counts = fc
    .tuple(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000))
    .filter(([promoters, passives, detractors]) => promoters + passives + detractors > 0)
    .map(([promoters, passives, detractors]) => ({
      promoters,
      detractors,
      n: promoters + passives + detractors,
    }))

  test('lies within -100..100 and its interval holds it', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { estimate, low, high } = netScore(given)
        expect(-100 <= low && low <= estimate && estimate <= high && high <= 100).toBe(true)
      }),
    )
    for (const promoters of [0, 1]) {
      const alone = netScore({ promoters, detractors: 1 - promoters, n: 1 })
      expect(alone.low).toBeLessThanOrEqual(alone.estimate)
      expect(alone.high).toBeGreaterThanOrEqual(alone.estimate)
    }
  })

  test('changes its sign when promoters and detractors change places', () => {
    fc.assert(
      fc.property(counts, ({ promoters, detractors, n }) => {
        const one = netScore({ promoters, detractors, n })
        const other = netScore({ promoters: detractors, detractors: promoters, n })
        expect(other.low).toBeCloseTo(-one.high, 10)
        expect(other.high).toBeCloseTo(-one.low, 10)
      }),
    )
  })

  test('grows surer as more answer alike', () => {
    // From 20 answers up: below that the interval is cut at the ends of the scale.
    const enough = counts.filter(({ n }) => n >= 20)
    fc.assert(
      fc.property(enough, fc.integer({ min: 10, max: 50 }), ({ promoters, detractors, n }, times) => {
        const few = netScore({ promoters, detractors, n })
        const many = netScore({ promoters: promoters * times, detractors: detractors * times, n: n * times })
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })

  test.each([
    { promoters: -1, detractors: 0, n: 5 },
    { promoters: 1.5, detractors: 0, n: 5 },
    { promoters: 3, detractors: 3, n: 5 },
    { promoters: 0, detractors: 0, n: 0 },
  ])('is refused for %o', (given) => {
    expect(() => netScore(given)).toThrow(RangeError)
  })
})
