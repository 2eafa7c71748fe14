import { betaQuantile } from '../numeric/distribution-beta.ts'
import { checkShare, type Interval } from './wilson.ts'

/**
 * How sure a share is: the Jeffreys interval, which a prior of half an answer on each side gives.
 *
 * Notation  k of n answered so; B(q; a, b) the quantile of the beta distribution; α = 1 − level
 * Formula   B(α/2; k + ½, n − k + ½) to B(1 − α/2; k + ½, n − k + ½); 0 where k = 0 and 1 where k = n
 * Units     shares, 0..1
 * Errors    RangeError as in wilson.ts
 * Source    L. D. Brown, T. T. Cai and A. DasGupta, Statistical Science 16 (2001) 101-133
 * Example   1 of 10: 0.1, from 0.0110 to 0.3813
 */
export function jeffreysInterval(k: number, n: number, level = 0.95): Interval {
  checkShare(k, n)
  const half = (1 - level) / 2
  return {
    estimate: k / n,
    low: k === 0 ? 0 : betaQuantile(half, k + 0.5, n - k + 0.5),
    high: k === n ? 1 : betaQuantile(1 - half, k + 0.5, n - k + 0.5),
  }
}
