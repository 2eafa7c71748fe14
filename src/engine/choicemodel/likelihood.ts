import { softmax } from '../numeric/softmax.ts'
import { openSquares, roomFor, type Squares, sumOfSquares } from '../numeric/squares.ts'
import type { Contrasts } from './contrasts.ts'

/**
 * The log-likelihood of the logit with everything that its estimation and its standard errors need, in one pass.
 *
 * Notation  P_tj = e^(z_tj'β) / (1 + Σ_l e^(z_tl'β)) for what was left; m_t = Σ_j P_tj z_tj; score s_t = −m_t
 * Formula   LL = −Σ_t w ln(1 + Σ_j e^(z_tj'β)); g = Σ_t w s_t; H = −Σ_t w (Σ_j P_tj z_tj z_tj' − m_t m_t')
 * Shapes    gradient K; matrices K × K, row-major; scores, where there is room given for them, T × K, unweighted
 * Units     natural logarithms, weighted
 * Source    K. Train (2009), section 3.7.1; D. McFadden, Conditional Logit Analysis (1974), equations 17-19
 * Example   one z = 1 at β = 0: LL = −ln 2, g = −½, H = −¼
 */
export type Likelihood = {
  value: number
  gradient: Float64Array
  hessian: Float64Array
  /** Σ_t w s_t s_t' */
  outer: Float64Array
}

export function likelihoodOf(contrasts: Contrasts, beta: Float64Array, scores?: Float64Array): Likelihood {
  const { k, taskStart, start, z, weight } = contrasts
  const rows = Math.max(BLOCK, longestTask(start))
  const p = new Float64Array(rows)
  const gradient = new Float64Array(k)
  const spread = openSquares(k, rows)
  const outer = openSquares(k, BLOCK)
  let value = 0
  for (let n = 0; n < weight.length; n++) {
    const w = weight[n] as number
    if (w === 0) continue
    const lastTask = taskStart[n + 1] as number
    for (let t = taskStart[n] as number; t < lastTask; t++) {
      const first = start[t] as number
      const count = (start[t + 1] as number) - first
      value -= w * probabilities(z, first, count, k, beta, p)
      roomFor(spread, count)
      roomFor(outer, 1)
      const m = outer.filled
      outer.block.fill(0, m, m + k)
      for (let j = 0; j < count; j++) addAlternative(spread, outer, z, (first + j) * k, w, p[j] as number)
      outer.filled += outer.stride
      if (scores !== undefined)
        for (let a = 0; a < k; a++) scores[t * k + a] = -(outer.block[m + a] as number)
      for (let a = 0; a < k; a++) gradient[a] = (gradient[a] as number) - w * (outer.block[m + a] as number)
      // Both matrices are sums of squares of rows, so each row carries the root of its weight.
      if (w !== 1)
        for (let a = 0; a < k; a++) outer.block[m + a] = Math.sqrt(w) * (outer.block[m + a] as number)
    }
  }
  const s = sumOfSquares(spread)
  const o = sumOfSquares(outer)
  return { value, gradient, hessian: o.map((square, place) => square - (s[place] as number)), outer: o }
}

const BLOCK = 64

/** Adds √(w P) z to the rows of the spread, and P z to m, the open row of the outer products. */
function addAlternative(
  spread: Squares,
  outer: Squares,
  z: Float64Array,
  row: number,
  w: number,
  p: number,
): void {
  const root = Math.sqrt(w * p)
  const m = outer.filled
  const y = spread.filled
  const means = outer.block
  const roots = spread.block
  for (let a = 0; a < spread.n; a++) {
    const za = z[row + a] as number
    means[m + a] = (means[m + a] as number) + p * za
    roots[y + a] = root * za
  }
  spread.filled = y + spread.stride
}

/** Fills P_tj and gives ln(1 + Σ e^V). */
export function probabilities(
  z: Float64Array,
  first: number,
  count: number,
  k: number,
  beta: Float64Array,
  p: Float64Array,
): number {
  for (let j = 0; j < count; j++) {
    const row = (first + j) * k
    let v = 0
    for (let a = 0; a < k; a++) v += (z[row + a] as number) * (beta[a] as number)
    p[j] = v
  }
  return softmax(p, 0, count, true)
}

function longestTask(start: Uint32Array): number {
  let longest = 0
  for (let t = 0; t + 1 < start.length; t++)
    longest = Math.max(longest, (start[t + 1] as number) - (start[t] as number))
  return longest
}
