import { bfgs } from '../../numeric/bfgs.ts'
import { cholesky } from '../../numeric/cholesky.ts'
import { plus, scaled } from '../../numeric/matrix.ts'
import { answerLater, type Evaluation, type Found, type Question } from '../../numeric/search.ts'
import type { Draws } from './draws.ts'
import type { Simulation } from './likelihood.ts'

/**
 * The highest point of the simulated log-likelihood.
 *
 * Notation  B as in likelihood.ts; Δ the change of θ from one centring to the next
 * Formula   peers' and Sobol draws: first with an eighth of them, then with all from there, BFGS beginning with
 *           −H⁻¹ of a Newton step, unless a start was given. Importance draws: search with draws that stand still, centre them anew on
 *           where it ended, until Δ'BΔ < 10⁻⁴
 * Units     Δ'BΔ is a squared distance in standard errors
 * Errors    converged is false where the search did not end, or the centrings did not settle in 40 rounds
 * Source    K. Train (2009), sections 8.3.3 and 10.3 (draws that stand still)
 * Example   see fit.test.ts
 */
export type SearchOptions = {
  iterations?: number
  /** θ to begin from, such as yesterday's estimates: taken to be near, so that all draws are used at once. */
  start?: Float64Array
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

export type Progress = { evaluations: number; logLikelihood: number; draws: number }

export async function searchTop(
  simulation: Simulation,
  draws: Draws,
  start: Float64Array,
  options: SearchOptions,
): Promise<Found> {
  await simulation.draw(start)
  if (draws.kind === 'importance') return searchCentred(simulation, draws.count, start, options)
  const few = draws.count / 8
  if (few < 24 || options.start !== undefined)
    return searchWith(simulation, draws.count, start, options, { tolerance: TOLERANCE })
  const used = Math.ceil(few / 4) * 4
  const near = await searchWith(simulation, used, start, options, { tolerance: 1e-2 })
  const found = await searchWith(simulation, draws.count, near.theta, options, {
    tolerance: TOLERANCE,
    newton: true,
  })
  return {
    ...found,
    iterations: near.iterations + found.iterations,
    evaluations: near.evaluations + found.evaluations,
  }
}

/** Of g'd: the step left is a ten-thousandth of a standard error. */
const TOLERANCE = 1e-8
const SETTLED = 1e-4
const ROUNDS = 40

async function searchCentred(
  simulation: Simulation,
  count: number,
  start: Float64Array,
  options: SearchOptions,
): Promise<Found> {
  let theta = start
  let iterations = 0
  let evaluations = 0
  for (let round = 0; ; round++) {
    // Far from the top the draws are soon off their centre: a few steps at a time.
    const steps = round < 4 ? { iterations: 3 } : { tolerance: TOLERANCE }
    const found = await searchWith(simulation, count, theta, options, steps)
    iterations += found.iterations
    evaluations += found.evaluations
    const moved = distance(plus(found.theta, theta, -1), await outerAt(simulation, found.theta))
    theta = found.theta
    const settled = found.converged && moved < SETTLED
    if (settled || round === ROUNDS || (!found.converged && round >= 4))
      return {
        ...found,
        converged: settled,
        why: settled || !found.converged ? found.why : `the draws did not settle in ${ROUNDS} rounds`,
        iterations,
        evaluations,
      }
    await simulation.draw(theta)
  }
}

async function outerAt(simulation: Simulation, theta: Float64Array): Promise<Float64Array> {
  const { outer } = await simulation.evaluate(theta, { outer: true })
  return outer ?? new Float64Array(theta.length ** 2)
}

function distance(change: Float64Array, outer: Float64Array): number {
  let sum = 0
  change.forEach((a, i) =>
    change.forEach((b, j) => {
      sum += a * b * (outer[i * change.length + j] as number)
    }),
  )
  return sum
}

function searchWith(
  simulation: Simulation,
  used: number,
  start: Float64Array,
  { iterations, signal, onProgress }: SearchOptions,
  how: { tolerance?: number; iterations?: number; newton?: boolean } = {},
): Promise<Found> {
  const { newton = false, ...limits } = how
  const evaluate = async ({ theta, outer }: Question): Promise<Evaluation> => {
    const asked = { used, outer, hessian: newton && outer }
    const { value, gradient, hessian, outer: scores } = await simulation.evaluate(theta, asked)
    if (scores === undefined) return { value, gradient }
    // Near the top −H is definite, and steps by it are Newton's; elsewhere B stands in for it.
    const curvature = hessian && scaled(hessian, -1)
    const isTop = curvature !== undefined && cholesky(curvature, theta.length) !== undefined
    return { value, gradient, outer: isTop ? curvature : scores }
  }
  return answerLater(
    bfgs(start, {
      ...(iterations === undefined ? {} : { iterations }),
      ...(newton ? { bhhhIterations: 1 } : {}),
      ...limits,
    }),
    evaluate,
    {
      ...(signal === undefined ? {} : { signal }),
      onEvaluation: ({ value }, evaluations) =>
        onProgress?.({ evaluations, logLikelihood: value, draws: used }),
    },
  )
}
