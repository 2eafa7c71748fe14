import { bfgs } from '../numeric/bfgs.ts'
import { jacobianByDifferences } from '../numeric/differences.ts'
import { answer } from '../numeric/search.ts'
import { openSquares, roomFor, sumOfSquares } from '../numeric/squares.ts'
import { covariancesOf } from './covariance.ts'
import { FLAT, type Outcome } from './fit.ts'
import { fitLogit } from './logit.ts'
import { nestedScores } from './nested-likelihood.ts'
import { type Nest, type Nesting, nestingOf, refuseNests } from './nests.ts'
import type { LinearUtility } from './utility.ts'

/**
 * The nested logit by maximum likelihood: BHHH and BFGS steps from the multinomial logit with every λ = 1.
 *
 * Notation  θ = (β, λ), as in nested-likelihood.ts
 * Formula   LL = Σ w ln P_i; its Hessian by central differences of the analytic gradient
 * Units     λ has none: between 0 and 1 it agrees with people who choose what is best for them
 * Shapes    estimates K + L, the λ last
 * Errors    as fitLogit; an unidentified scale where no task can tell λ; NotConverged
 * Source    K. Train (2009), sections 4.2.1-4.2.4
 * Example   Swissmetro with train and car in one nest: λ = 1/2.0539, LL = −5236.900
 */
export function fitNestedLogit(utility: LinearUtility, nests: readonly Nest[]): Outcome {
  if (nests.length === 0) throw new RangeError('a nested logit has at least one nest')
  const nesting = nestingOf(utility, nests)
  const refusal = refuseNests(utility, nesting)
  if (refusal !== undefined) return refusal
  const logit = fitLogit(utility)
  if (logit.outcome !== 'fitted') return logit

  const names = [...utility.names, ...nesting.lambdas]
  const start = new Float64Array(names.length).fill(1)
  start.set(logit.estimates)
  const found = answer(bfgs(start), ({ theta }) => evaluated(utility, nesting, theta))
  const { taskStart, weight } = utility.data
  const { scores } = nestedScores(utility, nesting, found.theta)
  const hessian = hessianOf(utility, nesting, found.theta)
  const covariance = covariancesOf(hessian, scores, taskStart, weight)
  const common = {
    kind: 'nested logit',
    names,
    logLikelihood: found.value,
    gradient: found.gradient,
    iterations: logit.iterations + found.iterations,
    evaluations: logit.evaluations + found.evaluations,
  }
  if (!found.converged || covariance === undefined)
    return {
      outcome: 'not converged',
      ...common,
      why: found.converged ? FLAT : found.why,
      lastPoint: found.theta,
    }
  const { nullLogLikelihood, persons, tasks } = logit
  return {
    outcome: 'fitted',
    ...common,
    estimates: found.theta,
    nullLogLikelihood,
    covariance,
    persons,
    tasks,
  }
}

function evaluated(utility: LinearUtility, nesting: Nesting, theta: Float64Array) {
  const { value, scores } = nestedScores(utility, nesting, theta)
  const size = theta.length
  const gradient = new Float64Array(size)
  const outer = openSquares(size, 64)
  utility.data.weight.forEach((w, n) => {
    const root = Math.sqrt(w)
    const last = utility.data.taskStart[n + 1] as number
    for (let t = utility.data.taskStart[n] as number; t < last; t++) {
      roomFor(outer, 1)
      for (let a = 0; a < size; a++) {
        const score = scores[t * size + a] as number
        gradient[a] = (gradient[a] as number) + w * score
        outer.block[outer.filled + a] = root * score
      }
      outer.filled += outer.stride
    }
  })
  return { value, gradient, outer: sumOfSquares(outer) }
}

/** Differences leave the two halves apart in the last digits: their mean is symmetric. */
function hessianOf(utility: LinearUtility, nesting: Nesting, theta: Float64Array): Float64Array {
  const size = theta.length
  const jacobian = jacobianByDifferences((at) => evaluated(utility, nesting, at).gradient, theta, 1e-4)
  return jacobian.map((value, place) => {
    const mirrored = jacobian[(place % size) * size + Math.floor(place / size)] as number
    return (value + mirrored) / 2
  })
}
