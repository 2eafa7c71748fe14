import { cholesky, logDeterminant } from '../../numeric/cholesky.ts'
import { softmax } from '../../numeric/softmax.ts'
import { type Coding, rowsOf } from './coding.ts'

/**
 * What a design teaches about the coefficients of a logit, and its D-error: the smaller, the more it teaches.
 *
 * Notation  x_sj rows, X_s those of task s; p_s the chances of its alternatives at β; R draws β_r of what β may be
 * Formula   M(β) = Σ_s X_s' (diag p_s − p_s p_s') X_s, for one person who answers every task;
 *           D-error det M(β)^(−1/K); Bayesian D-error (1/R) Σ_r det M(β_r)^(−1/K)
 * Units     the K-th root of a generalised variance: doubling the people halves it
 * Shapes    rows: tasks × width × K; M: K × K, row-major; draws: R × K
 * Errors    Infinity when the design leaves a coefficient unidentified
 * Source    Z. Sándor, M. Wedel, J. Mark. Res. 38 (2001) 430-444, equations 3 and 4
 * Example   one task, two alternatives, x = 1 and 0, β = 0: M = [¼], D-error 4
 */
export function designError(coding: Coding, levels: Uint8Array, draws: Float64Array): number {
  const k = coding.names.length
  const rows = rowsOf(coding, levels)
  let sum = 0
  for (let r = 0; r < draws.length; r += k) {
    const factor = cholesky(informationOf(rows, coding.width, draws.subarray(r, r + k)), k)
    sum += factor === undefined ? Infinity : Math.exp(-logDeterminant(factor, k) / k)
  }
  return (sum * k) / draws.length
}

/** M(β), of which only the lower triangle is filled. */
export function informationOf(rows: Float64Array, width: number, beta: Float64Array): Float64Array {
  const k = beta.length
  const m = new Float64Array(k * k)
  const add = openInformation(width, k)
  for (let at = 0; at < rows.length; at += width * k) add(m, 0, rows, at, beta, 0, 1)
  return m
}

/** Adds a task's ± Σ_j p_j (x_j − x̄)(x_j − x̄)', with x̄ = Σ_j p_j x_j, to the lower triangle of M. */
export function openInformation(width: number, k: number) {
  const mean = new Float64Array(k)
  const centred = new Float64Array(k)
  const p = new Float64Array(width)
  return (
    m: Float64Array,
    mFrom: number,
    rows: Float64Array,
    from: number,
    draws: Float64Array,
    beta: number,
    sign: 1 | -1,
  ): void => {
    setChances(p, rows, from, draws, beta, k)
    mean.fill(0)
    for (let j = 0; j < width; j++)
      for (let a = 0; a < k; a++)
        mean[a] = (mean[a] as number) + (p[j] as number) * (rows[from + j * k + a] as number)
    for (let j = 0; j < width; j++) {
      for (let a = 0; a < k; a++) {
        const off = (rows[from + j * k + a] as number) - (mean[a] as number)
        centred[a] = off
        if (off === 0) continue
        const left = sign * (p[j] as number) * off
        const row = mFrom + a * k
        for (let b = 0; b <= a; b++) m[row + b] = (m[row + b] as number) + left * (centred[b] as number)
      }
    }
  }
}

/** The logit: p_j = e^V_j / Σ e^V, of a task whose rows begin at `from`, at the coefficients that begin at `beta`. */
export function setChances(
  p: Float64Array,
  rows: Float64Array,
  from: number,
  draws: Float64Array,
  beta: number,
  k: number,
): void {
  for (let j = 0; j < p.length; j++) {
    let v = 0
    for (let a = 0; a < k; a++) v += (rows[from + j * k + a] as number) * (draws[beta + a] as number)
    p[j] = v
  }
  softmax(p, 0, p.length, false)
}
