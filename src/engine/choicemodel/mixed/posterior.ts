import { probabilitiesOf } from './cells.ts'
import { addFixed, coefficientsAt } from './coefficients.ts'
import type { Layout } from './mixing.ts'
import type { Panel } from './panel.ts'
import { fromNormal, slopeFromNormal } from './shape.ts'

/**
 * The posterior of one person's standard draws given what the person chose, up to its constant.
 *
 * Notation  ζ standard normal (M), z(ζ) the standard draw of each distribution, β(z); h(ζ) = Σ_t ln P_t(β) − ζ'ζ/2
 * Formula   h' = J' g − ζ with g = −Σ_tj p_tj d_tj and J = ∂β/∂ζ; information I + J' F J, where
 *           F = Σ_t (Σ_j p_tj d_tj d_tj' − d̄_t d̄_t'): the part that leaves out β'', so it is positive definite anywhere
 * Shapes    slope M; information M × M
 * Source    K. Train (2009), section 11.3 (conditional distributions); Fisher scoring as in section 8.3.2
 * Example   nothing chosen yet: h = −ζ'ζ/2, information I
 */
export type Posterior = {
  value(zeta: Float64Array): number
  /** Fills slope and information, too. */
  curved(zeta: Float64Array): number
  slope: Float64Array
  information: Float64Array
}

/** One set of arrays serves person after person: call `about(n)` first. */
export function openPosterior(panel: Panel, layout: Layout, theta: Float64Array) {
  const m = layout.random.length
  let n = 0
  let rows = 0
  let firstRow = 0
  const most = Math.max(0, ...Array.from(panel.taskStart.subarray(1), (end, i) => rowsBetween(panel, i, end)))
  const offsets = new Float64Array(most)
  const p = new Float64Array(most)
  const beta = new Float64Array(m)
  const z = new Float64Array(m)
  const g = new Float64Array(m)
  const mean = new Float64Array(m)
  const f = new Float64Array(m * m)
  const jacobian = new Float64Array(m * m)
  const product = new Float64Array(m * m)
  const slope = new Float64Array(m)
  const information = new Float64Array(m * m)

  const value = (zeta: Float64Array) => {
    layout.distributions.forEach((distribution, l) => {
      z[l] = fromNormal(distribution, zeta[l] as number)
    })
    coefficientsAt(layout, theta, z, beta)
    let sum = probabilitiesOf(panel, n, beta, offsets, p)
    for (let l = 0; l < m; l++) sum -= 0.5 * (zeta[l] as number) ** 2
    return sum
  }

  const curved = (zeta: Float64Array) => {
    const height = value(zeta)
    fisher()
    jacobianAt(layout, theta, beta, zeta, jacobian)
    for (let l = 0; l < m; l++) {
      let sum = -(zeta[l] as number)
      for (let k = l; k < m; k++) sum += (jacobian[k * m + l] as number) * (g[k] as number)
      slope[l] = sum
    }
    transformed(f, jacobian, m, product, information)
    return height
  }

  /** g and F at the probabilities just found. */
  const fisher = () => {
    g.fill(0)
    f.fill(0)
    let row = 0
    for (let t = panel.taskStart[n] as number; t < (panel.taskStart[n + 1] as number); t++) {
      mean.fill(0)
      for (const end = row + (panel.taskRows[t] as number); row < end; row++) {
        const at = (firstRow + row) * m
        for (let a = 0; a < m; a++) {
          const weighted = (p[row] as number) * (panel.random[at + a] as number)
          mean[a] = (mean[a] as number) + weighted
          for (let b = 0; b <= a; b++)
            f[a * m + b] = (f[a * m + b] as number) + weighted * (panel.random[at + b] as number)
        }
      }
      for (let a = 0; a < m; a++) {
        g[a] = (g[a] as number) - (mean[a] as number)
        for (let b = 0; b <= a; b++)
          f[a * m + b] = (f[a * m + b] as number) - (mean[a] as number) * (mean[b] as number)
      }
    }
    for (let a = 0; a < m; a++) for (let b = 0; b < a; b++) f[b * m + a] = f[a * m + b] as number
  }

  return {
    about(person: number) {
      n = person
      firstRow = panel.start[panel.taskStart[n] as number] as number
      rows = rowsBetween(panel, n, panel.taskStart[n + 1] as number)
      addFixed(layout, theta, panel.fixed, firstRow, rows, offsets)
    },
    posterior: { value, curved, slope, information } satisfies Posterior,
  }
}

function rowsBetween(panel: Panel, n: number, end: number): number {
  return (panel.start[end] as number) - (panel.start[panel.taskStart[n] as number] as number)
}

/** ∂β_k/∂ζ_l = c_k L_kl dz_l/dζ_l, with c_k = β_k where lognormal and 1 elsewhere. */
function jacobianAt(
  { k, distributions, entryEnds, entryDraws }: Layout,
  theta: Float64Array,
  beta: Float64Array,
  zeta: Float64Array,
  jacobian: Float64Array,
): void {
  const m = distributions.length
  jacobian.fill(0)
  let entry = 0
  distributions.forEach((distribution, row) => {
    const c = distribution === 'lognormal' ? (beta[row] as number) : 1
    for (; entry < (entryEnds[row] as number); entry++) {
      const l = entryDraws[entry] as number
      jacobian[row * m + l] =
        c * (theta[k + entry] as number) * slopeFromNormal(distributions[l] ?? 'normal', zeta[l] as number)
    }
  })
}

/** I + J' F J */
function transformed(
  f: Float64Array,
  jacobian: Float64Array,
  m: number,
  product: Float64Array,
  into: Float64Array,
): void {
  for (let a = 0; a < m; a++)
    for (let l = 0; l < m; l++) {
      let sum = 0
      for (let k = l; k < m; k++) sum += (f[a * m + k] as number) * (jacobian[k * m + l] as number)
      product[a * m + l] = sum
    }
  for (let l = 0; l < m; l++)
    for (let r = 0; r < m; r++) {
      let sum = l === r ? 1 : 0
      for (let k = l; k < m; k++) sum += (jacobian[k * m + l] as number) * (product[k * m + r] as number)
      into[l * m + r] = sum
    }
}
