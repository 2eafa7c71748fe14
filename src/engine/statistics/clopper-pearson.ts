import { betaQuantile } from '../numeric/distribution-beta.ts'
import { checkShare, type Interval } from './wilson.ts'

/**
 * How sure a share is, with a guarantee: the exact interval, never covering less than its level.
 *
 * Notation  k of n answered so; B(q; a, b) the quantile of the beta distribution; α = 1 − level
 * Formula   B(α/2; k, n − k + 1) to B(1 − α/2; k + 1, n − k)
 * Units     shares, 0..1; wider than Wilson's, for where falling short of the level is not allowed
 * Errors    RangeError as in wilson.ts
 * Source    C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404-413
 * Example   1 of 10: 0.1, from 0.0025 to 0.4450
 */
export function clopperPearsonInterval(k: number, n: number, level = 0.95): Interval {
  checkShare(k, n)
  const half = (1 - level) / 2
  return {
    estimate: k / n,
    low: k === 0 ? 0 : betaQuantile(half, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - half, k + 1, n - k),
  }
}
