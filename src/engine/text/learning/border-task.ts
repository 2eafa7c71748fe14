import type { Rows } from '../vectors/rows.ts'
import { type Abreast, abreast } from './abreast.ts'
import { descend, type Sides } from './dual-descent.ts'

/** What all borders of one training share; the arrays lie in memory that threads share. */
export type BorderWork = {
  rows: Rows
  squares: Float64Array
  /** How many places the vocabulary has. */
  width: number
  labels: number
  /** One label after the other, a sign for each text: 1 where people gave the label. */
  signs: Uint8Array
  /** The fold of each text. */
  folds: Uint8Array
  /** The first so many folds are held out in turn. */
  heldOut: number
  cost: number
  seed: number
  /** The bytes of this room's kernel, where there is one. */
  kernel?: Uint8Array<ArrayBuffer>
}

/** A border's weights as whole steps, and the scores of texts from borders that had not seen them, in their order. */
export type LearntBorder = { steps: Int16Array; scale: number; bias: number; heldScores: Float64Array }

/**
 * The borders of up to eight labels from this one on, each with the scores of texts that were held out of it.
 *
 * Formula   costs as in train.ts; the last descent goes on from the dual variables of the one before
 * Errors    as in dual-descent.ts
 * Source    J. Platt in Advances in Large Margin Classifiers (2000) 61-74 (probabilities from scores of texts not learnt from);
 *           R.-E. Fan and others, J. Machine Learning Research 9 (2008) 1871-1874 (costs by class)
 * Example   in train.test.ts
 */
export function learnBorders(first: number, work: BorderWork): LearntBorder[] {
  const { folds, heldOut } = work
  const sides = sidesFrom(first, work)
  const scores = sides.map(() => new Float64Array(folds.length))
  // Each group of labels and fold has chance of its own, so that the order of work changes nothing.
  const settings = { ...work, epsilon, seed: work.seed + 1000 * first }
  let from: { from?: Float64Array } = {}
  for (let fold = 0; fold < heldOut; fold += 1) {
    const seen = sides.map((side) => ({ ...side, costs: withoutFold(side.costs, folds, fold) }))
    const { borders, alphas } = descend({ ...settings, sides: seen, seed: settings.seed + fold })
    scoreFold(fold, work, borders, scores)
    from = { from: alphas }
  }
  const { borders } = descend({ ...settings, sides, ...from, seed: settings.seed + 999 })
  return sides.map((_, side) => ({
    ...inSteps(borders.weights, side),
    heldScores: (scores[side] as Float64Array).filter((__, row) => (folds[row] as number) < heldOut),
  }))
}

function sidesFrom(first: number, { signs, folds, labels, cost }: BorderWork): Sides[] {
  const texts = folds.length
  return Array.from({ length: Math.min(abreast, labels - first) }, (_, side) => {
    const positive = signs.subarray((first + side) * texts, (first + side + 1) * texts)
    return { positive, costs: costsOf(positive, cost) }
  })
}

/** A text of a rare label costs more, up to eight times: else the border would forget the label. */
function costsOf(positive: Uint8Array, cost: number) {
  const count = positive.reduce((sum, sign) => sum + sign, 0)
  const weight = Math.min(8, Math.sqrt(positive.length / Math.max(1, count)))
  return Float64Array.from(positive, (sign) => (sign === 1 ? cost * weight : cost))
}

const withoutFold = (costs: Float64Array, folds: Uint8Array, fold: number) =>
  costs.map((cost, row) => (folds[row] === fold ? 0 : cost))

/** What the borders say of the texts of a fold that they have not seen. */
function scoreFold(fold: number, { folds }: BorderWork, borders: Abreast, scores: readonly Float64Array[]) {
  folds.forEach((held, row) => {
    if (held !== fold) return
    borders.dot(row)
    for (const [side, ofSide] of scores.entries()) ofSide[row] = borders.sums[side] as number
  })
}

/** Going on to a tenth took twice the rounds and made nothing better on texts not seen (docs/text.md). */
const epsilon = 1

const mostSteps = 32_767

/** Weights rounded to steps of 1/32,767 of the greatest: a fourth of the memory, and the same in memory as in the file. */
function inSteps(weights: Float64Array, side: number) {
  const bias = weights.length - abreast
  let greatest = 0
  for (let at = side; at < bias; at += abreast) greatest = Math.max(greatest, Math.abs(weights[at] as number))
  const scale = greatest === 0 ? 1 : greatest / mostSteps
  const steps = new Int16Array(bias / abreast)
  for (let place = 0; place < steps.length; place += 1)
    steps[place] = Math.round((weights[place * abreast + side] as number) / scale)
  return { steps, scale, bias: weights[bias + side] as number }
}
