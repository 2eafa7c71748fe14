import { type AnalyserFor, type AskedText, featuringOf, widthOf } from '../vectors/featuring.ts'
import { counterOf } from '../vectors/count.ts'
import { placesOf } from '../vectors/vocabulary.ts'
import { weigh } from '../vectors/weigh.ts'
import type { ThemeModel } from './theme-model.ts'

/** What a word of the text did for a label: above zero it spoke for it, below zero against. */
export type Earned = { word: string; weight: number }

/**
 * Which words of a text earned it a label.
 *
 * Notation  xⱼ and wⱼ value and weight of feature j, nⱼₖ how often word k has it; half of a pair to each of its words
 * Formula   the weight of word k is Σⱼ xⱼwⱼ·nⱼₖ/Σₖ nⱼₖ; the sum over words, the question and the bias is the label's score
 * Units     of the label's score, before calibration
 * Errors    RangeError for a label the model has not
 * Source    a linear model is the sum of its parts
 * Example   in train.test.ts
 */
export function explainerOf(model: ThemeModel, analyserFor: AnalyserFor) {
  const { vocabulary, choice, labels, steps, scales } = model
  const known = { places: placesOf(vocabulary, widthOf(choice)), idf: vocabulary.idf }
  const count = counterOf(choice, analyserFor)
  const featuring = featuringOf(choice, analyserFor)
  return (text: AskedText, label: number): { words: Earned[]; question: number } => {
    if (labels[label] === undefined) throw new RangeError(`the model has no label ${label}`)
    const { features, values, length } = count(text)
    const counts = new Map(Array.from({ length }, (_, at) => [features[at] as number, values[at] as number]))
    const end = weigh(features, values, 0, length, known)
    const gains = new Map<number, number>()
    for (let at = 0; at < end; at += 1) {
      const place = features[at] as number
      const weight = (steps[place * labels.length + label] as number) * (scales[label] as number)
      const feature = vocabulary.features[place] as number
      gains.set(feature, ((values[at] as number) * weight) / (counts.get(feature) ?? 1))
    }
    let question = 0
    const weights: number[] = []
    const words = featuring(text, (feature, word, isPair) => {
      const gain = gains.get(feature) ?? 0
      if (word < 0) question += gain
      else if (isPair) {
        weights[word - 1] = (weights[word - 1] ?? 0) + gain / 2
        weights[word] = (weights[word] ?? 0) + gain / 2
      } else weights[word] = (weights[word] ?? 0) + gain
    })
    return { words: words.map((word, at) => ({ word, weight: weights[at] ?? 0 })), question }
  }
}
