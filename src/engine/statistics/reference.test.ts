import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../tests/reference-data.ts'
import { agrestiCoullInterval } from './agresti-coull.ts'
import { apart, DIGITS_11 } from './apart.sample.ts'
import { clopperPearsonInterval } from './clopper-pearson.ts'
import { neededAnswers } from './detectable.ts'
import { chiSquareTest } from './groups/chi-square.ts'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from './groups/false-discovery.ts'
import { fisherTest } from './groups/fisher.ts'
import { kruskalTest, rankSumTest } from './groups/rank-tests.ts'
import { fitBetaBinomial } from './groups/beta-binomial.ts'
import { shrinkShare } from './groups/shrinkage.ts'
import { jeffreysInterval } from './jeffreys.ts'
import { newcombeInterval } from './newcombe.ts'
import { netScoreWald } from './nps-wald.ts'
import { netScore } from './nps.ts'
import { poissonInterval } from './poisson-interval.ts'
import { correctedWilsonInterval } from './wilson-corrected.ts'
import { type Interval, wilsonInterval } from './wilson.ts'

type Pair = [number, number]
type OfShare = { x: number; n: number; ci: Pair }[]
type Test = { p: number }
type Reference = Record<
  'wilson_no_cc' | 'wilson_cc' | 'clopper_pearson' | 'agresti_coull' | 'jeffreys',
  OfShare
> & {
  newcombe_diff: { x1: number; n1: number; x2: number; n2: number; res: [number, number, number] }[]
  nps: {
    promoters: number
    detractors: number
    n: number
    nps: number
    ci_wald: Pair
    adj_wald_ci: Pair
  }[]
  p_adjust: Record<'p' | 'BH' | 'holm' | 'BY' | 'bonferroni', number[]>
  chisq: Test & { matrix: number[][]; stat: number }
  fisher: Test & { matrix: [Pair, Pair] }
  wilcox: Test & { a: number[]; b: number[]; W: number; p_cc: number }
  kruskal: Test & { stat: number }
  poisson_exact: { x: number; ci: Pair }[]
  power_two_prop: { p1: number; p2: number; power: number; alpha: number; n_per_group: number }
  eb_betabinom: Record<'x' | 'n' | 'raw' | 'post_mean' | 'lo' | 'hi', number[]> & {
    a: number
    b: number
  }
}

// Computed with R 4.2.2; the figures are given to eleven digits.
describe.skipIf(!hasReferenceData)('as R computes it (skipped when ../shared/data is missing)', () => {
  const wanted = (): Reference =>
    JSON.parse(referenceData('stats/proportions_nps_reference.json').toString()) as Reference

  test.each([
    ['wilson_no_cc', wilsonInterval],
    ['wilson_cc', correctedWilsonInterval],
    ['clopper_pearson', clopperPearsonInterval],
    ['agresti_coull', agrestiCoullInterval],
    ['jeffreys', jeffreysInterval],
  ] as [keyof Reference, (k: number, n: number) => Interval][])('each share interval of %s', (name, of) => {
    for (const { x, n, ci } of wanted()[name] as OfShare) {
      const { low, high } = of(x, n)
      expect(apart([low, high], ci)).toBeLessThan(DIGITS_11)
    }
  })

  test('each difference of shares', () => {
    for (const { x1, n1, x2, n2, res } of wanted().newcombe_diff) {
      const { estimate, low, high } = newcombeInterval({ k: x1, n: n1 }, { k: x2, n: n2 })
      expect(apart([estimate, low, high], res)).toBeLessThan(DIGITS_11)
    }
  })

  test('each net score', () => {
    for (const { promoters, detractors, n, nps, ci_wald: wald, adj_wald_ci: ci } of wanted().nps) {
      const found = netScore({ promoters, detractors, n })
      expect(found.estimate).toBe(nps)
      // Ours is cut to the scale; the reference is not.
      expect(found.low).toBeCloseTo(Math.max(-100, ci[0]), 9)
      expect(found.high).toBeCloseTo(Math.min(100, ci[1]), 9)
      const plain = netScoreWald({ promoters, detractors, n })
      expect(apart([plain.low, plain.high], wald)).toBeLessThan(DIGITS_11)
    }
  })

  test('each adjusted p-value', () => {
    const { p, BH, holm: stepDown, BY, bonferroni: plain } = wanted().p_adjust
    expect(apart(benjaminiHochberg(p), BH)).toBeLessThan(DIGITS_11)
    expect(apart(benjaminiYekutieli(p), BY)).toBeLessThan(DIGITS_11)
    expect(apart(holm(p), stepDown)).toBeLessThan(DIGITS_11)
    expect(apart(bonferroni(p), plain)).toBeLessThan(DIGITS_11)
  })

  test('each test of groups', () => {
    const { chisq, fisher, wilcox } = wanted()
    const square = chiSquareTest(chisq.matrix)
    expect(apart([square.statistic, square.p], [chisq.stat, chisq.p])).toBeLessThan(DIGITS_11)
    const [first, second] = fisher.matrix.map(([k, rest]) => ({ k, n: k + rest }))
    expect(apart([fisherTest(first!, second!)], [fisher.p])).toBeLessThan(DIGITS_11)
    const plain = rankSumTest(wilcox.a, wilcox.b)
    expect(apart([plain.statistic, plain.p], [wilcox.W, wilcox.p])).toBeLessThan(DIGITS_11)
    expect(apart([rankSumTest(wilcox.a, wilcox.b, true).p], [wilcox.p_cc])).toBeLessThan(DIGITS_11)
  })

  test('each Poisson interval and the answers a difference needs', () => {
    for (const { x, ci } of wanted().poisson_exact) {
      const { low, high } = poissonInterval(x)
      expect(apart([low, high], ci)).toBeLessThan(DIGITS_11)
    }
    const { p1, p2, n_per_group: n } = wanted().power_two_prop
    expect(neededAnswers(p1, p2)).toBeCloseTo(n, 4)
  })

  test('the shrunk shares', () => {
    const { x, n, a, b, raw, post_mean: mean, lo, hi } = wanted().eb_betabinom
    const units = x.map((k, index) => ({ k, n: n[index]! }))
    units.forEach((unit, index) => {
      const found = shrinkShare(unit, { a, b, alike: false })
      const reference = [mean[index]!, lo[index]!, hi[index]!]
      expect(apart([found.estimate, found.low, found.high], reference)).toBeLessThan(DIGITS_11)
      expect(unit.k / unit.n).toBeCloseTo(raw[index]!, 10)
    })
    const ours = fitBetaBinomial(units)
    // R's climber stops when the height no longer changes in eight digits: a and b hold to six.
    expect(apart([ours.a, ours.b], [a, b])).toBeLessThan(1e-6)
  })
})

describe('ranks of more than two groups', () => {
  test('the example of Kruskal and Wallis agrees with a plain count', () => {
    const found = kruskalTest([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ])
    expect(found.statistic).toBeCloseTo(7.2, 12)
  })
})
