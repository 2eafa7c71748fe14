import type { People } from './people.ts'
import { type Population, solveTransposed } from './population.ts'

/**
 * What is kept of a chain: every draw of the population's mean, and sums of what is too large to keep.
 *
 * Notation  μ, T (Σ⁻¹ = T T') and β_n as in population.ts
 * Shapes    means: for each coefficient its draws in order; covariance K × K; people and squares N × K
 * Units     logLikelihoods: Σ_n w_n ln L_n(β_n) at each draw kept
 * Source    as in population.ts
 * Example   see hierarchical-bayes.ts
 */
export type KeptDraws = {
  count: number
  means: Float64Array[]
  logLikelihoods: Float64Array
  covariance: Float64Array
  people: Float64Array
  squares: Float64Array
}

export function openKept(most: number, persons: number, k: number): KeptDraws {
  return {
    count: 0,
    means: Array.from({ length: k }, () => new Float64Array(most)),
    logLikelihoods: new Float64Array(most),
    covariance: new Float64Array(k * k),
    people: new Float64Array(persons * k),
    squares: new Float64Array(persons * k),
  }
}

export function keep(
  kept: KeptDraws,
  { mean, root }: Population,
  people: People,
  weight: Float64Array,
): void {
  const k = mean.length
  mean.forEach((value, a) => {
    const draws = kept.means[a]
    if (draws !== undefined) draws[kept.count] = value
  })
  // Column a of Σ: T T' x = e_a, by the two triangles.
  for (let a = 0; a < k; a++) {
    const unit = new Float64Array(k).fill(1, a, a + 1)
    const column = solveTransposed(root, k, solveLower(root, k, unit))
    for (let b = 0; b < k; b++)
      kept.covariance[b * k + a] = (kept.covariance[b * k + a] as number) + (column[b] as number)
  }
  let logLikelihood = 0
  for (let n = 0; n < weight.length; n++) logLikelihood += (weight[n] as number) * (people.logs[n] as number)
  kept.logLikelihoods[kept.count] = logLikelihood
  for (let i = 0; i < people.betas.length; i++) {
    const beta = people.betas[i] as number
    kept.people[i] = (kept.people[i] as number) + beta
    kept.squares[i] = (kept.squares[i] as number) + beta * beta
  }
  kept.count += 1
}

function solveLower(t: Float64Array, k: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < k; i++) {
    let sum = x[i] as number
    for (let j = 0; j < i; j++) sum -= (t[i * k + j] as number) * (x[j] as number)
    x[i] = sum / (t[i * k + i] as number)
  }
  return x
}
