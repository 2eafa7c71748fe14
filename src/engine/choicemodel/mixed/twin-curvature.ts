import { type Layout, parametersOf } from './mixing.ts'
import type { Panel } from './panel.ts'

/**
 * The curvature of a person's simulated log-likelihood, in plain TypeScript.
 *
 * Notation  B coefficients, random ones first: d_tj, d̄_t = Σ_j p_tj d_tj; c_b = β_b where lognormal, 1 elsewhere;
 *           e_i = z_l or 1 for parameter i, of coefficient b(i); w_r shares of the draws, which sum to 1
 * Formula   g_b = −c_b Σ_t d̄_tb; A_bb' = −c_b c_b' Σ_t (Σ_j p d_b d_b' − d̄_b d̄_b') (+ g_b on the diagonal where
 *           lognormal); H_ij = Σ_r w_r e_i e_j (g_b(i) g_b(j) + A_b(i)b(j)) − s_i s_j
 * Shapes    hessian (K + E)²; score K + E
 * Source    K. Train (2009), sections 6.7 and 8.6; T. Louis, J. R. Stat. Soc. B 44 (1982) 226-233
 * Example   see kernel.test.ts
 */
type Visit = (share: number, z: Float64Array, beta: Float64Array, p: Float64Array) => void

export function curvatureOf(
  panel: Panel,
  layout: Layout,
  n: number,
  score: Float64Array,
  hessian: Float64Array,
  eachDraw: (visit: Visit) => void,
): void {
  const m = layout.random.length
  const b = m + layout.fixed.length
  const width = score.length
  const { bases, echoes } = parametersOf(layout)
  const g = new Float64Array(b)
  const a = new Float64Array(b * b)
  hessian.fill(0)
  eachDraw((share, z, beta, p) => {
    setMoments(panel, n, p, g, a)
    const c = (k: number) => (k < m && layout.distributions[k] === 'lognormal' ? (beta[k] as number) : 1)
    for (let k = 0; k < b; k++) g[k] = c(k) * (g[k] as number)
    const echo = (i: number) => ((echoes[i] as number) < 0 ? 1 : (z[echoes[i] as number] as number))
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++) {
        const k = bases[i] as number
        const l = bases[j] as number
        const curve = k === l && layout.distributions[k] === 'lognormal' ? (g[k] as number) : 0
        const moment = (g[k] as number) * (g[l] as number) + c(k) * c(l) * (a[k * b + l] as number) + curve
        hessian[i * width + j] = (hessian[i * width + j] as number) + share * echo(i) * echo(j) * moment
      }
  })
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++)
      hessian[i * width + j] =
        (hessian[i * width + j] as number) - (score[i] as number) * (score[j] as number)
}

/** −Σ_t d̄_t and −Σ_t (Σ_j p d d' − d̄ d̄'). */
function setMoments(
  { taskStart, start, taskRows, random, fixed }: Panel,
  n: number,
  p: Float64Array,
  g: Float64Array,
  a: Float64Array,
): void {
  const b = g.length
  const firstTask = taskStart[n] as number
  const rows = start[start.length - 1] as number
  const m = rows === 0 ? b : random.length / rows
  const mean = new Float64Array(b)
  g.fill(0)
  a.fill(0)
  const of = (row: number, k: number) =>
    (k < m ? random[row * m + k] : fixed[row * (b - m) + k - m]) as number
  let own = 0
  let row = start[firstTask] as number
  for (let t = firstTask; t < (taskStart[n + 1] as number); t++) {
    mean.fill(0)
    for (let left = taskRows[t] as number; left > 0; left--) {
      const chance = p[own++] as number
      for (let k = 0; k < b; k++) {
        const weighted = chance * of(row, k)
        mean[k] = (mean[k] as number) + weighted
        for (let l = 0; l < b; l++) a[k * b + l] = (a[k * b + l] as number) - weighted * of(row, l)
      }
      row += 1
    }
    for (let k = 0; k < b; k++) {
      g[k] = (g[k] as number) - (mean[k] as number)
      for (let l = 0; l < b; l++)
        a[k * b + l] = (a[k * b + l] as number) + (mean[k] as number) * (mean[l] as number)
    }
  }
}
