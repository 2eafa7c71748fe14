import { cholesky, solveCholesky } from './cholesky.ts'
import { dot, plus, scaled } from './matrix.ts'

/**
 * The highest point of a smooth function from its gradient and curvature: Newton's method with a halved step.
 *
 * Notation  g gradient, H Hessian (negative definite near the top), d = (−H)⁻¹ g, a step length
 * Formula   θ ← θ + a d, with a = 1, ½, ¼ … until f rises by at least 10⁻⁴ a g'd
 * Units     the search ends when g'd < tolerance: for a log-likelihood the step left is √tolerance standard errors;
 *           or when g'd is below what rounding hides of f
 * Errors    converged is false after too many iterations, where no step rises, or where −H is not positive definite
 *           even with a ridge
 * Source    K. Train (2009), sections 8.3.1 and 8.3.4 (a definite matrix for directions)
 * Example   f = −(θ₀ − 1)² − θ₁²: one step from anywhere ends at (1, 0)
 */
export type Curved = { value: number; gradient: Float64Array; hessian: Float64Array }

export type NewtonFound<C extends Curved> = {
  converged: boolean
  /** In plain English: why the search stopped. */
  why: string
  theta: Float64Array
  at: C
  /** d at the last point: where the function still rises, if it does. */
  direction: Float64Array
  iterations: number
  evaluations: number
}

/** What a sum of many terms loses, relative to it: a rise below that cannot be seen. */
export const ROUNDING = 1e-13

export function newton<C extends Curved>(
  start: Float64Array,
  evaluate: (theta: Float64Array) => C,
  { tolerance = 1e-10, iterations = 100 } = {},
): NewtonFound<C> {
  let theta = start
  let at = evaluate(theta)
  let evaluations = 1
  let direction: Float64Array = new Float64Array(start.length)
  for (let iteration = 0; ; iteration++) {
    const ended = (converged: boolean, why: string) =>
      ({ converged, why, theta, at, direction, iterations: iteration, evaluations }) as const
    if (!Number.isFinite(at.value)) return ended(false, 'the start has no finite value')
    const step = directionAt(at)
    if (step === undefined) return ended(false, 'the function is flat in some direction')
    direction = step.direction
    const slope = dot(at.gradient, direction)
    const rounding = ROUNDING * Math.abs(at.value)
    if (slope < Math.max(tolerance, rounding) && step.definite)
      return ended(true, 'the step left is negligible')
    if (iteration === iterations) return ended(false, `no end after ${iterations} iterations`)

    let length = 1
    let next = evaluate(plus(theta, direction))
    evaluations += 1
    while (!(next.value >= at.value + 1e-4 * length * slope - rounding) && length > 1e-9) {
      length /= 2
      next = evaluate(plus(theta, direction, length))
      evaluations += 1
    }
    if (!(next.value >= at.value - rounding))
      return ended(false, 'no step in the direction of the gradient rises')
    theta = plus(theta, direction, length)
    at = next
  }
}

function directionAt({
  gradient,
  hessian,
}: Curved): { direction: Float64Array; definite: boolean } | undefined {
  const n = gradient.length
  const information = scaled(hessian, -1)
  const size = Math.max(...Array.from({ length: n }, (_, i) => Math.abs(information[i * n + i] ?? 0)))
  for (let ridge = 0; ridge < 100; ridge = ridge === 0 ? 1e-10 : ridge * 10) {
    const factor = cholesky(
      information.map((value, place) => (place % (n + 1) === 0 ? value + ridge * size : value)),
      n,
    )
    if (factor !== undefined) return { direction: solveCholesky(factor, n, gradient), definite: ridge === 0 }
  }
  return undefined
}
