import { Matrix } from 'ml-matrix'
import { type Coefficient, coefficientOf } from './cluster-robust.ts'
import type { Fitted } from './least-squares.ts'

/**
 * How sure a coefficient of a time series is, when one time is like the one before.
 *
 * Notation  qₜ the row of Q at time t, eₜ the residual, c = R⁻ᵀl, sₜ = c'qₜ eₜ; L how many times back are alike
 * Formula   variance n/(n − p) (Σ sₜ² + 2 Σ over lags j ≤ L of (1 − j/(L + 1)) Σ sₜ sₜ₋ⱼ)
 * Units     those of the outcome; interval by Student's t with n − p degrees
 * Errors    RangeError when L is not a whole number below n
 * Source    W. Newey and K. West, Econometrica 55 (1987) 703-708; L = ⌊4 (n/100)^(2/9)⌋ from their Review of Economic
 *           Studies 61 (1994) 631-653
 * Example   L = 0: White's errors
 */
export function neweyWest({ residuals, orthogonal, ...fitted }: Fitted, lag = usualLag(residuals.length)) {
  const n = residuals.length
  if (!Number.isSafeInteger(lag) || lag < 0 || lag >= n)
    throw new RangeError(`${lag} is not a lag of ${n} times`)
  return (direction: readonly number[]): Coefficient => {
    const l = Matrix.columnVector([...direction])
    const scores = orthogonal.mmul(fitted.inverseRoot.transpose().mmul(l)).to1DArray()
    const s = scores.map((one, t) => one * (residuals[t] ?? 0))
    let sum = 0
    for (let j = 0; j <= lag; j += 1) {
      const weight = j === 0 ? 1 : 2 * (1 - j / (lag + 1))
      for (let t = j; t < n; t += 1) sum += weight * (s[t] ?? 0) * (s[t - j] ?? 0)
    }
    const p = orthogonal.columns
    const estimate = fitted.coefficients.reduce(
      (total, one, index) => total + one * (direction[index] ?? 0),
      0,
    )
    return coefficientOf(estimate, Math.sqrt((n / (n - p)) * Math.max(0, sum)), n - p)
  }
}

export function usualLag(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9))
}
