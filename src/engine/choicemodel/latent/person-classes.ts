import { exponential } from '../../numeric/exponential.ts'
import { openColumns } from '../columns.ts'
import type { Contrasts } from '../contrasts.ts'

/**
 * All choices of one person as each class would make them.
 *
 * Notation  β_q coefficients of class q; z_tj, P_tj as in contrasts.ts and likelihood.ts
 * Formula   ln L_q = −Σ_t ln(1 + Σ_j e^(z_tj'β_q)); s_q = −Σ_t m_t; B_q = Σ_t (Σ_j P z z' − m m'), m_t = Σ_j P_tj z_tj
 * Shapes    logs Q; scores Q × K; curvatures Q × K × K, lower triangle, B_q positive semidefinite
 * Units     natural logarithms
 * Source    K. Train (2009), sections 3.7.1 and 14.2.2
 * Example   see latent-likelihood.ts
 */
export type PersonClasses = {
  logs: Float64Array
  scores: Float64Array
  curvatures: Float64Array
  /** Fills the three above for person n; curvatures only when asked, since they double the work. */
  read(n: number, beta: Float64Array, withCurvature: boolean): void
}

/** The product of many 1 + Σ e^V is kept until it nears the largest number, and only then is its logarithm taken. */
const LARGEST_PRODUCT = 1e200
const LARGEST_POWER = 400

export function openPerson(contrasts: Contrasts, classes: number): PersonClasses {
  const { k, taskStart, start, z } = contrasts
  const logs = new Float64Array(classes)
  const scores = new Float64Array(classes * k)
  const curvatures = new Float64Array(classes * k * k)
  const columns = openColumns(contrasts)
  const p = new Float64Array(columns.most)
  const m = new Float64Array(k)

  /** Turns the utilities in p into the chances of what was left, and gives ln L. */
  const setChances = (n: number, firstRow: number): number => {
    let product = 1
    let log = 0
    const lastTask = taskStart[n + 1] as number
    for (let t = taskStart[n] as number; t < lastTask; t++) {
      const first = (start[t] as number) - firstRow
      const end = (start[t + 1] as number) - firstRow
      let sum = 1
      for (let row = first; row < end; row++) {
        const v = p[row] as number
        // V beyond any doubt is cut, so that nothing overflows.
        const e = exponential(v < LARGEST_POWER ? v : LARGEST_POWER)
        p[row] = e
        sum += e
      }
      const inverse = 1 / sum
      for (let row = first; row < end; row++) p[row] = (p[row] as number) * inverse
      product *= sum
      if (product < LARGEST_PRODUCT) continue
      log -= Math.log(product)
      product = 1
    }
    return log - Math.log(product)
  }
  const addCurvature = (t: number, firstRow: number, at: number) => {
    m.fill(0)
    for (let row = start[t] as number; row < (start[t + 1] as number); row++) {
      const chance = p[row - firstRow] as number
      for (let a = 0; a < k; a++) {
        const left = chance * (z[row * k + a] as number)
        if (left === 0) continue
        m[a] = (m[a] as number) + left
        const place = at + a * k
        for (let b = 0; b <= a; b++)
          curvatures[place + b] = (curvatures[place + b] as number) + left * (z[row * k + b] as number)
      }
    }
    for (let a = 0; a < k; a++) {
      const left = m[a] as number
      const place = at + a * k
      for (let b = 0; b <= a; b++)
        curvatures[place + b] = (curvatures[place + b] as number) - left * (m[b] as number)
    }
  }
  return {
    logs,
    scores,
    curvatures,
    read(n, beta, withCurvature) {
      scores.fill(0)
      if (withCurvature) curvatures.fill(0)
      const firstTask = taskStart[n] as number
      const lastTask = taskStart[n + 1] as number
      const firstRow = start[firstTask] as number
      const rows = (start[lastTask] as number) - firstRow
      for (let q = 0; q < classes; q++) {
        columns.setUtilities(p, firstRow, rows, beta, q * k)
        logs[q] = setChances(n, firstRow)
        columns.takeScores(scores, q * k, p, firstRow, rows)
        if (!withCurvature) continue
        for (let t = firstTask; t < lastTask; t++) addCurvature(t, firstRow, q * k * k)
      }
    },
  }
}
