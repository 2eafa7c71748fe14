import { softmax } from '../../numeric/softmax.ts'
import type { Panel } from './panel.ts'

/**
 * The probability of what one person chose, at one set of coefficients.
 *
 * Notation  v_tj = o_tj + d_tj'β; P_t = 1 / (1 + Σ_j e^v_tj); p_tj = e^v_tj P_t
 * Formula   Σ_t ln P_t
 * Units     v is held to −700 .. 700, as in the kernel: beyond that nobody ever chooses otherwise
 * Shapes    beta M; offsets and p one for each of the person's rows
 * Source    K. Train (2009), equation 6.2
 * Example   one row with v = 0: ln ½, p = ½
 */
export function probabilitiesOf(
  panel: Panel,
  n: number,
  beta: Float64Array,
  offsets: Float64Array,
  p: Float64Array,
): number {
  const m = beta.length
  const { random, taskRows } = panel
  const firstTask = panel.taskStart[n] as number
  const lastTask = panel.taskStart[n + 1] as number
  let at = (panel.start[firstTask] as number) * m
  let row = 0
  let logarithm = 0
  for (let t = firstTask; t < lastTask; t++) {
    const first = row
    const end = row + (taskRows[t] as number)
    for (; row < end; row++) {
      let v = offsets[row] as number
      for (let a = 0; a < m; a++) v += (random[at + a] as number) * (beta[a] as number)
      at += m
      p[row] = Math.min(700, Math.max(-700, v))
    }
    logarithm -= softmax(p, first, end, true)
  }
  return logarithm
}
