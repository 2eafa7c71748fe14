import type { AnalyserFor, AskedText } from '../vectors/featuring.ts'
import { calibrated } from './calibrate.ts'
import { summerOf } from './text-sums.ts'
import type { Calibration, ThemeModel } from './theme-model.ts'

/** How likely each label is, in the order of the model's labels; above its threshold it is given. */
export type Scored = { scores: Float64Array; probabilities: Float64Array; given: number[] }

/**
 * What a model says of one text after the other.
 *
 * Notation  x the text's vector, w the weights of a label, b its bias, p its calibration, t its threshold
 * Formula   probability p(w·x + b); given are the labels with a probability from t up; where a text has exactly one, the
 *           likeliest
 * Units     probabilities 0..1, each label by itself: they need not sum to one
 * Errors    none; a text of which nothing is known has the score of its biases
 * Source    dual-descent.ts, calibrate.ts, threshold.ts
 * Example   in train.test.ts
 */
export function scorerOf(model: ThemeModel, analyserFor: AnalyserFor): (text: AskedText) => Scored {
  const { scales, biases, calibrations } = model
  const sumsOf = summerOf(model, analyserFor)
  return (text) => {
    const sums = sumsOf(text)
    const scores = sums.map((sum, label) => sum * (scales[label] as number) + (biases[label] as number))
    const probabilities = scores.map((score, label) => calibrated(calibrations[label] as Calibration, score))
    return { scores, probabilities, given: givenOf(probabilities, model) }
  }
}

/** The labels that a text gets with these probabilities: none is an answer, too, unless each text has exactly one. */
export function givenOf(
  probabilities: Float64Array,
  { thresholds, exclusive }: Pick<ThemeModel, 'thresholds' | 'exclusive'>,
): number[] {
  if (exclusive) return [highest(probabilities)]
  return [...probabilities.keys()].filter(
    (label) => (probabilities[label] as number) >= (thresholds[label] as number),
  )
}

/** The first of the highest. */
export function highest(values: Float64Array): number {
  return values.reduce((best, value, at) => (value > (values[best] as number) ? at : best), 0)
}
