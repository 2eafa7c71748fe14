import { softmax } from '../numeric/softmax.ts'
import type { LinearUtility } from './utility.ts'

/**
 * How probable each alternative of each task is, by the logit.
 *
 * Notation  P_nj = e^(β'x_nj) / Σ_l e^(β'x_nl)
 * Shapes    β K; one probability for each row; those of a task sum to 1
 * Source    K. Train (2009), equation 3.6
 * Example   V = 0 and V = ln 3: ¼ and ¾
 */
export function logitProbabilities({ names, x, data }: LinearUtility, beta: Float64Array): Float64Array {
  const k = names.length
  const p = new Float64Array(data.alternative.length)
  for (let t = 0; t + 1 < data.rowStart.length; t++) {
    const first = data.rowStart[t] as number
    const last = data.rowStart[t + 1] as number
    for (let row = first; row < last; row++) {
      let v = 0
      for (let a = 0; a < k; a++) v += (x[row * k + a] as number) * (beta[a] as number)
      p[row] = v
    }
    softmax(p, first, last, false)
  }
  return p
}
