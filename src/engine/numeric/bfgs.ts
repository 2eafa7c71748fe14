import { inverseSymmetric } from './cholesky.ts'
import { lineSearch, type Place } from './line-search.ts'
import { dot, identity, multiply, plus, scaled } from './matrix.ts'
import { ROUNDING } from './newton.ts'
import type { Evaluation, Search } from './search.ts'

/**
 * The highest point of a smooth function from its gradient alone: BHHH steps while far away, then BFGS.
 *
 * Notation  g gradient; B = Σ s s' from the answers (BHHH); M ≈ (−H)⁻¹, updated by each step s = Δθ, y = −Δg
 * Formula   d = B⁻¹ g, then d = M g; M ← (I − s y'/y's) M (I − y s'/y's) + s s'/y's
 * Units     the search ends when g'd < tolerance: for a log-likelihood the step left is √tolerance standard errors
 * Errors    found.converged is false after too many iterations, or where no step rises
 * Source    E. Berndt, B. Hall, R. Hall, J. Hausman, Ann. Econ. Soc. Meas. 3 (1974) 653-665; J. Nocedal, S. Wright
 *           (2006), chapter 6; K. Train (2009), section 8.3
 * Example   see search.ts
 */
export type BfgsOptions = {
  tolerance?: number
  iterations?: number
  /** How many steps use B before BFGS takes over from the last B⁻¹. */
  bhhhIterations?: number
}

export function* bfgs(start: Float64Array, options: BfgsOptions = {}): Search {
  const { tolerance = 1e-10, iterations = 500, bhhhIterations = 8 } = options
  const n = start.length
  let place = standing(start, yield { theta: start, outer: bhhhIterations > 0 })
  let inverse = firstInverse(place.evaluation, n)
  let mayBeginAnew = true
  const ended = (converged: boolean, why: string, iteration: number) => {
    const { theta, evaluation } = place
    return {
      converged,
      why,
      theta,
      value: evaluation.value,
      gradient: evaluation.gradient,
      iterations: iteration,
    }
  }
  if (!Number.isFinite(place.evaluation.value)) return ended(false, 'the start has no finite value', 0)

  for (let iteration = 0; iteration < iterations; iteration++) {
    const outer = iteration < bhhhIterations
    const direction = multiply(inverse.matrix, place.evaluation.gradient, n, n, 1)
    const slope = dot(place.evaluation.gradient, direction)
    const negligible = Math.max(tolerance, ROUNDING * Math.abs(place.evaluation.value))
    if (slope < (inverse.informed ? negligible : 1e-30))
      return ended(true, 'the step left is negligible', iteration)
    const firstStep = inverse.informed ? 1 : 1 / (1 + Math.sqrt(slope))
    const step = yield* lineSearch({ ...place, slope }, direction, firstStep, outer)
    if (step === undefined) {
      if (inverse.informed && slope < 1e4 * negligible)
        return ended(true, 'rounding hides what is left to gain', iteration)
      if (!mayBeginAnew) return ended(false, 'no step in the direction of the gradient rises', iteration)
      inverse = { matrix: identity(n), informed: false }
      mayBeginAnew = false
      continue
    }
    const fromOuter = outer && step.evaluation.outer !== undefined
    inverse = fromOuter ? firstInverse(step.evaluation, n) : updated(inverse, place, step, n)
    place = { ...step, a: 0 }
    mayBeginAnew = true
  }
  return ended(false, `no end after ${iterations} iterations`, iterations)
}

function standing(theta: Float64Array, evaluation: Evaluation): Place {
  return { a: 0, theta, evaluation, slope: 0 }
}

/** `informed` when the matrix carries the curvature of f, so that a full step is a sensible one. */
type Inverse = { matrix: Float64Array; informed: boolean }

function firstInverse({ outer }: Evaluation, n: number): Inverse {
  if (outer === undefined || !outer.every(Number.isFinite)) return { matrix: identity(n), informed: false }
  // A score that never moves, or moves with another, leaves B singular: a small ridge keeps the direction rising.
  for (let ridge = 0; ridge < 1e6; ridge = ridge === 0 ? 1e-10 : ridge * 100) {
    const matrix = inverseSymmetric(
      outer.map((b, i) => (i % (n + 1) === 0 ? b * (1 + ridge) + ridge : b)),
      n,
    )
    if (matrix !== undefined) return { matrix, informed: true }
  }
  return { matrix: identity(n), informed: false }
}

function updated(inverse: Inverse, from: Place, to: Place, n: number): Inverse {
  const s = plus(to.theta, from.theta, -1)
  const y = plus(from.evaluation.gradient, to.evaluation.gradient, -1)
  const ys = dot(y, s)
  if (!(ys > 1e-14 * Math.sqrt(dot(y, y) * dot(s, s)))) return inverse
  const matrix = inverse.informed ? inverse.matrix : scaled(identity(n), ys / dot(y, y))
  const my = multiply(matrix, y, n, n, 1)
  const factor = (1 + dot(y, my) / ys) / ys
  const next = matrix.map((value, place) => {
    const i = Math.floor(place / n)
    const j = place % n
    const si = s[i] as number
    const sj = s[j] as number
    return value + factor * si * sj - (si * (my[j] as number) + sj * (my[i] as number)) / ys
  })
  return { matrix: next, informed: true }
}
