import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import { randomFrom } from '../../numeric/random.ts'
import { apart, DIGITS_11 } from '../apart.sample.ts'
import { whyNotShow } from './differencing.ts'
import { geometricNoise, geometricVariance, geometricWeight, laplaceReach } from './noise.ts'
import { roundedTo, roundedUnbiased } from './rounding.ts'

const people = (...numbers: number[]) => Uint32Array.from(numbers)
const upTo = (n: number) => Uint32Array.from({ length: n }, (_, index) => index)

describe('a figure beside those already shown', () => {
  test('is refused when two people stand between them, and shown when none or enough do', () => {
    const all = upTo(40)
    expect(whyNotShow(all.slice(2), [all], 5)).toEqual({ between: 2, with: 0 })
    expect(whyNotShow(all.slice(5), [all], 5)).toBeUndefined()
    expect(whyNotShow(all, [all], 5)).toBeUndefined()
    expect(whyNotShow(people(1, 2), [], 5)).toEqual({ between: 2, with: undefined })
    expect(whyNotShow(people(), [upTo(9)], 5)).toBeUndefined()
    expect(() => whyNotShow(people(2, 1), [], 5)).toThrow(RangeError)
  })

  test('is refused either way round', () => {
    const groups = fc.uniqueArray(fc.nat(60), { minLength: 5 }).map((all) => Uint32Array.from(all).sort())
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        expect(whyNotShow(a, [b], 5) === undefined).toBe(whyNotShow(b, [a], 5) === undefined)
        const between = a.filter((one) => !b.includes(one)).length
        const back = b.filter((one) => !a.includes(one)).length
        const few = [between, back].some((count) => count > 0 && count < 5)
        expect(whyNotShow(a, [b], 5) !== undefined).toBe(few)
      }),
    )
  })
})

describe('rounding', () => {
  test('goes to the nearest multiple, or keeps the mean', () => {
    expect([0, 2, 3, 7, 8, 12].map((count) => roundedTo(5, count))).toEqual([0, 0, 5, 5, 10, 10])
    expect(roundedUnbiased(5, 7, 0.3)).toBe(10)
    expect(roundedUnbiased(5, 7, 0.5)).toBe(5)
    fc.assert(
      fc.property(fc.nat(500), (count) => {
        // Every U from 0 to 1 in five hundred equal steps.
        const steps = Array.from({ length: 500 }, (_, index) =>
          roundedUnbiased(5, count, (index + 0.5) / 500),
        )
        expect(steps.reduce((sum, one) => sum + one, 0) / 500).toBeCloseTo(count, 9)
        expect(steps.every((one) => Math.abs(one - count) < 5 && one % 5 === 0)).toBe(true)
      }),
    )
    expect(() => roundedTo(1, 3)).toThrow(RangeError)
    expect(() => roundedUnbiased(5, 3, 2)).toThrow(RangeError)
  })
})

describe('noise', () => {
  test.skipIf(!hasReferenceData)(
    'has the weights of the reference (skipped when ../shared/data is missing)',
    () => {
      const { dp } = JSON.parse(referenceData('stats/disclosure_control_reference.json').toString()) as {
        dp: Record<
          'laplace_scale' | 'laplace_abs_quantile_95' | 'geometric_pmf_eps1' | 'geometric_variance',
          Record<string, number>
        >
      }
      const each = (of: Record<string, number>, found: (key: number) => number) =>
        apart(
          Object.keys(of).map((key) => found(Number(key))),
          Object.values(of),
        )
      expect(each(dp.geometric_pmf_eps1, (x) => geometricWeight(1, x))).toBeLessThan(DIGITS_11)
      expect(each(dp.geometric_variance, geometricVariance)).toBeLessThan(DIGITS_11)
      expect(each(dp.laplace_abs_quantile_95, (epsilon) => laplaceReach(epsilon, 0.95))).toBeLessThan(
        DIGITS_11,
      )
      const scales = Object.entries(dp.laplace_scale).map(
        ([name, scale]) => [Number(name.slice(3)), scale] as const,
      )
      // The chance to stay within one scale is 1 − 1/e.
      for (const [epsilon, scale] of scales)
        expect(laplaceReach(epsilon, 1 - Math.exp(-1))).toBeCloseTo(scale, 12)
    },
  )

  test('comes as often as its weights say', () => {
    const random = randomFrom(5)
    const seen = new Map<number, number>()
    for (let i = 0; i < 20_000; i += 1) {
      const x = geometricNoise(0.7, random.uniform())
      seen.set(x, (seen.get(x) ?? 0) + 1)
    }
    for (const x of [-3, -1, 0, 1, 3])
      expect((seen.get(x) ?? 0) / 20_000).toBeCloseTo(geometricWeight(0.7, x), 1.7)
    expect(() => geometricNoise(1, 0)).toThrow(RangeError)
    expect(() => geometricNoise(0, 0.5)).toThrow(RangeError)
  })
})
