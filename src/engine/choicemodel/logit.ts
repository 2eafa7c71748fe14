import { newton } from '../numeric/newton.ts'
import { type Contrasts, contrastsOf, tasksWhere } from './contrasts.ts'
import { covariancesOf } from './covariance.ts'
import { FLAT, type Outcome } from './fit.ts'
import { refuseTooLittle, refuseUnidentified } from './identification.ts'
import { likelihoodOf, probabilities } from './likelihood.ts'
import { greatestMove, refuseSeparated } from './separation.ts'
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
export function fitLogit(utility: LinearUtility, kind = 'multinomial logit'): Outcome {
  const tooLittle = refuseTooLittle(utility)
  if (tooLittle !== undefined) return tooLittle
  const contrasts = contrastsOf(utility)
  const start = startOf(utility, contrasts)
  if (!(start instanceof Float64Array)) return start

  // Newton's last evaluation is of the point where it ends, so these end as the scores there.
  const scores = new Float64Array((contrasts.start.length - 1) * contrasts.k)
  const found = newton(start, (beta) => likelihoodOf(contrasts, beta, scores))
  const stillMoving = !found.converged || greatestMove(contrasts, found.direction) > 1e-3
  const separated = stillMoving ? refuseSeparated(utility, contrasts, found.direction) : undefined
  if (separated !== undefined) return separated
  const { theta, at, iterations, evaluations } = found
  const covariance = covariancesOf(at.hessian, scores, contrasts.taskStart, contrasts.weight)
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
    nullLogLikelihood: nullLogLikelihood(contrasts),
    covariance,
    persons: utility.data.persons.length,
    tasks: utility.data.chosen.length,
  }
}

/** Below this a sample saves nothing. */
const MANY_TASKS = 20_000

/** Also where it is seen whether the coefficients can be told apart: if a sample can, so can the whole. */
function startOf(utility: LinearUtility, contrasts: Contrasts): Float64Array | Outcome {
  const { names, data } = utility
  const zero = new Float64Array(names.length)
  if (data.chosen.length >= MANY_TASKS) {
    const sample = tasksWhere(contrasts, (person) => person % 16 === 0)
    if (refuseUnidentified(names, informationAtZero(sample)) === undefined) {
      const found = newton(zero, (beta) => likelihoodOf(sample, beta), { tolerance: 1e-4 })
      return found.converged && greatestMove(sample, found.direction) < 0.1 ? found.theta : zero
    }
  }
  return refuseUnidentified(names, informationAtZero(contrasts)) ?? zero
}

function informationAtZero(contrasts: Contrasts): Float64Array {
  return likelihoodOf(contrasts, new Float64Array(contrasts.k)).hessian.map((value) => -value)
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
export function nullLogLikelihood({ taskStart, start, weight }: Contrasts): number {
  let sum = 0
  weight.forEach((w, n) => {
    const last = taskStart[n + 1] as number
    for (let t = taskStart[n] as number; t < last; t++)
      sum -= w * Math.log((start[t + 1] as number) - (start[t] as number) + 1)
  })
  return sum
}
