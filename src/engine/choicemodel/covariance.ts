import { inverseSymmetric } from '../numeric/cholesky.ts'
import { sandwich } from '../numeric/matrix.ts'
import { openSquares, roomFor, sumOfSquares } from '../numeric/squares.ts'
import type { Covariances } from './fit.ts'

/**
 * How sure the estimates are, four ways, from the Hessian and each task's score.
 *
 * Notation  H Hessian of LL at β̂; s_t unweighted score of task t; s_n = Σ_t s_t over the tasks of person n; w_n weight
 * Formula   Hessian (−H)⁻¹; BHHH (Σ w s_t s_t')⁻¹; robust H⁻¹ (Σ w² s_t s_t') H⁻¹; clustered the same with s_n.
 *           No correction for the number of clusters is made
 * Shapes    hessian K × K; scores T × K, row-major; taskStart N + 1
 * Errors    undefined when −H is not positive definite: then the point is no maximum, or something is not identified.
 *           BHHH is filled with NaN when there are fewer tasks than coefficients
 * Source    K. Train (2009), section 8.6; H. White, Econometrica 50 (1982) 1-25; K.-Y. Liang, S. Zeger, Biometrika 73
 *           (1986) 13-22 (clusters)
 * Example   two persons with scores 1 and −1 and H = −4: Hessian ¼, BHHH ½, robust and clustered 2/16
 */
export function covariancesOf(
  hessian: Float64Array,
  scores: Float64Array,
  taskStart: Uint32Array,
  weight: Float64Array,
): Covariances | undefined {
  return covariancesFrom(hessian, squaresOf(scores, Math.sqrt(hessian.length), taskStart, weight))
}

/** Σ w s_t s_t', Σ w² s_t s_t' and Σ_n (Σ w s_t)(Σ w s_t)': K × K each. */
export type ScoreSquares = { plain: Float64Array; squared: Float64Array; byPerson: Float64Array }

/** The same from sums that were made on the way. */
export function covariancesFrom(
  hessian: Float64Array,
  { plain, squared, byPerson }: ScoreSquares,
): Covariances | undefined {
  const k = Math.sqrt(hessian.length)
  const bread = inverseSymmetric(
    hessian.map((value) => -value),
    k,
  )
  if (bread === undefined) return undefined
  return {
    hessian: bread,
    bhhh: inverseSymmetric(plain, k) ?? new Float64Array(k * k).fill(Number.NaN),
    robust: sandwich(bread, squared, k),
    clustered: sandwich(bread, byPerson, k),
  }
}

export function squaresOf(
  scores: Float64Array,
  k: number,
  taskStart: Uint32Array,
  weight: Float64Array,
): ScoreSquares {
  const plain = openSquares(k, 64)
  const squared = openSquares(k, 64)
  const byPerson = openSquares(k, 64)
  weight.forEach((w, n) => {
    if (w === 0) return
    const root = Math.sqrt(w)
    const sum = new Float64Array(k)
    const last = taskStart[n + 1] as number
    for (let t = taskStart[n] as number; t < last; t++) {
      roomFor(plain, 1)
      roomFor(squared, 1)
      for (let a = 0; a < k; a++) {
        const s = scores[t * k + a] as number
        plain.block[plain.filled + a] = root * s
        squared.block[squared.filled + a] = w * s
        sum[a] = (sum[a] as number) + w * s
      }
      plain.filled += plain.stride
      squared.filled += squared.stride
    }
    roomFor(byPerson, 1)
    byPerson.block.set(sum, byPerson.filled)
    byPerson.filled += byPerson.stride
  })
  return { plain: sumOfSquares(plain), squared: sumOfSquares(squared), byPerson: sumOfSquares(byPerson) }
}
