import type { FeatureChoice } from '../vectors/featuring.ts'
import type { Vocabulary } from '../vectors/vocabulary.ts'
import type { Steps } from './isotonic.ts'
import type { Curve } from './platt.ts'

/** A codebook learnt from texts that people have labelled; theme-file.ts keeps it, score.ts uses it. */
export type ThemeModel = {
  choice: FeatureChoice
  reading: Reading
  vocabulary: Vocabulary
  labels: readonly string[]
  /** Each text has exactly one label (a unit to route to), or any number (themes). */
  exclusive: boolean
  /** The labels of each place beside each other: a weight is the step times `scales[label]`. */
  steps: Int16Array
  scales: Float64Array
  biases: Float64Array
  calibrations: readonly Calibration[]
  /** The probability from which a label is given. */
  thresholds: Float64Array
  learnt: Learnt
}

/** How Finnish words were read: a model trained with the dictionary does not understand what is read without it. */
export type Reading = 'dictionary' | 'stems'

export type Calibration = { kind: 'curve'; curve: Curve } | { kind: 'steps'; steps: Steps }

/** From what it was learnt, and how well it did on texts it had not seen. */
export type Learnt = {
  texts: number
  dataHash: string
  seed: number
  /** Labels of too few texts to learn from. */
  leftOut: readonly string[]
  /** How many texts were held out, and of how many the likeliest label was right. */
  held: number
  right: number
  macroF1: number
  /** F₁ of each label at its threshold, on the texts held out. */
  f1: readonly number[]
}
