import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newcombeInterval } from '../newcombe.ts'
import { fitBetaBinomial } from './beta-binomial.ts'
import { chiSquareTest } from './chi-square.ts'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from './false-discovery.ts'
import { fisherTest } from './fisher.ts'
import { adjustedGap } from './mantel-haenszel.ts'
import { placesOf } from './ranks.ts'
import { rankSumTest } from './rank-tests.ts'
import { shrinkShares } from './shrinkage.ts'

const share = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

describe('a gap with the mix of services held alike', () => {
  // P. J. Bickel, E. A. Hammel and J. W. O'Connell, Science 187 (1975) 398-404; admitted and all, men and women.
  const berkeley = [
    [512, 825, 89, 108],
    [353, 560, 17, 25],
    [120, 325, 202, 593],
    [138, 417, 131, 375],
    [53, 191, 94, 393],
    [22, 373, 24, 341],
  ].map(([k1 = 0, n1 = 0, k2 = 0, n2 = 0]) => ({ group: { k: k1, n: n1 }, rest: { k: k2, n: n2 } }))

  test("Berkeley's admissions are as R's mantelhaen.test has them", () => {
    const { oddsRatio, p } = adjustedGap(berkeley)
    expect(oddsRatio.estimate).toBeCloseTo(0.9046968, 7)
    expect(oddsRatio.low).toBeCloseTo(0.7719074, 7)
    expect(oddsRatio.high).toBeCloseTo(1.0603298, 7)
    expect(p).toBeCloseTo(0.2169, 4)
  })

  test('the paradox is there: the plain gap is great and the adjusted one is none', () => {
    const sum = (of: (row: (typeof berkeley)[number]) => number) =>
      berkeley.reduce((total, row) => total + of(row), 0)
    const men = { k: sum(({ group }) => group.k), n: sum(({ group }) => group.n) }
    const women = { k: sum(({ rest }) => rest.k), n: sum(({ rest }) => rest.n) }
    expect(newcombeInterval(men, women).low).toBeGreaterThan(0.1)
    expect(adjustedGap(berkeley).gap.high).toBeGreaterThan(0)
    expect(adjustedGap(berkeley).gap.low).toBeLessThan(0)
  })

  test('one stratum alone has the plain gap, and groups changing places change its sign', () => {
    fc.assert(
      fc.property(share, share, (group, rest) => {
        const { gap } = adjustedGap([{ group, rest }])
        expect(gap.estimate).toBeCloseTo(group.k / group.n - rest.k / rest.n, 12)
        const turned = adjustedGap([{ group: rest, rest: group }]).gap
        expect(turned.low).toBeCloseTo(-gap.high, 9)
        expect(turned.high).toBeCloseTo(-gap.low, 9)
      }),
    )
  })

  test('strata with one group alone change nothing, and nothing else is refused', () => {
    const lonely = { group: { k: 3, n: 9 }, rest: { k: 0, n: 0 } }
    expect(adjustedGap([...berkeley, lonely])).toEqual(adjustedGap(berkeley))
    expect(() => adjustedGap([lonely])).toThrow(RangeError)
    const corner = adjustedGap([{ group: { k: 0, n: 5 }, rest: { k: 2, n: 5 } }]).oddsRatio
    expect([corner.low, corner.high]).toEqual([0, Number.POSITIVE_INFINITY])
  })
})

describe('many questions at once', () => {
  const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 })

  test('nothing becomes surer, the order stays, and stricter ways stay stricter', () => {
    fc.assert(
      fc.property(p, (given) => {
        const found = benjaminiHochberg(given)
        given.forEach((one, index) => {
          expect(found[index]!).toBeGreaterThanOrEqual(one)
          expect(holm(given)[index]!).toBeGreaterThanOrEqual(found[index]! - 1e-15)
          expect(bonferroni(given)[index]!).toBeGreaterThanOrEqual(holm(given)[index]! - 1e-15)
          expect(benjaminiYekutieli(given)[index]!).toBeGreaterThanOrEqual(found[index]!)
        })
        const order = given.map((_, index) => index).sort((a, b) => given[a]! - given[b]!)
        const sorted = order.map((place) => found[place]!)
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
      }),
      { numRuns: 50 },
    )
    expect(() => holm([1.2])).toThrow(RangeError)
  })
})

