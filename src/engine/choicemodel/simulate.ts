import { deviationOf, meanOf } from '../numeric/moments.ts'
import { middle } from '../numeric/quantile.ts'
import type { ChoiceData } from './data.ts'

/**
 * What share of people would take each alternative: by sample enumeration, with intervals from draws of the parameters.
 *
 * Notation  S_j = Σ_n w_n Σ_t P_ntj / Σ_n w_n T_n for what the tasks of a what-if offer; θ̂ estimates and θ_r draws of
 *           them, whatever the model that gave P(θ); where P is itself a mean over imagined people, s numbers
 *           independent sets of them
 * Formula   share: S at θ̂, the mean over s = 1 … 16; its draw error: their deviation / √16; interval: the middle of
 *           S(θ_r, s_r) with another set for each r, so that it holds both kinds of uncertainty
 * Shapes    θ as long as the model's; one share for each alternative of the data, and they sum to 1
 * Units     shares 0..1; w_n how many people person n stands for
 * Errors    RangeError when there is nothing to choose between
 * Source    K. Train (2009), section 2.6.1; independent scrambles: A. Owen, Ann. Statist. 25 (1997) 1541-1562
 * Example   a 10 % rebate on heat pumps: 5.5556 % before, 6.4462 % after
 */
export type WhatIf = {
  /** What is offered to whom; what was chosen has no meaning here. */
  data: ChoiceData
  /** Of each row. A new alternative is a row like any other. `set`: which set of imagined people, where there are any. */
  probabilities(theta: Float64Array, set: number): Float64Array
  /** Whether probabilities are means over imagined people. */
  isSimulated?: boolean
  /** Whether the model can have these parameters; any when absent. */
  isPossible?: (theta: Float64Array) => boolean
}

export type Share = {
  alternative: string
  share: number
  low: number
  high: number
  /** How far the share would vary with other imagined people; 0 where none are. */
  drawError: number
}

const SETS = 16

export function simulateShares(
  whatIf: WhatIf,
  estimates: Float64Array,
  draws: readonly Float64Array[],
  level = 0.95,
): Share[] {
  return summarised(whatIf, drawnShares(whatIf, estimates, draws), level)
}

/** `change`: after less before, draw by draw: what both share cancels out, so the interval is that of the change itself. */
export function simulateChange(
  before: WhatIf,
  after: WhatIf,
  estimates: Float64Array,
  draws: readonly Float64Array[],
  level = 0.95,
): { before: Share[]; after: Share[]; change: Share[] } {
  const first = drawnShares(before, estimates, draws)
  const then = drawnShares(after, estimates, draws)
  const places = after.data.alternatives.map((name) => before.data.alternatives.indexOf(name))
  const less = (shares: Float64Array, was: Float64Array | undefined) =>
    shares.map((share, j) => share - (was?.[places[j] ?? -1] ?? 0))
  const apart = {
    sets: then.sets.map((shares, set) => less(shares, first.sets[set])),
    drawn: then.drawn.map((shares, r) => less(shares, first.drawn[r])),
  }
  return {
    before: summarised(before, first, level),
    after: summarised(after, then, level),
    change: summarised(after, apart, level),
  }
}

/** The weighted mean of the probabilities of each alternative. */
export function sharesOf(data: ChoiceData, probabilities: Float64Array): Float64Array {
  const shares = new Float64Array(data.alternatives.length)
  let all = 0
  data.weight.forEach((w, n) => {
    const first = data.taskStart[n] as number
    const last = data.taskStart[n + 1] as number
    all += w * (last - first)
    for (let row = data.rowStart[first] as number; row < (data.rowStart[last] as number); row++) {
      const j = data.alternative[row] as number
      shares[j] = (shares[j] as number) + w * (probabilities[row] as number)
    }
  })
  if (!(all > 0)) throw new RangeError('nobody is offered anything')
  return shares.map((share) => share / all)
}

/** At the estimates with each of several sets of imagined people, and at each draw with a set of its own. */
type DrawnShares = { sets: Float64Array[]; drawn: Float64Array[] }

function drawnShares(whatIf: WhatIf, estimates: Float64Array, draws: readonly Float64Array[]): DrawnShares {
  const at = (theta: Float64Array, set: number) => sharesOf(whatIf.data, whatIf.probabilities(theta, set))
  return {
    sets: Array.from({ length: whatIf.isSimulated === true ? SETS : 1 }, (_, set) => at(estimates, set)),
    drawn: draws.map((theta, r) => at(theta, SETS + r)),
  }
}

function summarised({ data }: WhatIf, { sets, drawn }: DrawnShares, level: number): Share[] {
  return data.alternatives.map((alternative, j) => {
    const ofSets = sets.map((shares) => shares[j] as number)
    const share = meanOf(ofSets)
    const values = Float64Array.from(drawn, (draw) => draw[j] as number)
    const interval = drawn.length === 0 ? { low: share, high: share } : middle(values, level)
    const drawError = sets.length === 1 ? 0 : deviationOf(ofSets) / Math.sqrt(sets.length)
    return { alternative, share, ...interval, drawError }
  })
}
