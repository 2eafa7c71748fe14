import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { calibrate } from './calibration.ts'
import { jackknifeError } from './jackknife.ts'
import { kishEffect } from './kish.ts'
import type { Margin } from './margins.ts'
import { crossed, postStratify } from './post-stratification.ts'
import { rake } from './raking.ts'
import { whyNotWeight } from './refusal.ts'
import { surveyMean } from './survey-total.ts'
import { rakeWithin } from './trimming.ts'

/** Answers whose first category of each margin is rarer than it should be. */
function someMargins(seed: number, answers: number, sizes: readonly number[], people = 10_000): Margin[] {
  const random = randomFrom(seed)
  return sizes.map((size, index) => {
    const codes = Uint8Array.from({ length: answers }, (_, i) =>
      i < size * 10 ? i % size : Math.floor(Math.sqrt(random.uniform()) * size),
    )
    const shares = Array.from({ length: size }, () => 0.5 + random.uniform())
    const sum = shares.reduce((total, share) => total + share, 0)
    return { name: `margin ${index}`, codes, totals: shares.map((share) => (people * share) / sum) }
  })
}

function totalsOf({ codes, totals }: Margin, weights: Float64Array): number[] {
  const now = totals.map(() => 0)
  codes.forEach((code, index) => {
    now[code] = now[code]! + weights[index]!
  })
  return now
}

describe('raking', () => {
  test('meets every margin, and its factors are products of one for each category', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const margins = someMargins(seed, 400, [3, 4, 2])
        const { weights, converged } = rake(margins, 400)
        expect(converged).toBe(true)
        for (const margin of margins)
          totalsOf(margin, weights).forEach((total, code) =>
            expect(total).toBeCloseTo(margin.totals[code]!, 4),
          )
      }),
      { numRuns: 20 },
    )
  })

  test('of margins already met changes nothing, and base weights count', () => {
    const codes = Uint8Array.from([0, 0, 0, 1])
    const base = Float64Array.from([1, 1, 2, 3])
    const { weights, rounds } = rake([{ name: 'sex', codes, totals: [4, 3] }], 4, { base })
    expect([...weights]).toEqual([1, 1, 2, 3])
    expect(rounds).toBe(1)
    const { weights: doubled } = rake([{ name: 'sex', codes, totals: [8, 6] }], 4, { base })
    expect([...doubled]).toEqual([2, 2, 4, 6])
  })

  test('gives the same with or without a table of cells', () => {
    const margins = someMargins(7, 300, [3, 4])
    const wide = {
      name: 'all',
      codes: new Uint16Array(300),
      totals: [10_000, ...Array.from({ length: 400_000 }, () => 0)],
    }
    const [cells, single] = [rake(margins, 300), rake([...margins, wide], 300)]
    cells.weights.forEach((weight, index) => expect(single.weights[index]).toBeCloseTo(weight, 6))
  })

  test('is refused where it cannot be', () => {
    const codes = Uint8Array.from([0, 0])
    const rakeTo =
      (...totals: number[]) =>
      () =>
        rake([{ name: 'sex', codes, totals }], 2)
    expect(rakeTo(1, 1)).toThrow(RangeError)
    expect(rakeTo()).toThrow(RangeError)
    expect(() => rake([], 2)).toThrow(RangeError)
    const unlike = [
      { name: 'a', codes, totals: [10] },
      { name: 'b', codes, totals: [20] },
    ]
    expect(() => rake(unlike, 2)).toThrow(RangeError)
  })

  test.each([
    { where: 'the first of a pair', wrong: 0, wide: 2 },
    { where: 'the second', wrong: 1, wide: 2 },
    { where: 'one without a pair', wrong: 2, wide: 2 },
    { where: 'beside a margin too wide for a table', wrong: 1, wide: 600_000 },
  ])('names the margin whose code has no category: $where', ({ wrong, wide }) => {
    const margins = [2, 2, 2, wide].map((categories, index) => ({
      name: `margin ${index}`,
      codes: Uint8Array.from([0, index === wrong ? 9 : 1]),
      totals: Array.from({ length: categories }, () => 0),
    }))
    expect(() => rake(margins, 2)).toThrow(`margin ${wrong} has no category 9`)
  })
})

