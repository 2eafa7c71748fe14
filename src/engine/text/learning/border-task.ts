import type { Rows } from '../vectors/rows.ts'
import { descend, dotWithBias } from './dual-descent.ts'

/** What all borders of one training share; the arrays lie in memory that threads share. */
export type BorderWork = {
  rows: Rows
  squares: Float64Array
  /** How many places the vocabulary has. */
  width: number
  /** One label after the other, a sign for each text: 1 where people gave the label. */
  signs: Uint8Array
  /** The fold of each text. */
  folds: Uint8Array
  /** The first so many folds are held out in turn. */
  heldOut: number
  cost: number
  seed: number
}

/** A border's weights as whole steps, and the scores of texts from borders that had not seen them, in their order. */
export type LearntBorder = { steps: Int16Array; scale: number; bias: number; heldScores: Float64Array }

export function learnBorder(label: number, work: BorderWork): LearntBorder {
  const { rows, folds, heldOut, signs } = work
  const texts = folds.length
  const positive = signs.subarray(label * texts, (label + 1) * texts)
  const costs = costsOf(positive, work.cost)
  const scores = new Float64Array(texts)
  let alphas: Float64Array | undefined
  for (let fold = 0; fold < heldOut; fold += 1) {
    const border = descend({
      ...work,
      epsilon,
      positive,
      costs: costs.map((cost, row) => (folds[row] === fold ? 0 : cost)),
      // Each label and fold has chance of its own, so that the order of work changes nothing.
      seed: work.seed + 1000 * label + fold,
    })
    folds.forEach((held, row) => {
      if (held === fold) scores[row] = dotWithBias(rows, row, border.weights)
    })
    alphas = border.alphas
  }
  const from = alphas === undefined ? {} : { from: alphas }
  const { weights } = descend({
    ...work,
    epsilon,
    positive,
    costs,
    ...from,
    seed: work.seed + 1000 * label + 999,
  })
  return { ...inSteps(weights), heldScores: scores.filter((_, row) => (folds[row] as number) < heldOut) }
}

/** A text of a rare label costs more, up to eight times: else the border would forget the label. */
function costsOf(positive: Uint8Array, cost: number) {
  const count = positive.reduce((sum, sign) => sum + sign, 0)
  const weight = Math.min(8, Math.sqrt(positive.length / Math.max(1, count)))
  return Float64Array.from(positive, (sign) => (sign === 1 ? cost * weight : cost))
}

/** Going on to a tenth took twice the rounds and made nothing better on texts not seen (docs/text.md). */
const epsilon = 1

const mostSteps = 32_767

/** Weights rounded to steps of 1/32,767 of the greatest: a fourth of the memory, and the same in memory as in the file. */
function inSteps(weights: Float64Array) {
  const places = weights.subarray(0, -1)
  const greatest = places.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = greatest === 0 ? 1 : greatest / mostSteps
  return {
    steps: Int16Array.from(places, (weight) => Math.round(weight / scale)),
    scale,
    bias: weights.at(-1) ?? 0,
  }
}
