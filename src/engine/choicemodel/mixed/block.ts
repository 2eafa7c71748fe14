import { drawMaker } from './draws.ts'
import { openKernel } from './kernel.ts'
import type { PersonLikelihood } from './person.ts'
import type { Problem } from './problem.ts'
import { openTwin } from './twin.ts'

/**
 * The work for one block of people: their draws, or their part of the log-likelihood.
 *
 * Notation  LL = Σ_n w_n ln P̂_n; g = Σ_n w_n s_n; B = Σ_n w_n s_n s_n'; H = ∂²LL/∂θ∂θ'
 * Shapes    gradient K + E; outer and hessian (K + E)², row-major; scores persons of the block × (K + E), unweighted
 * Units     `centre` is the θ that importance draws are centred on; `used` how many of the draws are taken
 * Source    K. Train (2009), section 8.3.3
 * Example   see likelihood.ts, which adds blocks up
 */
export type Task =
  | { ask: 'draws'; from: number; to: number; centre: Float64Array }
  | {
      ask: 'likelihood'
      from: number
      to: number
      centre: Float64Array
      theta: Float64Array
      used: number
      outer: boolean
      /** Whether each person's score and effective draws are wanted, too. */
      persons: boolean
      hessian: boolean
    }

export type BlockResult = {
  value: number
  gradient: Float64Array
  outer?: Float64Array
  hessian?: Float64Array
  scores?: Float64Array
  effective?: Float64Array
}

export type Worker = (task: Task) => BlockResult

export function openWorker(problem: Problem): Worker {
  const { panel, layout, stride, kept } = problem
  const m = layout.random.length
  const width = layout.names.length
  const likelihood = likelihoodOf(problem)
  const draw = drawing(problem)
  const own = { z: new Float64Array(m * stride), q: new Float64Array(stride) }
  const drawsOf = (n: number) => ({
    z: kept?.z.subarray(n * m * stride, (n + 1) * m * stride) ?? own.z,
    q: kept?.q.subarray(n * stride, (n + 1) * stride) ?? own.q,
  })

  const drawKept = ({ from, to, centre }: Task) => {
    const make = draw(centre)
    for (let n = from; n < to; n++) {
      const { z, q } = drawsOf(n)
      make(n, z, q)
    }
  }

  return (task) => {
    const gradient = new Float64Array(width)
    if (task.ask === 'draws') {
      if (kept !== undefined) drawKept(task)
      return { value: 0, gradient }
    }
    const { from, to, used } = task
    const outer = new Float64Array(task.outer ? width * width : 0)
    const hessian = new Float64Array(task.hessian ? width * width : 0)
    const curvature = new Float64Array(hessian.length)
    const scores = new Float64Array(task.persons ? (to - from) * width : 0)
    const effective = new Float64Array(task.persons ? to - from : 0)
    const score = new Float64Array(width)
    let value = 0
    likelihood.at(task.theta)
    for (let n = from; n < to; n++) {
      const w = panel.weight[n] as number
      if (w === 0 || panel.taskStart[n] === panel.taskStart[n + 1]) continue
      const { z, q } = drawsOf(n)
      if (kept === undefined) draw(task.centre)(n, z, q)
      const found = task.hessian
        ? likelihood.curved(n, z, q, used, score, curvature)
        : likelihood.person(n, z, q, used, score)
      for (let i = 0; i < hessian.length; i++)
        hessian[i] = (hessian[i] as number) + w * (curvature[i] as number)
      value += w * found.logLikelihood
      addWeighted(score, w, gradient, outer)
      if (!task.persons) continue
      scores.set(score, (n - from) * width)
      effective[n - from] = found.effective
    }
    // Where a utility is no number any more, the slope is the first to show it.
    if (!gradient.every(Number.isFinite)) value = Number.NaN
    return {
      value,
      gradient,
      ...(task.outer ? { outer } : {}),
      ...(task.hessian ? { hessian } : {}),
      ...(task.persons ? { scores, effective } : {}),
    }
  }
}

function likelihoodOf({ kernel, panel, layout, stride }: Problem): PersonLikelihood {
  const fast = kernel === undefined ? undefined : openKernel(kernel, panel, layout, stride)
  return fast ?? openTwin(panel, layout)
}

/** The maker for a centre, kept until another centre is asked for. */
function drawing({ draws, panel, layout }: Problem) {
  let centre: Float64Array | undefined
  let maker = drawMaker({ kind: 'halton', count: 1 }, panel, layout, new Float64Array(0))
  return (wanted: Float64Array) => {
    if (centre === undefined || !centre.every((value, i) => value === wanted[i])) {
      centre = wanted
      maker = drawMaker(draws, panel, layout, wanted)
    }
    return maker
  }
}

function addWeighted(score: Float64Array, w: number, gradient: Float64Array, outer: Float64Array): void {
  const width = score.length
  for (let a = 0; a < width; a++) {
    const weighted = w * (score[a] as number)
    gradient[a] = (gradient[a] as number) + weighted
    if (outer.length === 0) continue
    for (let b = 0; b < width; b++)
      outer[a * width + b] = (outer[a * width + b] as number) + weighted * (score[b] as number)
  }
}
