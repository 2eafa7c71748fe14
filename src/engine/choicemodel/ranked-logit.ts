import { dot, multiply, scaled } from '../numeric/matrix.ts'
import { type Curved, newton } from '../numeric/newton.ts'
import { type Contrasts, contrastsOf, tasksWhere } from './contrasts.ts'
import { covariancesOf } from './covariance.ts'
import { type Fit, FLAT, type Outcome, type Refusal } from './fit.ts'
import { likelihoodOf } from './likelihood.ts'
import { fitLogit, scoresOf } from './logit.ts'
import { type Stages, stagesOf } from './ranking.ts'
import type { LinearUtility } from './utility.ts'

/**
 * The rank-ordered ("exploded") logit, with a scale of its own for each stage after the first.
 *
 * Notation  μ_s the scale of stage s, μ_1 = 1: below 1 when later ranks are given with less care; θ = (β, μ_2 … μ_S);
 *           γ_s = μ_s β; g_s and H_s the gradient and Hessian of stage s's logit at γ_s
 * Formula   LL = Σ_s LL_s(μ_s β); ∂LL/∂β = Σ μ_s g_s; ∂LL/∂μ_s = β'g_s; Hessian Σ μ_s² H_s, g_s + μ_s H_s β, β'H_s β
 * Units     a scale has none
 * Shapes    estimates K, or K + S − 1 with scales named scale:2, scale:3 …
 * Errors    as fitLogit; and refused as an unidentified scale when nothing moves the choices of its stage
 * Source    J. Hausman, P. Ruud, J. Econometrics 34 (1987) 83-104; K. Train (2009), section 7.3
 * Example   with scales 'equal' it is the logit of all stages together, as most programs have it
 */
export function fitRankedLogit(utility: LinearUtility, scales: 'equal' | 'per stage'): Outcome {
  const stages = stagesOf(utility)
  const equal = fitLogit(stages.utility, { kind: 'rank-ordered logit' })
  if (equal.outcome !== 'fitted' || scales === 'equal') return equal
  const parts = partsOf(stages)
  if (parts.length === 1) return equal
  return fitScales(stages, parts, equal)
}

function fitScales(stages: Stages, parts: readonly Contrasts[], equal: Fit): Outcome {
  const k = equal.names.length
  const names = [...equal.names, ...parts.slice(1).map((_, s) => `scale:${s + 2}`)]
  const start = new Float64Array(names.length).fill(1)
  start.set(equal.estimates)
  const still = namesWithoutInformation(likelihood(parts, k, start), names, k)
  if (still.length > 0) return unidentified(still)

  const found = newton(start, (theta) => likelihood(parts, k, theta))
  const { theta, at, iterations, evaluations, converged, why } = found
  const scores = scoresByStage(stages, parts, k, theta)
  const { taskStart, weight } = stages.utility.data
  const covariance = covariancesOf(at.hessian, scores, taskStart, weight)
  const common = {
    kind: 'rank-ordered logit with scales',
    names,
    logLikelihood: at.value,
    gradient: at.gradient,
    iterations: equal.iterations + iterations,
    evaluations: equal.evaluations + evaluations,
  }
  if (covariance === undefined) {
    const flat = namesWithoutInformation(at, names, k)
    if (flat.length > 0) return unidentified(flat)
  }
  if (!converged || covariance === undefined)
    return { outcome: 'not converged', ...common, why: converged ? FLAT : why, lastPoint: theta }
  const { nullLogLikelihood, persons, tasks } = equal
  return { outcome: 'fitted', ...common, estimates: theta, nullLogLikelihood, covariance, persons, tasks }
}

function partsOf({ utility, stage }: Stages): Contrasts[] {
  const whole = contrastsOf(utility)
  const last = stage.reduce((most, s) => Math.max(most, s), 1)
  return Array.from({ length: last }, (_, s) => tasksWhere(whole, (__, t) => stage[t] === s + 1))
}

function likelihood(parts: readonly Contrasts[], k: number, theta: Float64Array): Curved {
  const size = k + parts.length - 1
  const beta = theta.subarray(0, k)
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  let value = 0
  parts.forEach((part, s) => {
    const scale = s === 0 ? 1 : (theta[k + s - 1] as number)
    if (scale <= 0) {
      value = Number.NEGATIVE_INFINITY
      return
    }
    const { value: ll, gradient: g, hessian: h } = likelihoodOf(part, scaled(beta, scale))
    const hb = multiply(h, beta, k, k, 1)
    value += ll
    for (let a = 0; a < k; a++) {
      gradient[a] = (gradient[a] as number) + scale * (g[a] as number)
      for (let b = 0; b < k; b++)
        hessian[a * size + b] = (hessian[a * size + b] as number) + scale * scale * (h[a * k + b] as number)
    }
    if (s === 0) return
    const own = k + s - 1
    gradient[own] = dot(beta, g)
    hessian[own * size + own] = dot(beta, hb)
    for (let a = 0; a < k; a++) {
      const cross = (g[a] as number) + scale * (hb[a] as number)
      hessian[a * size + own] = cross
      hessian[own * size + a] = cross
    }
  })
  return { value, gradient, hessian }
}

/** The score of a stage with respect to β is μ s_t, and with respect to its scale s_t'β. */
function scoresByStage(
  { stage }: Stages,
  parts: readonly Contrasts[],
  k: number,
  theta: Float64Array,
): Float64Array {
  const size = k + parts.length - 1
  const beta = theta.subarray(0, k)
  const scores = new Float64Array(stage.length * size)
  parts.forEach((part, s) => {
    const scale = s === 0 ? 1 : (theta[k + s - 1] as number)
    const own = scoresOf(part, scaled(beta, scale))
    let place = 0
    stage.forEach((at, t) => {
      if (at !== s + 1) return
      const score = own.subarray(place * k, place * k + k)
      place += 1
      scores.set(scaled(score, scale), t * size)
      if (s > 0) scores[t * size + k + s - 1] = dot(score, beta)
    })
  })
  return scores
}

/** Scales along which the likelihood does not bend: their stage's choices do not follow the utility. */
function namesWithoutInformation({ hessian }: Curved, names: readonly string[], k: number): string[] {
  const size = names.length
  const bends = names.map((_, i) => -(hessian[i * size + i] as number))
  return names.filter((_, i) => i >= k && (bends[i] as number) < 1e-9)
}

function unidentified(names: readonly string[]): Refusal {
  return {
    outcome: 'refused',
    reason: 'unidentified scale',
    names,
    says: `${names.join(', ')}: no attribute moves the choices of that stage, so its scale cannot be told`,
  }
}