describe('weights kept within bounds', () => {
  test('lie within them and meet the margins where the bounds let them', () => {
    const margins = someMargins(3, 2000, [5, 3])
    const mean = 10_000 / 2000
    for (const { low, high } of [
      { low: 0.3, high: 3 },
      { low: 0.05, high: 30 },
    ]) {
      const { weights, offBy, trimmed } = rakeWithin(margins, 2000, { low, high })
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(low * mean - 1e-9)
      expect(Math.max(...weights)).toBeLessThanOrEqual(high * mean + 1e-9)
      // Where nothing had to be cut, nothing is off.
      expect(offBy < 1e-9).toBe(trimmed === 0)
    }
  })

  test('the worked example cuts the men to three mean weights', () => {
    const codes = Uint8Array.from({ length: 40 }, (_, index) => Number(index >= 30))
    const found = rakeWithin([{ name: 'sex', codes, totals: [20, 180] }], 40, { low: 0.3, high: 3 })
    expect(found.weights[39]).toBeCloseTo(15, 9)
    expect(found.offBy).toBeGreaterThan(0.1)
    expect(() => rakeWithin([], 1, { low: 2, high: 3 })).toThrow(RangeError)
  })
})

describe('what weighting costs and when it is refused', () => {
  test('equal weights cost nothing, unequal ones answers', () => {
    expect(kishEffect([2, 2, 2])).toEqual({ effect: 1, answers: 3 })
    expect(kishEffect([1, 1, 2]).effect).toBeCloseTo(1.125, 12)
    expect(() => kishEffect([0, 0])).toThrow(RangeError)
  })

  test('nine answers in a category are too few, ten are enough', () => {
    const of = (few: number): Margin => ({
      name: 'language',
      codes: Uint8Array.from({ length: 100 }, (_, index) => Number(index < few)),
      totals: [900, 100],
    })
    expect(whyNotWeight([of(10)])).toBeUndefined()
    expect(whyNotWeight([of(9)])).toEqual({
      reason: 'few_answers',
      margin: 'language',
      category: 1,
      answers: 9,
    })
    const nobody = { ...of(50), totals: [1000, 0] }
    expect(whyNotWeight([nobody])).toMatchObject({ reason: 'no_people', answers: 50 })
  })
})

describe('kin of raking', () => {
  test('two margins crossed are met pair by pair', () => {
    const [age, sex] = someMargins(11, 500, [3, 2])
    const totals = [10, 20, 30, 40, 50, 60]
    const pairs = crossed(age!, sex!, totals)
    totalsOf(pairs, postStratify(pairs).weights).forEach((total, code) =>
      expect(total).toBeCloseTo(totals[code]!, 9),
    )
    expect(() => crossed(age!, sex!, [1, 2])).toThrow(RangeError)
  })

  test('calibration meets its totals, and a figure that depends on the others is refused', () => {
    const rows = [
      [1, 2],
      [1, 3],
      [1, 7],
    ]
    const weights = calibrate(rows, [30, 100], [8, 9, 10])
    const total = (at: number) => weights.reduce((sum, weight, i) => sum + weight * rows[i]![at]!, 0)
    expect(total(0)).toBeCloseTo(30, 9)
    expect(total(1)).toBeCloseTo(100, 9)
    expect(() =>
      calibrate(
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        [3, 6],
        [1, 1, 1],
      ),
    ).toThrow(RangeError)
  })

  test('leaving answers out in turn gives the usual error of a mean', () => {
    const y = [3, 5, 8, 1, 9, 4]
    const mean = (weights: Float64Array) =>
      y.reduce((sum, one, i) => sum + one * weights[i]!, 0) / weights.reduce((sum, weight) => sum + weight, 0)
    const alone = y.map((_, index) => index)
    const error = jackknifeError(new Float64Array(6).fill(1), alone, mean)
    expect(error).toBeCloseTo(surveyMean(y, { weights: y.map(() => 1) }).error, 12)
    expect(() =>
      jackknifeError(
        new Float64Array(6),
        y.map(() => 0),
        mean,
      ),
    ).toThrow(RangeError)
  })
})
