import { randomFrom } from '../numeric/random.ts'
import * as latent from './latent/latent-model.ts'
import { logitProbabilities } from './logit-probabilities.ts'
import { coefficientsAt } from './mixed/coefficients.ts'
import type { Layout } from './mixed/mixing.ts'
import { shapeUniform } from './mixed/shape.ts'
import { scrambled, sobol } from './mixed/sobol.ts'
import type { LinearUtility } from './utility.ts'

/**
 * How probable each alternative is to somebody of the population, where people differ: the mean of the logit over them.
 *
 * Notation  mixed: β_r draws of β ~ f(β | θ); latent: π_q and β_q of class q; P_j(β) the logit
 * Formula   mixed: P_j = (1/R) Σ_r P_j(β_r), always on the same R scrambled Sobol points; latent: P_j = Σ_q π_q P_j(β_q)
 * Shapes    θ as in mixed/mixing.ts or latent/latent-model.ts; one probability for each row
 * Errors    RangeError for classes whose membership depends on what is known of people: then there is no one π
 * Source    K. Train (2009), sections 6.2 and 6.6
 * Example   half like A to the extreme, half B: ½ and ½, though nobody is undecided
 */
export function mixedProbabilities(
  utility: LinearUtility,
  layout: Layout,
  points: number,
): (theta: Float64Array) => Float64Array {
  const chance = randomFrom(1)
  const draws = layout.distributions.map((distribution, m) => {
    const own = new Float64Array(points)
    scrambled(sobol(m, points), chance.stream(m), own)
    shapeUniform(distribution, own)
    return own
  })
  return (theta) => {
    const beta = theta.slice(0, layout.k)
    const random = new Float64Array(draws.length)
    const sum = new Float64Array(utility.data.alternative.length)
    for (let r = 0; r < points; r++) {
      coefficientsAt(
        layout,
        theta,
        Float64Array.from(draws, (own) => own[r] as number),
        random,
      )
      layout.random.forEach((place, m) => {
        beta[place] = random[m] as number
      })
      addTo(sum, logitProbabilities(utility, beta), 1 / points)
    }
    return sum
  }
}

export function latentProbabilities(
  utility: LinearUtility,
  layout: latent.Layout,
): (theta: Float64Array) => Float64Array {
  if (layout.depth > 1)
    throw new RangeError('classes that depend on what is known of people have no one share')
  return (theta) => {
    const coefficients = latent.coefficientsAt(layout, theta)
    const odds = Float64Array.from({ length: layout.classes }, (_, q) =>
      q === 0 ? 1 : Math.exp(theta[layout.gamma + q - 1] as number),
    )
    const all = odds.reduce((sum, odd) => sum + odd, 0)
    const sum = new Float64Array(utility.data.alternative.length)
    odds.forEach((odd, q) => {
      const beta = coefficients.subarray(q * layout.k, (q + 1) * layout.k)
      addTo(sum, logitProbabilities(utility, beta), odd / all)
    })
    return sum
  }
}

function addTo(sum: Float64Array, values: Float64Array, weight: number): void {
  values.forEach((value, row) => {
    sum[row] = (sum[row] as number) + weight * value
  })
}
