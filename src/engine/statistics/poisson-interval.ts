import { gammaQuantile } from '../numeric/distribution-gamma.ts'
import { checkCount, type Interval } from './wilson.ts'

/**
 * How sure a count is: the exact interval of a Poisson mean.
 *
 * Notation  x events counted; G(q; a) the quantile of the gamma distribution with shape a; α = 1 − level
 * Formula   G(α/2; x) to G(1 − α/2; x + 1)
 * Units     events in the time they were counted in
 * Errors    RangeError when x is not a whole number from 0 up
 * Source    F. Garwood, Biometrika 28 (1936) 437-442
 * Example   3 complaints in a week: from 0.62 to 8.77
 */
export function poissonInterval(x: number, level = 0.95): Interval {
  checkCount('x', x)
  const half = (1 - level) / 2
  return {
    estimate: x,
    low: x === 0 ? 0 : gammaQuantile(x, half),
    high: gammaQuantile(x + 1, 1 - half),
  }
}
