import { newton } from '../numeric/newton.ts'
import type { Contrasts } from './contrasts.ts'
import { covariancesFrom } from './covariance.ts'
import { FLAT, type Outcome } from './fit.ts'
import { refuseTooLittle, refuseUnidentified } from './identification.ts'
import { probabilities } from './likelihood.ts'
import { type LogitTasks, openTasks } from './logit-tasks.ts'
import { refuseSeparated } from './separation.ts'
import type { LinearUtility } from './utility.ts'

/**
 * The multinomial logit by maximum likelihood: Newton's method on the analytic Hessian.
 *
 * Notation  P_ni = e^(β'x_ni) / Σ_j e^(β'x_nj); LL(β) = Σ_n w_n Σ_t ln P_nti, concave in β
 * Formula   β ← β + (−H)⁻¹ g until g'(−H)⁻¹g < 10⁻¹⁰; from β = 0, or of many people from the estimate of a sample
 * Units     LL in natural logarithms; β utility per unit of the attribute
 * Shapes    estimates K; covariances K × K, row-major
 * Errors    a Refusal names what the data cannot tell; NotConverged otherwise; RangeError for data that is not whole
 * Source    K. Train (2009), sections 3.1, 3.7.1 and 8.3.1; D. McFadden, Conditional Logit Analysis (1974)
 * Example   of 4 people 3 take the cheaper by 1 €: β_price = −ln 3, LL = 4 (¾ ln ¾ + ¼ ln ¼)
 */
export function fitLogit(
  utility: LinearUtility,
  { kind = 'multinomial logit', kernel }: LogitOptions = {},
): Outcome {
  const tooLittle = refuseTooLittle(utility)
  if (tooLittle !== undefined) return tooLittle
  const tasks = openTasks(utility, kernel)
  const start = startOf(utility, tasks)
  if (!(start instanceof Float64Array)) return start

  const found = newton(start, (beta) => tasks.at(beta, 1))
  const stillMoving = !found.converged || tasks.greatestMove(found.direction, 1) > 1e-3
  const separated = stillMoving ? refuseSeparated(utility, tasks.contrasts(), found.direction) : undefined
  if (separated !== undefined) return separated
  const { theta, at, iterations, evaluations } = found
  const covariance = covariancesFrom(at.hessian, at.squares())
  const common = {
    kind,
    names: utility.names,
    logLikelihood: at.value,
    gradient: at.gradient,
    iterations,
    evaluations,
  }
  if (stillMoving || covariance === undefined)
    return { outcome: 'not converged', ...common, why: found.converged ? FLAT : found.why, lastPoint: theta }
  return {
    outcome: 'fitted',
    ...common,
    estimates: theta,
    nullLogLikelihood: nullLogLikelihood(utility),
    covariance,
    persons: utility.data.persons.length,
    tasks: utility.data.chosen.length,
  }
}

export type LogitOptions = {
  kind?: string
  /** The bytes of the kernel, for many tasks; without them, or where they cannot run, its plain twin serves. */
  kernel?: Uint8Array<ArrayBuffer> | undefined
}

/** Below this a sample saves nothing. */
const MANY_TASKS = 20_000
const ONE_IN = 16

/** Also where it is seen whether the coefficients can be told apart: if a sample can, so can the whole. */
function startOf({ names, data }: LinearUtility, tasks: LogitTasks): Float64Array | Outcome {
  const zero = new Float64Array(names.length)
  const informationAtZero = (every: number) => tasks.at(zero, every).hessian.map((value) => -value)
  if (
    data.chosen.length >= MANY_TASKS &&
    refuseUnidentified(names, informationAtZero(ONE_IN)) === undefined
  ) {
    const found = newton(zero, (beta) => tasks.at(beta, ONE_IN), { tolerance: 1e-4 })
    return found.converged && tasks.greatestMove(found.direction, ONE_IN) < 0.1 ? found.theta : zero
  }
  return refuseUnidentified(names, informationAtZero(1)) ?? zero
}

/** s_t = −Σ_j P_tj z_tj, unweighted: T × K. */
export function scoresOf({ k, start, z }: Contrasts, beta: Float64Array): Float64Array {
  const tasks = start.length - 1
  const scores = new Float64Array(tasks * k)
  const p = new Float64Array(z.length / k)
  for (let t = 0; t < tasks; t++) {
    const first = start[t] as number
    const count = (start[t + 1] as number) - first
    probabilities(z, first, count, k, beta, p)
    for (let j = 0; j < count; j++) {
      const row = (first + j) * k
      const pj = p[j] as number
      for (let a = 0; a < k; a++)
        scores[t * k + a] = (scores[t * k + a] as number) - pj * (z[row + a] as number)
    }
  }
  return scores
}

/** LL where everything that a task offers is equally likely. */
export function nullLogLikelihood({ data: { taskStart, rowStart, weight } }: LinearUtility): number {
  let sum = 0
  let offered = 1
  let log = 0
  weight.forEach((w, n) => {
    const last = taskStart[n + 1] as number
    for (let t = taskStart[n] as number; t < last; t++) {
      const count = (rowStart[t + 1] as number) - (rowStart[t] as number)
      // Most tasks offer as many as the one before: logarithms of a million of them would take longer than a step of the search.
      if (count !== offered) log = Math.log(count)
      offered = count
      sum -= w * log
    }
  })
  return sum
}