describe('small units beside great ones', () => {
  test('each is drawn between its own share and the common one', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 30 }), (units) => {
        const { prior, units: shrunk } = shrinkShares(units)
        const common = prior.a / (prior.a + prior.b)
        units.forEach(({ k, n }, index) => {
          const { estimate, low, high } = shrunk[index]!
          expect(estimate).toBeGreaterThanOrEqual(Math.min(k / n, common) - 1e-12)
          expect(estimate).toBeLessThanOrEqual(Math.max(k / n, common) + 1e-12)
          expect(0 <= low && low <= high && high <= 1).toBe(true)
        })
      }),
      { numRuns: 50 },
    )
  })

  test('units alike to the last answer all get the common share', () => {
    const { prior, units } = shrinkShares([
      { k: 5, n: 10 },
      { k: 50, n: 100 },
    ])
    expect(prior.alike).toBe(true)
    for (const { estimate } of units) expect(estimate).toBeCloseTo(0.5, 5)
    expect(() => shrinkShares([{ k: 1, n: 2 }])).toThrow(RangeError)
  })

  test('the top is a top: no neighbour is likelier', () => {
    const units = [3, 8, 15, 2, 9].map((k, index) => ({ k, n: 20 + index }))
    const { a, b } = fitBetaBinomial(units)
    const height = (x: number, y: number) => {
      let sum = 0
      for (const { k, n } of units) {
        for (let i = 0; i < k; i += 1) sum += Math.log(x + i)
        for (let i = 0; i < n - k; i += 1) sum += Math.log(y + i)
        for (let i = 0; i < n; i += 1) sum -= Math.log(x + y + i)
      }
      return sum
    }
    for (const [x, y] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
    ] as const)
      expect(height(a * x, b * y)).toBeLessThan(height(a, b))
  })
})

describe('places in a ranking', () => {
  const prior = { a: 4, b: 2, alike: false }

  test('add up: the lowest m places are taken m times, all places once', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 12 }), (units) => {
        const m = Math.ceil(units.length / 5)
        const places = placesOf(units, prior, m)
        const sum = (of: 'lowest' | 'highest' | 'expected') =>
          places.reduce((total, one) => total + one[of], 0)
        expect(sum('lowest')).toBeCloseTo(m, 2)
        expect(sum('highest')).toBeCloseTo(m, 2)
        expect(sum('expected')).toBeCloseTo((units.length * (units.length + 1)) / 2, 6)
      }),
      { numRuns: 20 },
    )
  })

  test('units alike share their place, and a clear last is last', () => {
    const alike = placesOf(
      [
        { k: 5, n: 10 },
        { k: 5, n: 10 },
      ],
      prior,
      1,
    )
    expect(alike[0]).toMatchObject({ lowest: expect.closeTo(0.5, 9), expected: expect.closeTo(1.5, 9) })
    const clear = placesOf(
      [
        { k: 5, n: 100 },
        { k: 90, n: 100 },
        { k: 80, n: 100 },
      ],
      prior,
      1,
    )
    expect(clear[0]!.lowest).toBeGreaterThan(0.999)
    expect(() => placesOf([{ k: 1, n: 2 }], prior, 2)).toThrow(RangeError)
  })
})

describe('tests of groups', () => {
  test('do not mind which group is first', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(fisherTest(a, b)).toBeCloseTo(fisherTest(b, a), 9)
        expect(fisherTest(a, a)).toBeCloseTo(1, 9)
      }),
      { numRuns: 30 },
    )
    const [first, second] = [
      [1, 2, 2, 5],
      [3, 4, 4],
    ]
    expect(rankSumTest(first!, second!).p).toBeCloseTo(rankSumTest(second!, first!).p, 12)
  })

  test('refuse what cannot be compared', () => {
    expect(() => chiSquareTest([[1, 2]])).toThrow(RangeError)
    expect(() => rankSumTest([1, 1], [1])).toThrow(RangeError)
    expect(() => rankSumTest([], [1])).toThrow(RangeError)
  })
})
