import { binomialFrom } from '../../numeric/distribution-beta.ts'
import { clopperPearsonInterval } from '../clopper-pearson.ts'
import { benjaminiHochberg } from '../groups/false-discovery.ts'
import { checkCount, type Interval } from '../wilson.ts'

/**
 * Is a theme spoken of more than it used to be? Exact Poisson comparison with the weeks before.
 *
 * Notation  x texts of the theme now among N texts, y before among M (usually eight weeks); both counts Poisson,
 *           so that x of x + y is binomial with share N / (N + M) when nothing has changed
 * Formula   p = P(X ≥ x); times as often = odds of the share of x in x + y, over N / M; with exact ends
 * Units     how many times as often; p-values adjusted over the themes by Benjamini and Hochberg
 * Errors    RangeError when a count is not whole, or N or M is not above 0
 * Source    J. Przyborowski and H. Wilenski, Biometrika 31 (1940) 313-323; false-discovery.ts
 * Example   12 of 200 now against 20 of 1600 before: 4.8 times as often, from 2.1 to 10.3, p 0.0001
 */
export type ThemeCount = { now: number; before: number }
export type Texts = { now: number; before: number }
export type Burst = { times: Interval; expected: number; p: number; q: number; burst: boolean }

export function burstsOf(themes: readonly ThemeCount[], texts: Texts, rate = 0.1): Burst[] {
  if (!(texts.now > 0 && texts.before > 0)) throw new RangeError('both times need texts')
  const share = texts.now / (texts.now + texts.before)
  const odds = texts.now / texts.before
  const p = themes.map(({ now, before }) => {
    checkCount('now', now)
    checkCount('before', before)
    return binomialFrom(now, now + before, share)
  })
  const q = benjaminiHochberg(p)
  return themes.map((theme, index) => ({
    times: timesOf(theme, odds),
    expected: theme.before * odds,
    p: p[index] ?? 1,
    q: q[index] ?? 1,
    burst: (q[index] ?? 1) <= rate,
  }))
}

function timesOf({ now, before }: ThemeCount, odds: number): Interval {
  if (now + before === 0) return { estimate: 1, low: 0, high: Number.POSITIVE_INFINITY }
  const { estimate, low, high } = clopperPearsonInterval(now, now + before)
  const times = (share: number) => share / (1 - share) / odds
  return { estimate: times(estimate), low: times(low), high: times(high) }
}
