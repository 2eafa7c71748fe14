import { cholesky } from '../numeric/cholesky.ts'
import { plus } from '../numeric/matrix.ts'
import type { Random } from '../numeric/random.ts'

/**
 * What the coefficients may be, given how sure the estimates are.
 *
 * Notation  β̂ estimates, Σ their covariance with Σ = L L', e standard normal
 * Formula   β = β̂ + L e
 * Shapes    estimates K; covariance K × K, row-major
 * Errors    RangeError when Σ is not positive definite
 * Source    I. Krinsky, A. L. Robb, Rev. Econ. Stat. 68 (1986) 715-719
 * Example   draws for a forecast's interval, or for a ratio of coefficients
 */
export function drawParameters(
  estimates: Float64Array,
  covariance: Float64Array,
  count: number,
  random: Random,
): Float64Array[] {
  const k = estimates.length
  const l = cholesky(covariance, k)
  if (l === undefined) throw new RangeError('the covariance of the estimates is not positive definite')
  return Array.from({ length: count }, () => {
    const e = Float64Array.from({ length: k }, () => random.normal())
    const le = Float64Array.from({ length: k }, (_, i) => {
      let sum = 0
      for (let j = 0; j <= i; j++) sum += (l[i * k + j] as number) * (e[j] as number)
      return sum
    })
    return plus(estimates, le)
  })
}
