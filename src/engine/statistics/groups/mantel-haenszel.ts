import { chiSquareAbove } from '../../numeric/distribution-gamma.ts'
import type { Share } from '../newcombe.ts'
import { checkShare, type Interval, Z_95 } from '../wilson.ts'

/**
 * A gap between two groups, the mix of services held alike: Mantel and Haenszel's way of adding strata up.
 *
 * Notation  in stratum s: a of n₁ in the group, c of n₂ in the rest, N = n₁ + n₂; w = n₁ n₂ / N
 * Formula   gap Σ w (a/n₁ − c/n₂) / Σ w with Sato's variance; odds ratio Σ a d / N over Σ b c / N with the variance
 *           of Robins, Breslow and Greenland; test (Σ a − E a)² / Σ var a without continuity correction
 * Units     gap −1..1; odds ratio above 0; p-value
 * Errors    RangeError when a group is no share, or no stratum holds both groups
 * Source    N. Mantel and W. Haenszel, J. Nat. Cancer Inst. 22 (1959) 719-748; T. Sato, Biometrics 45 (1989)
 *           1323-1324; J. Robins, N. Breslow and S. Greenland, Biometrics 42 (1986) 311-323
 * Example   Berkeley's admissions of 1973 by six departments, men against women: odds ratio 0.905, p 0.217
 */
export type Stratum = { group: Share; rest: Share }
export type AdjustedGap = { gap: Interval; oddsRatio: Interval; p: number }

export function adjustedGap(strata: readonly Stratum[], z: number = Z_95): AdjustedGap {
  // A stratum with one group alone compares nothing.
  const both = strata.filter(({ group, rest }) => group.n > 0 && rest.n > 0)
  if (both.length === 0) throw new RangeError('no stratum holds both groups')
  for (const { group, rest } of both) {
    checkShare(group.k, group.n)
    checkShare(rest.k, rest.n)
  }
  return { gap: gapOf(both, z), oddsRatio: oddsRatioOf(both, z), p: testOf(both) }
}

function gapOf(strata: readonly Stratum[], z: number): Interval {
  const sum = summed(strata)
  const weight = sum(({ n1, n2, all }) => (n1 * n2) / all)
  const gap = sum(({ a, c, n1, n2, all }) => (a * n2 - c * n1) / all) / weight
  const p = sum(({ a, c, n1, n2, all }) => (n1 * n1 * c - n2 * n2 * a + (n1 * n2 * (n2 - n1)) / 2) / all ** 2)
  const q = sum(({ a, c, n1, n2, all }) => (a * (n2 - c) + c * (n1 - a)) / (2 * all))
  const half = z * Math.sqrt(Math.max(0, gap * p + q) / weight ** 2)
  return { estimate: gap, low: Math.max(-1, gap - half), high: Math.min(1, gap + half) }
}

function oddsRatioOf(strata: readonly Stratum[], z: number): Interval {
  const sum = summed(strata)
  const r = sum(({ a, d, all }) => (a * d) / all)
  const s = sum(({ b, c, all }) => (b * c) / all)
  const pr = sum(({ a, d, all }) => ((a + d) * a * d) / all ** 2)
  const mixed = sum(({ a, b, c, d, all }) => ((a + d) * b * c + (b + c) * a * d) / all ** 2)
  const qs = sum(({ b, c, all }) => ((b + c) * b * c) / all ** 2)
  const ratio = r / s
  const half = z * Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s))
  // With an empty corner everywhere the ratio is 0 or without end, and its interval says nothing.
  if (r === 0 || s === 0) return { estimate: ratio, low: 0, high: Number.POSITIVE_INFINITY }
  return { estimate: ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half) }
}

function testOf(strata: readonly Stratum[]): number {
  const sum = summed(strata)
  const excess = sum(({ a, c, n1, all }) => a - (n1 * (a + c)) / all)
  const variance = sum(({ a, b, c, d, n1, n2, all }) =>
    all < 2 ? 0 : (n1 * n2 * (a + c) * (b + d)) / (all * all * (all - 1)),
  )
  return variance === 0 ? 1 : chiSquareAbove((excess * excess) / variance, 1)
}

type Corners = { a: number; b: number; c: number; d: number; n1: number; n2: number; all: number }

function summed(strata: readonly Stratum[]) {
  const corners = strata.map(({ group: { k: a, n: n1 }, rest: { k: c, n: n2 } }) => {
    return { a, b: n1 - a, c, d: n2 - c, n1, n2, all: n1 + n2 }
  })
  return (term: (of: Corners) => number) => corners.reduce((sum, of) => sum + term(of), 0)
}
