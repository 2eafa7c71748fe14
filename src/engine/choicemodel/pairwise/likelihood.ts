import type { Votes } from './votes.ts'

/**
 * How likely votes are under given abilities, with the slope and the curvature there.
 *
 * Notation  as in bradley-terry.ts; λ = 1/σ² the precision of the prior, 0 without one; N_ij = w_ij + w_ji
 * Formula   ℓ = Σ_i<j w_ij ln p_ij + w_ji ln p_ji − λ Σ θ_i² / 2; ∂ℓ/∂θ_i = Σ_j (w_ij − N_ij p_ij) − λ θ_i;
 *           −∂²ℓ: N_ij p_ij p_ji summed on the diagonal and taken off it, plus λ I, or 11'/n when λ = 0
 * Shapes    abilities and gradient n; curvature n × n, positive definite when the items are connected or λ > 0
 * Source    R. Bradley, M. Terry, Biometrika 39 (1952) 324-345
 * Example   one vote for a over b at θ = 0: ℓ = ln ½, slope [½, −½]
 */
export type Likelihood = {
  /** with the prior */
  value: number
  ofVotes: number
  deviance: number
  gradient: Float64Array
  curvature: Float64Array
  votesOf: Float64Array
}

export function likelihoodOf({ items, wins }: Votes, abilities: Float64Array, precision: number): Likelihood {
  const n = items.length
  const gradient = abilities.map((ability) => -precision * ability)
  const curvature = new Float64Array(n * n).fill(precision === 0 ? 1 / n : 0)
  const votesOf = new Float64Array(n)
  let ofVotes = 0
  let deviance = 0
  for (let i = 0; i < n; i++) {
    add(curvature, i * n + i, precision)
    for (let j = i + 1; j < n; j++) {
      const won = wins[i * n + j] as number
      const lost = wins[j * n + i] as number
      const count = won + lost
      if (count === 0) continue
      const d = (abilities[i] as number) - (abilities[j] as number)
      const p = 1 / (1 + Math.exp(-d))
      // ln p = −ln(1 + e^−d): the form that stays exact for any d.
      const votes = -won * softplus(-d) - lost * softplus(d)
      ofVotes += votes
      deviance += 2 * (entropy(won, count) + entropy(lost, count) - votes)
      add(gradient, i, won - count * p)
      add(gradient, j, count * p - won)
      const weight = count * p * (1 - p)
      add(curvature, i * n + i, weight)
      add(curvature, j * n + j, weight)
      add(curvature, i * n + j, -weight)
      add(curvature, j * n + i, -weight)
      add(votesOf, i, count)
      add(votesOf, j, count)
    }
  }
  const penalty = (precision / 2) * abilities.reduce((sum, ability) => sum + ability * ability, 0)
  return { value: ofVotes - penalty, ofVotes, deviance, gradient, curvature, votesOf }
}

/** k ln(k/n), the most that k of n votes can add. */
function entropy(k: number, n: number): number {
  return k === 0 ? 0 : k * Math.log(k / n)
}

/** ln(1 + e^x) */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

function add(target: Float64Array, place: number, amount: number): void {
  target[place] = (target[place] ?? 0) + amount
}
