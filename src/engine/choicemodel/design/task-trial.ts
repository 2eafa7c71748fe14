import { type Coding, rowsOf } from './coding.ts'
import { designError, informationOf, openInformation } from './information.ts'
import { openInversion } from './sweep.ts'
import { openTask } from './task-change.ts'

/**
 * The error of a design for one task after another tried in one place, quickly: what all other tasks teach is inverted
 * once, and a trial then costs one small determinant for each draw.
 *
 * Notation  M₋ the information of all tasks but s at a draw of β; K coefficients
 * Formula   as in task-change.ts; when another task is lifted, M = M₋ + its part, and the next part is taken off
 * Units     the (Bayesian) D-error of information.ts
 * Shapes    levels as in problem.ts, draws R × K
 * Errors    where the other tasks alone leave a coefficient unidentified, trials take the long way instead
 * Source    R. Meyer, C. Nachtsheim, Technometrics 37 (1995) 60-69 (updates in coordinate exchange)
 * Example   task-trial.test.ts: the same error as designError for any change of any task
 */
export type TaskTrial = {
  /** Takes task s out, so that others can be tried in its place; `levels` is read again at each call below. */
  lift(s: number): void
  /** The error with this one alternative of the task as it stands in `levels` now, and the others as settled. */
  errorWith(alternative: number): number
  /** Takes all alternatives over from `levels`, and gives the error. */
  settle(): number
}

export function openTrial(coding: Coding, draws: Float64Array, levels: Uint8Array): TaskTrial {
  const k = coding.names.length
  const count = draws.length / k
  const length = coding.alternatives * coding.attributes
  const rows = rowsOf(coding, levels)
  const all = new Float64Array(count * k * k)
  for (let r = 0; r < count; r++)
    all.set(informationOf(rows, coding.width, draws.subarray(r * k, (r + 1) * k)), r * k * k)
  const others = new Float64Array(count * k * k)
  const inverses = new Float64Array(count * k * k)
  const scale = new Float64Array(count)
  const ofTask = (s: number) => levels.subarray(s * length, (s + 1) * length)
  const change = openTask(coding, draws, inverses, scale)
  const add = openInformation(coding.width, k)
  const invert = openInversion(k)
  let task = -1
  let hasChanged = false
  let isLong = false

  const addTask = (m: Float64Array, s: number, sign: 1 | -1) => {
    const x = rowsOf(coding, ofTask(s))
    for (let r = 0; r < count; r++) add(m, r * k * k, x, 0, draws, r * k, sign)
  }
  return {
    lift(s) {
      if (hasChanged) {
        all.set(others)
        addTask(all, task, 1)
      }
      task = s
      hasChanged = false
      others.set(all)
      addTask(others, task, -1)
      inverses.set(others)
      isLong = false
      for (let r = 0; r < count && !isLong; r++) {
        const logDeterminant = invert(inverses, r * k * k)
        scale[r] = Math.exp(-logDeterminant / k) / count
        isLong = logDeterminant === -Infinity
      }
      if (!isLong) change.settle(ofTask(s))
    },
    errorWith: (alternative) =>
      isLong ? designError(coding, levels, draws) : change.errorWith(ofTask(task), alternative),
    settle() {
      hasChanged = true
      return isLong ? designError(coding, levels, draws) : change.settle(ofTask(task))
    },
  }
}
