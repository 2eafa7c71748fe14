import { betaQuantile, studentQuantile } from '../../numeric/distribution-beta.ts'
import type { Interval } from '../wilson.ts'
import type { Estimate } from './survey-total.ts'

/**
 * How sure a weighted share is: the exact interval with the answers that are left in effect.
 *
 * Notation  p the share, s its standard error from the design, f its degrees of freedom (clusters less strata),
 *           n answers; m = p(1 − p)/s² · (t(n − 1) / t(f))² answers in effect
 * Formula   B(α/2; mp, m(1 − p) + 1) to B(1 − α/2; mp + 1, m(1 − p))
 * Units     shares, 0..1
 * Errors    RangeError when f is below 1
 * Source    E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998) 193-201
 * Example   p 0.8279, s 0.0243, 200 answers in three strata: from 0.774 to 0.873
 */
export function weightedShareInterval(
  { estimate: p, error }: Estimate,
  n: number,
  degrees: number,
  level = 0.95,
): Interval {
  if (!(degrees >= 1)) throw new RangeError('a design needs a degree of freedom')
  const half = (1 - level) / 2
  // Where everybody answered alike, the design says nothing and the answers themselves are counted.
  const plain = error === 0 ? n : (p * (1 - p)) / error ** 2
  const m = plain * (studentQuantile(half, n - 1) / studentQuantile(half, degrees)) ** 2
  return {
    estimate: p,
    low: p === 0 ? 0 : betaQuantile(half, m * p, m * (1 - p) + 1),
    high: p === 1 ? 1 : betaQuantile(1 - half, m * p + 1, m * (1 - p)),
  }
}

/**
 * The same by the logit, as most packages give it.
 *
 * Formula   the ends of ln(p/(1 − p)) ± t(f) s / (p(1 − p)), turned back into shares
 * Errors    RangeError when p is 0 or 1: there it has no interval
 * Source    T. Lumley, Complex Surveys (2010) 2.3
 * Example   p 0.8279, s 0.0243, f 197: from 0.7745 to 0.8708
 */
export function logitShareInterval(
  { estimate: p, error }: Estimate,
  degrees: number,
  level = 0.95,
): Interval {
  if (!(p > 0 && p < 1)) throw new RangeError('nobody or everybody has no logit')
  const middle = Math.log(p / (1 - p))
  const half = (studentQuantile((1 + level) / 2, degrees) * error) / (p * (1 - p))
  const back = (logit: number) => 1 / (1 + Math.exp(-logit))
  return { estimate: p, low: back(middle - half), high: back(middle + half) }
}
