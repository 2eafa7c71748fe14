import { bfgs } from '../../numeric/bfgs.ts'
import { cholesky, solveCholesky } from '../../numeric/cholesky.ts'
import { plus } from '../../numeric/matrix.ts'
import { randomFrom } from '../../numeric/random.ts'
import { answer } from '../../numeric/search.ts'
import type { Contrasts } from '../contrasts.ts'
import type { Pooled } from '../near-pooled.ts'
import type { Layout } from './latent-model.ts'
import { type LatentEvaluation, openLatent, type Wanted } from './latent-likelihood.ts'
import { drawStart } from './starts.ts'

/**
 * One search for the classes: EM while far away, BFGS near the top.
 *
 * Notation  θ, g and the complete curvature C of latent-likelihood.ts
 * Formula   EM, its maximisation by one Newton step: θ ← θ + C⁻¹ g, halved while LL falls; then BFGS on LL itself
 * Units     EM gives way to BFGS when a step gains less than 0.1, or after 8 of them
 * Shapes    θ: P numbers
 * Errors    converged is false where BFGS does not end; that start is counted, not used
 * Source    A. Dempster, N. Laird, D. Rubin, J. R. Stat. Soc. B 39 (1977) 1-38; one Newton step: K. Lange,
 *           J. R. Stat. Soc. B 57 (1995) 425-437; K. Train (2009), section 14.3
 * Example   see latent-class.ts
 */
export type SearchShared = { contrasts: Contrasts; layout: Layout; pooled: Pooled; seed: number }

export type Searched = {
  theta: Float64Array
  value: number
  converged: boolean
  why: string
  steps: number
  evaluations: number
}

/** Start i of a seed is the same whichever thread makes it. */
export function openSearches({ contrasts, layout, pooled, seed }: SearchShared): (start: number) => Searched {
  const latent = openLatent(contrasts, layout)
  return (start) => {
    const chance = randomFrom(seed).stream(start)
    return searchFrom(latent, drawStart(contrasts, layout, pooled, chance))
  }
}

const MOST_STEPS = 8
/** With the outer products of the scores; without them BFGS needs three times the steps. */
const BHHH_STEPS = 6
const SMALL_GAIN = 0.1
/** Two searches that end within this g'd of the top are told apart by LL to six decimals. */
const TOLERANCE = 1e-6

function searchFrom(
  latent: (theta: Float64Array, wanted: Wanted) => LatentEvaluation,
  start: Float64Array,
): Searched {
  let theta = start
  let here = latent(theta, 'complete')
  let evaluations = 1
  let steps = 0
  for (let gain = Infinity; steps < MOST_STEPS && gain > SMALL_GAIN; steps++) {
    const direction = completeStep(here)
    let length = 1
    let next = latent(plus(theta, direction), 'complete')
    evaluations += 1
    while (!(next.value >= here.value) && length > 1e-3) {
      length /= 2
      next = latent(plus(theta, direction, length), 'complete')
      evaluations += 1
    }
    if (!(next.value >= here.value)) break
    gain = next.value - here.value
    theta = plus(theta, direction, length)
    here = next
  }
  const found = answer(bfgs(theta, { tolerance: TOLERANCE, bhhhIterations: BHHH_STEPS }), (asked) => {
    const { value, gradient, matrix } = latent(asked.theta, asked.outer ? 'outer' : 'slope')
    return asked.outer ? { value, gradient, outer: matrix } : { value, gradient }
  })
  return {
    theta: found.theta,
    value: found.value,
    converged: found.converged,
    why: found.why,
    steps: steps + found.iterations,
    evaluations: evaluations + found.evaluations,
  }
}

/** C⁻¹ g; a class that has nobody leaves C singular, and a ridge keeps it where it is. */
function completeStep({ gradient, matrix }: LatentEvaluation): Float64Array {
  const n = gradient.length
  const size = Math.max(...Array.from({ length: n }, (_, i) => matrix[i * n + i] as number))
  for (let ridge = 1e-12; ridge < 1; ridge *= 100) {
    const factor = cholesky(
      matrix.map((value, place) => (place % (n + 1) === 0 ? value + ridge * size : value)),
      n,
    )
    if (factor !== undefined) return solveCholesky(factor, n, gradient)
  }
  return new Float64Array(n)
}
