import { type AnalyserFor, type AskedText, type FeatureChoice, featuringOf } from './featuring.ts'
import { tallyOf } from './tally.ts'

/**
 * The features of one text and how often it has each, in the first `length` places and in the order in which they were first
 * met; good until the next text.
 */
export type Counted = { features: Uint32Array; values: Float32Array; length: number }

export function counterOf(choice: FeatureChoice, analyserFor: AnalyserFor): (text: AskedText) => Counted {
  const featuring = featuringOf(choice, analyserFor)
  const tally = tallyOf()
  return (text) => {
    tally.clear()
    featuring(text, tally.add)
    const { numbers, counts, length } = tally.counted()
    return { features: numbers, values: counts, length }
  }
}
