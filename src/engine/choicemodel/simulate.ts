import { middle } from '../numeric/quantile.ts'
import type { ChoiceData } from './data.ts'

/**
 * What share of people would take each alternative: by sample enumeration, with intervals from draws of the parameters.
 *
 * Notation  S_j = Σ_n w_n Σ_t P_ntj / Σ_n w_n T_n for what the tasks of a what-if offer; θ estimates and θ_r draws of
 *           them, whatever the model that gave P(θ)
 * Shapes    θ as long as the model's; one share for each alternative of the data, and they sum to 1
 * Units     shares 0..1; w_n how many people person n stands for
 * Errors    RangeError when there is nothing to choose between
 * Source    K. Train (2009), section 2.6.1
 * Example   a 10 % rebate on heat pumps: 5.5556 % before, 6.4462 % after
 */
export type WhatIf = {
  /** What is offered to whom; what was chosen has no meaning here. */
  data: ChoiceData
  /** Of each row. A new alternative is a row like any other. */
  probabilities(theta: Float64Array): Float64Array
}

export type Share = { alternative: string; share: number; low: number; high: number }

export function simulateShares(
  whatIf: WhatIf,
  estimates: Float64Array,
  draws: readonly Float64Array[],
  level = 0.95,
): Share[] {
  const at = (theta: Float64Array) => sharesOf(whatIf.data, whatIf.probabilities(theta))
  return withIntervals(whatIf.data.alternatives, at(estimates), draws.map(at), level)
}

/** After less before, draw by draw: what both share cancels out, so the interval is that of the change itself. */
export function simulateChange(
  before: WhatIf,
  after: WhatIf,
  estimates: Float64Array,
  draws: readonly Float64Array[],
  level = 0.95,
): Share[] {
  const at = (theta: Float64Array) => {
    const first = sharesOf(before.data, before.probabilities(theta))
    const then = sharesOf(after.data, after.probabilities(theta))
    return then.map((share, j) => {
      const place = before.data.alternatives.indexOf(after.data.alternatives[j] ?? '')
      return share - (first[place] ?? 0)
    })
  }
  return withIntervals(after.data.alternatives, at(estimates), draws.map(at), level)
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

function withIntervals(
  alternatives: readonly string[],
  shares: Float64Array,
  drawn: readonly Float64Array[],
  level: number,
): Share[] {
  return alternatives.map((alternative, j) => {
    const share = shares[j] as number
    const values = Float64Array.from(drawn, (draw) => draw[j] as number)
    return {
      alternative,
      share,
      ...(drawn.length === 0 ? { low: share, high: share } : middle(values, level)),
    }
  })
}
