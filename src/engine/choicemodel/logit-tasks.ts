import type { Curved } from '../numeric/newton.ts'
import { type Contrasts, contrastsOf, tasksWhere } from './contrasts.ts'
import { type ScoreSquares, squaresOf } from './covariance.ts'
import { likelihoodOf } from './likelihood.ts'
import { openLogitKernel } from './logit-kernel.ts'
import { greatestMove } from './separation.ts'
import type { LinearUtility } from './utility.ts'

/**
 * Everybody's tasks as the search for a multinomial logit asks about them: by the kernel where there are many.
 *
 * Notation  as in likelihood.ts; `every`: only of people 0, every, 2 every …, a sample of them
 * Shapes    β and directions K
 * Source    as in likelihood.ts
 * Example   openTasks(utility, undefined).at(new Float64Array(k), 1).value is LL where all is equally likely
 */
export type LogitTasks = {
  at(beta: Float64Array, every: number): Evaluated
  /** max |z'd| */
  greatestMove(direction: Float64Array, every: number): number
  /** Only needed where something is wrong, since the kernel has its own. */
  contrasts(): Contrasts
}

/** With sums of squares of the scores at β, once they are asked for. */
export type Evaluated = Curved & { squares(): ScoreSquares }

/** Below this a kernel saves nothing. */
const MANY_TASKS = 10_000

export function openTasks(utility: LinearUtility, kernel: Uint8Array<ArrayBuffer> | undefined): LogitTasks {
  const isMany = utility.data.chosen.length >= MANY_TASKS
  const fast = kernel !== undefined && isMany ? openLogitKernel(kernel, utility) : undefined
  return fast ?? openPlainTasks(utility)
}

export function openPlainTasks(utility: LinearUtility): LogitTasks {
  const all = contrastsOf(utility)
  const samples = new Map([[1, all]])
  const sampleOf = (every: number) => {
    const sample = samples.get(every) ?? tasksWhere(all, (person) => person % every === 0)
    samples.set(every, sample)
    return sample
  }
  return {
    at(beta, every) {
      const contrasts = sampleOf(every)
      const scores = new Float64Array((contrasts.start.length - 1) * contrasts.k)
      const found = likelihoodOf(contrasts, beta, scores)
      return {
        ...found,
        squares: () => squaresOf(scores, contrasts.k, contrasts.taskStart, contrasts.weight),
      }
    },
    greatestMove: (direction, every) => greatestMove(sampleOf(every), direction),
    contrasts: () => all,
  }
}
