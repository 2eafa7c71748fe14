import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import { apart, DIGITS_11 } from '../apart.sample.ts'
import { bernoulliCusum, likelihoodSteps } from './bernoulli-cusum.ts'
import { cusumRunLength } from './cusum-run-length.ts'
import { cusum } from './cusum.ts'
import { ewma, ewmaRunLength } from './ewma.ts'
import { type Chart, ratesChart, sharesChart } from './laney.ts'
import { meanMovingRange, UPPER_RANGE } from './moving-range.ts'
import { medianOf, runLimits } from './run-chart.ts'
import { xmrLimits } from './xmr.ts'

type Xmr = { x: number[]; lpl266: number; upl266: number } & Record<
  'mean' | 'mrbar' | 'lpl' | 'upl' | 'sigma' | 'mr_ul' | 'median' | 'mr_median',
  number
> & { mr: number[] }
type Limits = { ucl: number[]; lcl: number[] }
type Reference = {
  xmr_nile: Xmr
  xmr_montgomery_viscosity: Xmr
  p_chart_orangejuice: { x: number[]; n: number; pbar: number; ucl: number; lcl: number }
  laney_p: Limits & {
    x: number[]
    n: number[]
    pbar: number
    sigma_z: number
    ucl_p: number[]
    lcl_p: number[]
  }
  laney_u: Limits & {
    count: number[]
    area: number[]
    ubar: number
    sigma_z: number
    ucl_u: number[]
    lcl_u: number[]
  }
  cusum_montgomery: { x: number[]; Cplus: number[]; Cminus: number[]; first_signal: number }
  ewma_montgomery: Limits & { z: number[] }
  arl: Record<string, number>
  bernoulli_cusum: { p0: number; p1: number; w_fail: number; w_ok: number; y: number[]; S: number[] }
  anhoej: { n: number; longest_run_max: number; min_crossings: number }[]
}

// Computed with R 4.2.2 and its package spc 0.6.7; the figures are given to eleven digits.
describe.skipIf(!hasReferenceData)('as R draws it (skipped when ../shared/data is missing)', () => {
  const wanted = (): Reference =>
    JSON.parse(referenceData('stats/spc_reference.json').toString()) as Reference

  test.each(['xmr_nile', 'xmr_montgomery_viscosity'] as const)('the process chart %s', (name) => {
    const { x, mr, ...given } = wanted()[name]
    const { mean, low, high } = xmrLimits(x, false)
    const range = meanMovingRange(x, false)
    expect(apart([mean, low, high], [given.mean, given.lpl266, given.upl266])).toBeLessThan(DIGITS_11)
    expect(apart([range, UPPER_RANGE * range], [given.mrbar, given.mr_ul])).toBeLessThan(DIGITS_11)
    // The reference has limits of three deviations beside those of 2.66 mean ranges.
    const deviation = range / 1.128
    const three = [deviation, mean - 3 * deviation, mean + 3 * deviation]
    expect(apart(three, [given.sigma, given.lpl, given.upl])).toBeLessThan(DIGITS_11)
    expect(apart([medianOf(x), medianOf(mr)], [given.median, given.mr_median])).toBeLessThan(DIGITS_11)
  })

  test('the plain p chart of orange juice', () => {
    const { x, n, pbar, ucl, lcl } = wanted().p_chart_orangejuice
    const { centre, points } = sharesChart(
      x.map((k) => ({ k, n })),
      true,
    )
    expect(apart([centre, points[0]!.high, points[0]!.low], [pbar, ucl, lcl])).toBeLessThan(DIGITS_11)
  })

  test("Laney's p′ and u′ beside their plain kin", () => {
    const { laney_p: p, laney_u: u } = wanted()
    const shares = p.x.map((k, index) => ({ k, n: p.n[index]! }))
    const rates = u.count.map((count, index) => ({ count, amount: u.area[index]! }))
    const tight = sharesChart(shares)
    const open = ratesChart(rates)
    expect(apart([tight.centre, tight.sigma], [p.pbar, p.sigma_z])).toBeLessThan(DIGITS_11)
    expect(apart([open.centre, open.sigma], [u.ubar, u.sigma_z])).toBeLessThan(DIGITS_11)
    expect(apart(ends(tight), [...p.ucl, ...p.lcl])).toBeLessThan(DIGITS_11)
    expect(apart(ends(open), [...u.ucl, ...u.lcl])).toBeLessThan(DIGITS_11)
    expect(apart(ends(sharesChart(shares, true)), [...p.ucl_p, ...p.lcl_p])).toBeLessThan(DIGITS_11)
    expect(apart(ends(ratesChart(rates, true)), [...u.ucl_u, ...u.lcl_u])).toBeLessThan(DIGITS_11)
  })

  test("the cumulative sum and the forgetting average of Montgomery's figures", () => {
    const { cusum_montgomery: given, ewma_montgomery: smooth } = wanted()
    const found = cusum(given.x, { level: 10, deviation: 1 })
    expect(apart(found.up, given.Cplus)).toBeLessThan(DIGITS_11)
    expect(apart(found.down, given.Cminus)).toBeLessThan(DIGITS_11)
    expect(found.alarm).toEqual({ at: given.first_signal - 1, from: 22, way: 'up' })
    const line = ewma(given.x, { level: 10, deviation: 1, weight: 0.1, width: 2.7 })
    expect(
      apart(
        line.flatMap(({ value, high, low }) => [value, high, low]),
        smooth.z.flatMap((value, index) => [value, smooth.ucl[index]!, smooth.lcl[index]!]),
      ),
    ).toBeLessThan(DIGITS_11)
  })

  test('the mean run lengths', () => {
    const given = wanted().arl
    const found = {
      'cusum_k.5_h5_mu0': cusumRunLength({ slack: 0.5, alarm: 5 }, 0),
      'cusum_k.5_h5_mu1': cusumRunLength({ slack: 0.5, alarm: 5 }, 1),
      'cusum_k.5_h4_mu0': cusumRunLength({ slack: 0.5, alarm: 4 }, 0),
      'ewma_l.1_c2.7_mu0': ewmaRunLength({ weight: 0.1, width: 2.7 }, 0),
      'ewma_l.1_c2.7_mu1': ewmaRunLength({ weight: 0.1, width: 2.7 }, 1),
    }
    expect(Object.keys(found)).toEqual(Object.keys(given))
    expect(apart(Object.values(found), Object.values(given))).toBeLessThan(DIGITS_11)
  })

  test("the Bernoulli sum and Anhøj's limits", () => {
    const { bernoulli_cusum: given, anhoej } = wanted()
    const steps = likelihoodSteps(given.p0, given.p1)
    expect(apart([steps.complaint, steps.other], [given.w_fail, given.w_ok])).toBeLessThan(DIGITS_11)
    const { sums } = bernoulliCusum(
      given.y.map((y) => y === 1),
      steps,
      5,
    )
    expect(apart(sums, given.S)).toBeLessThan(DIGITS_11)
    expect(anhoej.map(({ n }) => runLimits(n))).toEqual(
      anhoej.map((row) => ({ longestRun: row.longest_run_max, crossings: row.min_crossings })),
    )
  })
})

function ends({ points }: Chart): number[] {
  return [...points.map(({ high }) => high), ...points.map(({ low }) => low)]
}
