import type { Random } from '../../numeric/random.ts'
import type { BradleyTerryFit } from './bradley-terry.ts'
import { varianceOfDifference } from './score.ts'

/**
 * Which two items to ask about next: the pair whose answer is expected to teach the most.
 *
 * Notation  p the chance that i is put before j; v the variance of θ_i − θ_j; M the information of all votes so far
 * Formula   one more vote on (i, j) multiplies det M by 1 + p (1 − p) v: the gain is its logarithm, in nats
 * Units     gain in nats; pairs within `slack` of the best are as good, and chance takes one of them, since many
 *           people play at once between two fits
 * Errors    undefined when every pair has been seen; RangeError when slack is not within 0..1
 * Source    D-optimality: K. Chaloner, I. Verdinelli, Statist. Sci. 10 (1995) 273-304; for pairs: M. Glickman,
 *           S. Jensen, J. Statist. Plann. Inference 127 (2005) 279-293
 * Example   a and b voted on a hundred times, c new: the next pair has c in it
 */
export type Pair = readonly [number, number]

export type NextPair = { left: number; right: number; gain: number }

export function nextPair(
  fit: BradleyTerryFit,
  random: Random,
  { seen = [], slack = 0.1 }: { seen?: readonly Pair[]; slack?: number } = {},
): NextPair | undefined {
  if (!(slack >= 0 && slack <= 1)) throw new RangeError(`slack lies within 0..1, not at ${slack}`)
  const n = fit.items.length
  const hidden = new Set(seen.map(([i, j]) => Math.min(i, j) * n + Math.max(i, j)))
  const pairs: { i: number; j: number; gain: number }[] = []
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) if (!hidden.has(i * n + j)) pairs.push({ i, j, gain: gainOf(fit, i, j) })
  const best = pairs.reduce((most, { gain }) => Math.max(most, gain), 0)
  const good = pairs.filter(({ gain }) => gain >= best * (1 - slack))
  const taken = good[random.below(good.length)]
  if (taken === undefined) return undefined
  // Sides are tossed, so that a habit of taking the left one favours nobody.
  const [left, right] = random.uniform() < 0.5 ? [taken.i, taken.j] : [taken.j, taken.i]
  return { left, right, gain: taken.gain }
}

function gainOf(fit: BradleyTerryFit, i: number, j: number): number {
  const d = (fit.abilities[i] as number) - (fit.abilities[j] as number)
  const p = 1 / (1 + Math.exp(-d))
  return Math.log1p(p * (1 - p) * varianceOfDifference(fit, i, j))
}
