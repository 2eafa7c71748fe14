import type { Contrasts } from '../contrasts.ts'
import { exponential } from './exponential.ts'

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
  const p = new Float64Array(longestTask(start))
  const m = new Float64Array(k)

  /** Fills p with e^V of what was left and m with Σ e^V z, and gives 1 + Σ e^V. */
  const powers = (first: number, count: number, beta: Float64Array, from: number): number => {
    let sum = 1
    m.fill(0)
    for (let j = 0; j < count; j++) {
      const row = (first + j) * k
      let v = 0
      for (let a = 0; a < k; a++) v += (z[row + a] as number) * (beta[from + a] as number)
      // V beyond any doubt is cut, so that nothing overflows.
      const e = exponential(v < LARGEST_POWER ? v : LARGEST_POWER)
      for (let a = 0; a < k; a++) m[a] = (m[a] as number) + e * (z[row + a] as number)
      p[j] = e
      sum += e
    }
    return sum
  }
  const addCurvature = (first: number, count: number, q: number, inverse: number) => {
    const at = q * k * k
    for (let j = 0; j < count; j++) {
      const row = (first + j) * k
      const chance = (p[j] as number) * inverse
      for (let a = 0; a < k; a++) {
        const left = chance * (z[row + a] as number)
        if (left === 0) continue
        const place = at + a * k
        for (let b = 0; b <= a; b++)
          curvatures[place + b] = (curvatures[place + b] as number) + left * (z[row + b] as number)
      }
    }
    for (let a = 0; a < k; a++) {
      const left = (m[a] as number) * inverse * inverse
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
      const lastTask = taskStart[n + 1] as number
      for (let q = 0; q < classes; q++) {
        const from = q * k
        let product = 1
        let log = 0
        for (let t = taskStart[n] as number; t < lastTask; t++) {
          const first = start[t] as number
          const count = (start[t + 1] as number) - first
          const sum = powers(first, count, beta, from)
          product *= sum
          if (product > LARGEST_PRODUCT) {
            log -= Math.log(product)
            product = 1
          }
          const inverse = 1 / sum
          for (let a = 0; a < k; a++)
            scores[from + a] = (scores[from + a] as number) - (m[a] as number) * inverse
          if (withCurvature) addCurvature(first, count, q, inverse)
        }
        logs[q] = log - Math.log(product)
      }
    },
  }
}

function longestTask(start: Uint32Array): number {
  let longest = 0
  for (let t = 0; t + 1 < start.length; t++)
    longest = Math.max(longest, (start[t + 1] as number) - (start[t] as number))
  return longest
}
