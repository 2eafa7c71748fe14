import type { FeatureChoice } from '../vectors/featuring.ts'
import type { Vocabulary } from '../vectors/vocabulary.ts'
import type { BorderWork, LearntBorder } from './border-task.ts'
import { calibrate, calibrated } from './calibrate.ts'
import type { Codebook } from './codebook.ts'
import { measuresOf } from './measures.ts'
import { highest } from './score.ts'
import type { Reading, ThemeModel } from './theme-model.ts'
import { bestThreshold } from './threshold.ts'

type Pieces = {
  choice: FeatureChoice
  reading: Reading
  vocabulary: Vocabulary
  exclusive: boolean
  learnt: { texts: number; seed: number; dataHash: string }
  codebook: Codebook
  work: BorderWork
  borders: readonly LearntBorder[]
}

/** One model of the borders: calibrated, with thresholds and with how well it did on what it had not seen. */
export function assemble({ codebook, work, borders, learnt, ...model }: Pieces): ThemeModel {
  const { labels, signs, texts } = codebook
  const isHeld = (_: number, text: number) => (work.folds[text] as number) < work.heldOut
  const held = borders.map(({ heldScores }, label) => {
    const positive = signs.subarray(label * texts, (label + 1) * texts).filter(isHeld)
    const calibration = calibrate(heldScores, positive)
    const probabilities = heldScores.map((score) => calibrated(calibration, score))
    return { positive, calibration, probabilities, ...bestThreshold(probabilities, positive) }
  })
  return {
    ...model,
    labels,
    steps: besideEachOther(borders, work.width),
    scales: Float64Array.from(borders, ({ scale }) => scale),
    biases: Float64Array.from(borders, ({ bias }) => bias),
    calibrations: held.map(({ calibration }) => calibration),
    thresholds: Float64Array.from(held, ({ threshold }) => threshold),
    learnt: {
      ...learnt,
      leftOut: codebook.leftOut,
      ...agreementOf(held),
      f1: held.map(({ f1 }) => f1),
    },
  }
}

/** The likeliest label against one that people gave. */
function agreementOf(held: readonly { positive: Uint8Array; probabilities: Float64Array }[]) {
  const guesses: number[] = []
  const truth: number[] = []
  const count = held[0]?.positive.length ?? 0
  for (let text = 0; text < count; text += 1) {
    const guess = highest(Float64Array.from(held, ({ probabilities }) => probabilities[text] as number))
    const given =
      held[guess]?.positive[text] === 1 ? guess : held.findIndex(({ positive }) => positive[text] === 1)
    if (given < 0) continue
    guesses.push(guess)
    truth.push(given)
  }
  const { n, right, macroF1 } = measuresOf(guesses, truth, held.length)
  return { held: n, right, macroF1 }
}

/** What is read together lies together: the labels of one place. */
function besideEachOther(borders: readonly LearntBorder[], width: number): Int16Array {
  const steps = new Int16Array(width * borders.length)
  borders.forEach((border, label) => {
    border.steps.forEach((step, place) => {
      steps[place * borders.length + label] = step
    })
  })
  return steps
}
