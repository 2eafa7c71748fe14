import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import { apart, DIGITS_11 } from '../apart.sample.ts'
import { flagsOf } from './xmr-rules.ts'
import { assuranceOf, xmrChart } from './xmr.ts'

type Series = Record<'mean' | 'lpl' | 'upl' | 'nlpl' | 'nupl', number> &
  Record<'y' | 'outside' | 'part_of_7_one_side' | 'part_of_7_trend' | 'part_of_2_in_3', number[]> & {
    special_cause_type: string[]
  }
type Cases = {
  seven_point_one_side_endflag: { rel: number[]; out: number[] }[]
  seven_point_trend_endflag: { y: number[]; out: number[] }[]
  assurance: { dir: string; lpl: number[]; upl: number[]; target: number; result: string[] }[]
}

// As the package NHSRplotthedots computes them; which of them are published snapshots is told beside the data.
describe.skipIf(!hasReferenceData)('as the NHS draws it (skipped when ../shared/data is missing)', () => {
  const reference = () =>
    JSON.parse(referenceData('stats/nhs_xmr_reference.json').toString()) as Record<string, unknown>
  const choices: Record<string, object> = {
    seed123_y15_10_unscreened: { screened: false },
    seed123_fix12: { baseline: 12 },
  }
  const series = () =>
    Object.entries(reference()).filter((entry): entry is [string, Series] => {
      const [, one] = entry
      return typeof one === 'object' && one !== null && 'y' in one
    })

  test('each chart has its mean and its limits', () => {
    expect(series()).toHaveLength(12)
    for (const [name, one] of series()) {
      const { mean, low, high, nearLow, nearHigh } = xmrChart(one.y, choices[name])[0]!.limits
      const given = [one.mean, one.lpl, one.upl, one.nlpl, one.nupl]
      expect(apart([mean, low, high, nearLow, nearHigh], given)).toBeLessThan(DIGITS_11)
    }
  })

  test('each chart flags its points by each rule and names the same rule', () => {
    for (const [name, one] of series()) {
      const flags = xmrChart(one.y, choices[name]).map((point) => point.flags)
      const found = {
        name,
        outside: flags.map(({ outside }) => Number(outside)),
        oneSide: flags.map(({ oneSide }) => Number(oneSide)),
        trend: flags.map(({ trend }) => Number(trend)),
        twoOfThree: flags.map(({ twoOfThree }) => Number(twoOfThree)),
        named: flags.map(({ named, way }) => `${named} ${way}`),
      }
      expect(found).toEqual({
        name,
        outside: one.outside,
        oneSide: one.part_of_7_one_side,
        trend: one.part_of_7_trend,
        twoOfThree: one.part_of_2_in_3,
        named: one.special_cause_type.map(nameOf),
      })
    }
  })

  test('the published cases of runs, trends and assurance', () => {
    const cases = reference()['rule_unit_tests_published'] as Cases
    const limits = { mean: 0, low: -100, high: 100, nearLow: -67, nearHigh: 67 }
    // The package's own tests flag a run from its seventh point on; ours all of its points.
    for (const { rel, out } of cases.seven_point_one_side_endflag) {
      const flags = flagsOf(rel, limits).map(({ oneSide }) => oneSide)
      const fromSeventh = flags.map((flag, index) =>
        Number(flag && flags.slice(index - 6, index).every(Boolean)),
      )
      expect(fromSeventh.map((flag, index) => (index < 6 ? 0 : flag))).toEqual(out.map(Math.abs))
    }
    for (const { y, out } of cases.seven_point_trend_endflag) {
      const flags = flagsOf(y, limits).map(({ trend }) => trend)
      expect(flags.some(Boolean)).toBe(out.some(Boolean))
      expect(flags.lastIndexOf(true)).toBe(out.findLastIndex(Boolean))
    }
    const named = {
      consistent_pass: 'always_meets',
      consistent_fail: 'never_meets',
      inconsistent: 'hit_or_miss',
    }
    for (const { dir, lpl, upl, target, result } of cases.assurance) {
      const found = lpl.map((low, index) =>
        assuranceOf({ low, high: upl[index]! }, target, dir === 'increase' ? 'up' : 'down'),
      )
      expect(found).toEqual(result.map((word) => named[word as keyof typeof named]))
    }
  })
})

describe('a process chart', () => {
  const figures = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 60 })

  test('says the same of a series moved, stretched or turned upside down', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 9 }), fc.integer(), (series, by, plus) => {
        const plain = xmrChart(series).map(({ flags }) => flags)
        // Powers of two and whole numbers keep every digit.
        const stretched = xmrChart(series.map((x) => x * 2 ** by + (plus % 1024) * 2 ** by))
        fc.pre(plain.length === series.length)
        const turned = xmrChart(series.map((x) => -x))
        expect(stretched.map(({ flags }) => flags.trend)).toEqual(plain.map(({ trend }) => trend))
        expect(turned.map(({ flags }) => flags.outside)).toEqual(plain.map(({ outside }) => outside))
        expect(turned.map(({ flags }) => flags.twoOfThree)).toEqual(plain.map(({ twoOfThree }) => twoOfThree))
      }),
    )
  })

  test('starts anew where a person marked a step, as if the parts were two series', () => {
    fc.assert(
      fc.property(figures, figures, (first, second) => {
        const together = xmrChart([...first, ...second], { rebase: [first.length] })
        expect(together).toEqual([...xmrChart(first), ...xmrChart(second)])
      }),
    )
  })

  test('is refused for one point alone or a mark outside', () => {
    expect(() => xmrChart([1])).toThrow(RangeError)
    expect(() => xmrChart([1, 2, 3], { rebase: [3] })).toThrow(RangeError)
    expect(() => xmrChart([1, 2, 3], { rebase: [2] })).toThrow(RangeError)
    expect(() => xmrChart([1, 2, Number.NaN], { baseline: 2 })).toThrow('finite')
  })
})

function nameOf(published: string): string {
  if (published === 'Common Cause') return 'undefined undefined'
  const up = /Above|Increasing/.test(published) ? 'up' : 'down'
  if (/UCL|LCL/.test(published)) return `outside ${up}`
  if (/Trend/.test(published)) return `trend ${up}`
  return /2 in 3/.test(published) ? `two_of_three ${up}` : `one_side ${up}`
}
