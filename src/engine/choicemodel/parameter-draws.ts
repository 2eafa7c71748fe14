import { cholesky } from '../numeric/cholesky.ts'
import { plus } from '../numeric/matrix.ts'
import type { Random } from '../numeric/random.ts'

/**
 * What the coefficients may be, given how sure the estimates are.
 *
 * Notation  β̂ estimates, Σ their covariance with Σ = L L', e standard normal
 * Formula   β = β̂ + L e; a β that the model cannot have (a λ at or below 0) is drawn anew, so that what is left is the
 *           normal distribution cut off at the border
 * Shapes    estimates K; covariance K × K, row-major; `redrawn`: how many were drawn anew, to be told with any interval
 * Errors    RangeError when Σ is not positive definite, or when more draws are impossible than possible: then the
 *           normal distribution says nothing about estimates so near their border
 * Source    I. Krinsky, A. L. Robb, Rev. Econ. Stat. 68 (1986) 715-719
 * Example   draws for a forecast's interval, or for a ratio of coefficients
 */
export type ParameterDraws = { draws: Float64Array[]; redrawn: number }

export function drawParameters(
  estimates: Float64Array,
  covariance: Float64Array,
  count: number,
  random: Random,
  isPossible: (theta: Float64Array) => boolean = () => true,
): ParameterDraws {
  const k = estimates.length
  const l = cholesky(covariance, k)
  if (l === undefined) throw new RangeError('the covariance of the estimates is not positive definite')
  const draws: Float64Array[] = []
  let redrawn = 0
  while (draws.length < count) {
    const e = Float64Array.from({ length: k }, () => random.normal())
    const le = Float64Array.from({ length: k }, (_, i) => {
      let sum = 0
      for (let j = 0; j <= i; j++) sum += (l[i * k + j] as number) * (e[j] as number)
      return sum
    })
    const drawn = plus(estimates, le)
    if (isPossible(drawn)) draws.push(drawn)
    else if (++redrawn > count)
      throw new RangeError(
        'more than half of what the estimates may be is impossible in this model: there is no interval',
      )
  }
  return { draws, redrawn }
}
