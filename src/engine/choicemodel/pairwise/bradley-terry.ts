import { inverseSymmetric } from '../../numeric/cholesky.ts'
import { groupsOf, islandsOf } from './connection.ts'
import { type Likelihood, likelihoodOf } from './likelihood.ts'
import { checkVotes, type Votes } from './votes.ts'

/**
 * How strong each item is, from votes between two at a time: the model of Bradley and Terry.
 *
 * Notation  n items with abilities θ_i that sum to 0; w_ij votes for i over j; p_ij the chance that i is put before j;
 *           σ the standard deviation of the prior, where there is one
 * Formula   p_ij = e^θ_i / (e^θ_i + e^θ_j); θ̂ maximises Σ_ij w_ij ln p_ij (− Σ_i θ_i² / 2σ² with a prior), by Newton
 *           steps, halved while they do not climb
 * Units     abilities are log odds: 1 more means odds of 2.72 to 1
 * Shapes    abilities n; covariance n × n, row-major, of abilities that sum to 0
 * Errors    a refusal that names the items: without a prior each item must lead to each other along the votes;
 *           RangeError as in votes.ts and when the prior's deviation is not above 0
 * Source    R. Bradley, M. Terry, Biometrika 39 (1952) 324-345; D. Hunter, Ann. Statist. 32 (2004) 384-406;
 *           the normal prior: T. Leonard, Biometrika 64 (1977) 309-311 (a ridge, which also settles separation)
 * Example   a put before b three times in four: θ = ±0.5493, half of ln 3
 */
export type BradleyTerry = BradleyTerryFit | BradleyTerryNotConverged | BradleyTerryRefusal

export type BradleyTerryFit = {
  outcome: 'fitted'
  items: readonly string[]
  abilities: Float64Array
  covariance: Float64Array
  logLikelihood: number
  /** Twice the distance to a model with a share of its own for each pair. */
  deviance: number
  votes: number
  /** Votes that each item has been part of. */
  votesOf: Float64Array
  iterations: number
}

type BradleyTerryNotConverged = { outcome: 'not converged'; why: string; lastPoint: Float64Array }

export type BradleyTerryRefusal = {
  outcome: 'refused'
  reason: 'too few items' | 'no votes' | 'unconnected' | 'separated'
  names: readonly string[]
  says: string
}

/** `priorDeviation`: σ, such as 1.5; with it any votes can be fitted, and new items begin at the middle. */
export function fitBradleyTerry(votes: Votes, options: { priorDeviation?: number } = {}): BradleyTerry {
  checkVotes(votes)
  const { priorDeviation } = options
  if (priorDeviation !== undefined && !(priorDeviation > 0))
    throw new RangeError(`the deviation of a prior lies above 0, not at ${priorDeviation}`)
  const refusal = priorDeviation === undefined ? refusalOf(votes) : tooFew(votes)
  if (refusal !== undefined) return refusal
  return climb(votes, priorDeviation === undefined ? 0 : 1 / priorDeviation ** 2)
}

const MOST_STEPS = 100

function climb(votes: Votes, precision: number): BradleyTerry {
  const n = votes.items.length
  let at: Float64Array = new Float64Array(n)
  let here = likelihoodOf(votes, at, precision)
  for (let iterations = 1; iterations <= MOST_STEPS; iterations++) {
    const inverse = inverseSymmetric(here.curvature, n)
    if (inverse === undefined) return stopped('the curvature has no inverse', at)
    const step = times(inverse, here.gradient, n)
    // Newton's decrement is twice what is still to be gained, in log-likelihood.
    const gain = step.reduce((sum, value, i) => sum + value * (here.gradient[i] ?? 0), 0)
    if (gain < 1e-12 * (1 + Math.abs(here.value))) {
      // This near, one more whole step is as good as exact, though the likelihood can no longer show it.
      return fitOf(votes, moved(at, step, 1), here, inverse, precision, iterations)
    }
    const next = climbing(votes, at, step, here, precision)
    if (next === undefined) return stopped('no step along the slope climbs', at)
    at = next.at
    here = next.likelihood
  }
  return stopped(`no top was found in ${MOST_STEPS} steps`, at)
}

/** The longest of the step, its half, its quarter ... that climbs. */
function climbing(votes: Votes, from: Float64Array, step: Float64Array, here: Likelihood, precision: number) {
  for (let length = 1; length > 1e-6; length /= 2) {
    const at = moved(from, step, length)
    const likelihood = likelihoodOf(votes, at, precision)
    // At the very top the values differ by rounding only.
    if (likelihood.value > here.value - 1e-13 * (1 + Math.abs(here.value))) return { at, likelihood }
  }
  return undefined
}

function fitOf(
  { items }: Votes,
  abilities: Float64Array,
  here: Likelihood,
  inverse: Float64Array,
  precision: number,
  iterations: number,
): BradleyTerryFit {
  const n = items.length
  // Without a prior the level of all abilities is held by a term of its own, 11'/n, which is taken away again here.
  const level = precision === 0 ? 1 / n : 0
  return {
    outcome: 'fitted',
    items,
    abilities,
    covariance: inverse.map((value) => value - level),
    logLikelihood: here.ofVotes,
    deviance: here.deviance,
    votes: here.votesOf.reduce((sum, count) => sum + count, 0) / 2,
    votesOf: here.votesOf,
    iterations,
  }
}

function stopped(why: string, lastPoint: Float64Array): BradleyTerryNotConverged {
  return { outcome: 'not converged', why, lastPoint }
}

function tooFew({ items }: Votes): BradleyTerryRefusal | undefined {
  if (items.length >= 2) return undefined
  return refused('too few items', items, 'Comparing needs at least two items.')
}

function refusalOf(votes: Votes): BradleyTerryRefusal | undefined {
  const { items, wins } = votes
  const named = (places: readonly number[]) => places.map((place) => items[place] ?? '')
  if (items.length < 2) return tooFew(votes)
  if (!wins.some((count) => count > 0)) return refused('no votes', [], 'Nobody has voted.')
  const islands = islandsOf(votes)
  if (islands.length > 1) {
    const names = named(islands.reduce((least, island) => (island.length < least.length ? island : least)))
    return refused('unconnected', names, `No vote compares ${names.join(', ')} with the others.`)
  }
  const groups = groupsOf(votes)
  if (groups.length === 1) return undefined
  const first = named(groups[0] ?? [])
  const last = named(groups.at(-1) ?? [])
  const [names, did] = first.length <= last.length ? [first, 'won'] : [last, 'lost']
  const says = `Against the others ${names.join(', ')} ${did} every time, so no finite ability fits; use a prior.`
  return refused('separated', names, says)
}

function refused(
  reason: BradleyTerryRefusal['reason'],
  names: readonly string[],
  says: string,
): BradleyTerryRefusal {
  return { outcome: 'refused', reason, names, says }
}

function times(matrix: Float64Array, vector: Float64Array, n: number): Float64Array {
  return vector.map((_, i) => vector.reduce((sum, value, j) => sum + (matrix[i * n + j] ?? 0) * value, 0))
}

/** Along the step, with the abilities summing to 0. */
function moved(from: Float64Array, step: Float64Array, length: number): Float64Array {
  const values = from.map((value, i) => value + length * (step[i] ?? 0))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}
