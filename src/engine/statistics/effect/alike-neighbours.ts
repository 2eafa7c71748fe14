import { Matrix } from 'ml-matrix'
import { type Fitted, withoutFitted } from './least-squares.ts'

/**
 * How alike neighbouring times of a series are, put right for what fitting has taken from the residuals.
 *
 * Notation  e residuals of n times, M = I − QQ' with e = Mε; V(ρ) with entries ρ^|t − s|; N with ½ beside the diagonal
 * Formula   the ρ at which the products of neighbours, by the squares, are what they should be: tr(MNM V(ρ)) / tr(M V(ρ)) =
 *           e'Ne / e'e, by halving
 * Units     a correlation from 0 to 0.9: times that are unlike are taken as independent, which errs to the safe side
 * Errors    none
 * Source    the moment of W. Fuller, Introduction to Statistical Time Series (1996), section 9.7, with its own expectation in
 *           place of an expansion
 * Example   48 times with a trend and a step: residuals' neighbours correlate by 0.4 where the truth is 0.5
 */
export function likenessOf({ residuals, orthogonal: q }: Fitted): number {
  const n = residuals.length
  const squares = residuals.reduce((sum, e) => sum + e * e, 0)
  const products = residuals.reduce((sum, e, t) => sum + e * (residuals[t + 1] ?? 0), 0)
  if (!(products > 0) || squares === 0) return 0
  const neighbours = byLag(withoutFitted(besideDiagonal(n), q))
  const all = byLag(withoutFitted(Matrix.eye(n, n), q))
  const excess = (rho: number) => withPowers(neighbours, rho) / withPowers(all, rho) - products / squares
  let [low, high] = [0, 0.9]
  if (excess(high) < 0) return high
  if (excess(low) > 0) return low
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) high = middle
    else low = middle
  }
  return low
}

/** The sums of a matrix over entries as far from the diagonal: the trace of its product with V(ρ) is theirs with powers of ρ. */
function byLag(matrix: Matrix): Float64Array {
  const sums = new Float64Array(matrix.rows)
  for (let t = 0; t < matrix.rows; t += 1)
    for (let s = 0; s < matrix.rows; s += 1)
      sums[Math.abs(t - s)] = (sums[Math.abs(t - s)] as number) + matrix.get(t, s)
  return sums
}

const withPowers = (sums: Float64Array, rho: number) => sums.reduceRight((total, sum) => total * rho + sum, 0)

/** V(ρ). */
export function workingCovariance(n: number, rho: number): Matrix {
  const powers = Float64Array.from({ length: n }, (_, lag) => rho ** lag)
  const v = Matrix.zeros(n, n)
  for (let t = 0; t < n; t += 1) for (let s = 0; s < n; s += 1) v.set(t, s, powers[Math.abs(t - s)] as number)
  return v
}

function besideDiagonal(n: number): Matrix {
  const matrix = Matrix.zeros(n, n)
  for (let t = 0; t + 1 < n; t += 1) {
    matrix.set(t, t + 1, 0.5)
    matrix.set(t + 1, t, 0.5)
  }
  return matrix
}
