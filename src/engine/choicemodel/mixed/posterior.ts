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
  const most = mostRows(panel)
  const offsets = new Float64Array(most)
  const p = new Float64Array(most)
  const beta = new Float64Array(m)
  const z = new Float64Array(m)
  const g = new Float64Array(m)
  const mean = new Float64Array(m)
  const f = new Float64Array(m * m)
  const jacobian = jacobianOf(layout)
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
    jacobian.at(theta, beta, zeta)
    for (let l = 0; l < m; l++) slope[l] = -(zeta[l] as number)
    jacobian.each((k, l, derivative) => {
      slope[l] = (slope[l] as number) + derivative * (g[k] as number)
    })
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

function mostRows(panel: Panel): number {
  let most = 0
  for (let n = 0; n < panel.persons; n++)
    most = Math.max(most, rowsBetween(panel, n, panel.taskStart[n + 1] as number))
  return most
}

/** ∂β_k/∂ζ_l = c_k L_kl dz_l/dζ_l, with c_k = β_k where lognormal and 1 elsewhere: as sparse as L. */
function jacobianOf({ k: coefficients, distributions, entryEnds, entryDraws }: Layout) {
  const values = new Float64Array(entryDraws.length)
  const rows = new Int32Array(entryDraws.length)
  entryEnds.forEach((end, row) => rows.fill(row, row === 0 ? 0 : entryEnds[row - 1], end))
  return {
    at(theta: Float64Array, beta: Float64Array, zeta: Float64Array) {
      for (let entry = 0; entry < values.length; entry++) {
        const row = rows[entry] as number
        const l = entryDraws[entry] as number
        const c = distributions[row] === 'lognormal' ? (beta[row] as number) : 1
        values[entry] =
          c *
          (theta[coefficients + entry] as number) *
          slopeFromNormal(distributions[l] ?? 'normal', zeta[l] as number)
      }
    },
    each(work: (k: number, l: number, derivative: number) => void) {
      for (let entry = 0; entry < values.length; entry++)
        work(rows[entry] as number, entryDraws[entry] as number, values[entry] as number)
    },
  }
}

/** I + J' F J */
function transformed(
  f: Float64Array,
  jacobian: ReturnType<typeof jacobianOf>,
  m: number,
  product: Float64Array,
  into: Float64Array,
): void {
  product.fill(0)
  jacobian.each((k, l, derivative) => {
    for (let a = 0; a < m; a++)
      product[l * m + a] = (product[l * m + a] as number) + derivative * (f[k * m + a] as number)
  })
  into.fill(0)
  for (let l = 0; l < m; l++) into[l * m + l] = 1
  jacobian.each((k, l, derivative) => {
    for (let r = 0; r < m; r++)
      into[l * m + r] = (into[l * m + r] as number) + derivative * (product[r * m + k] as number)
  })
}
