import { fitSteps, shareAt } from './isotonic.ts'
import { fitCurve, probabilityOf } from './platt.ts'
import type { Calibration } from './theme-model.ts'

/** Steps follow the scores more closely, but chance with them while there are few texts of the label. */
const enoughForSteps = 1_000

/**
 * How a label's scores become probabilities, from scores of texts that were held out.
 *
 * Shapes    a score for each text, and a sign: 1 where people gave the label
 * Units     scores are distances from the border; probabilities from 0 to 1
 * Errors    none
 * Source    platt.ts and isotonic.ts; which of them when: A. Niculescu-Mizil, R. Caruana, ICML (2005), section 5
 * Example   in calibration.test.ts
 */
export function calibrate(scores: Float64Array, positive: Uint8Array): Calibration {
  const positives = positive.reduce((sum, sign) => sum + sign, 0)
  return positives < enoughForSteps
    ? { kind: 'curve', curve: fitCurve(scores, positive) }
    : { kind: 'steps', steps: fitSteps(scores, positive) }
}

export function calibrated(calibration: Calibration, score: number): number {
  return calibration.kind === 'curve'
    ? probabilityOf(calibration.curve, score)
    : shareAt(calibration.steps, score)
}
