import { dot, plus } from './matrix.ts'
import type { Evaluation, Question } from './search.ts'

/**
 * How far to go in a direction that rises: a step that meets the strong Wolfe conditions.
 *
 * Notation  φ(a) = f(θ + a d), maximised; φ'(a) = g(θ + a d)'d; c₁ = 1e-4, c₂ = 0.9
 * Formula   φ(a) ≥ φ(0) + c₁ a φ'(0) and |φ'(a)| ≤ c₂ φ'(0): high enough, and flat enough
 * Errors    undefined when there is none within 40 evaluations, as where rounding hides the rise; a value that is not
 *           finite counts as far too low
 * Source    J. Nocedal, S. Wright, Numerical Optimization (2006), algorithms 3.5 and 3.6
 * Example   f = −x² from x = 3 with d = −6: the step ½ ends at the top
 */
export type Place = { a: number; theta: Float64Array; evaluation: Evaluation; slope: number }

const C1 = 1e-4
const C2 = 0.9

export function* lineSearch(
  start: Place,
  direction: Float64Array,
  firstStep: number,
  outer: boolean,
): Generator<Question, Place | undefined, Evaluation> {
  let left = 40
  let low = start
  let a = firstStep
  while (left-- > 0) {
    const here = yield* placeAt(start, direction, a, outer)
    if (!highEnough(here, start) || (low !== start && here.evaluation.value <= low.evaluation.value))
      return yield* zoom(start, direction, low, here, outer, left)
    if (Math.abs(here.slope) <= C2 * start.slope) return here
    if (here.slope <= 0) return yield* zoom(start, direction, here, low, outer, left)
    low = here
    a *= 2
  }
  return undefined
}

/** The step lies between two places, of which `best` is the higher and slopes towards the other. */
function* zoom(
  start: Place,
  direction: Float64Array,
  first: Place,
  second: Place,
  outer: boolean,
  evaluations: number,
): Generator<Question, Place | undefined, Evaluation> {
  let best = first
  let other = second
  for (let left = evaluations; left > 0; left--) {
    const here = yield* placeAt(start, direction, between(best, other), outer)
    if (!highEnough(here, start) || here.evaluation.value <= best.evaluation.value) {
      other = here
    } else {
      if (Math.abs(here.slope) <= C2 * start.slope) return here
      if (here.slope * (other.a - best.a) <= 0) other = best
      best = here
    }
    if (Math.abs(other.a - best.a) <= 1e-14 * Math.max(best.a, other.a)) break
  }
  // High enough though not flat enough is still a step forward.
  return best.a > 0 ? best : undefined
}

function* placeAt(
  start: Place,
  direction: Float64Array,
  a: number,
  outer: boolean,
): Generator<Question, Place, Evaluation> {
  const theta = plus(start.theta, direction, a)
  const evaluation = yield { theta, outer }
  return { a, theta, evaluation, slope: dot(evaluation.gradient, direction) }
}

function highEnough(here: Place, start: Place): boolean {
  const { value } = here.evaluation
  return Number.isFinite(value) && value >= start.evaluation.value + C1 * here.a * start.slope
}

/** The top of the parabola through the value and slope at the better end and the value at the other. */
function between(best: Place, other: Place): number {
  const width = other.a - best.a
  const rise = other.evaluation.value - best.evaluation.value
  const curve = rise - best.slope * width
  const top = curve < 0 ? (-best.slope * width) / (2 * curve) : 0.5
  // Kept off both ends, so that the bracket always shrinks.
  return best.a + width * (Number.isFinite(top) ? Math.min(0.9, Math.max(0.1, top)) : 0.5)
}
