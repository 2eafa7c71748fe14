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
 * Formula   mixed: P_j = (1/R) Σ_r P_j(β_r) on R Sobol points, scrambled anew for each set, so that the spread over
 *           sets is that of the draws; latent: P_j = Σ_q π_nq P_j(β_q)
 * Shapes    θ as in mixed/mixing.ts or latent/latent-model.ts; one probability for each row
 * Source    K. Train (2009), sections 6.2 and 6.6
 * Example   half like A to the extreme, half B: ½ and ½, though nobody is undecided
 */
export function mixedProbabilities(
  utility: LinearUtility,
  layout: Layout,
  points: number,
): (theta: Float64Array, set: number) => Float64Array {
  const even = layout.distributions.map((_, m) => sobol(m, points))
  const draws = even.map(() => new Float64Array(points))
  return (theta, set) => {
    const chance = randomFrom(1).stream(set)
    layout.distributions.forEach((distribution, m) => {
      const own = draws[m] as Float64Array
      scrambled(even[m] as Uint32Array, chance, own)
      shapeUniform(distribution, own)
    })
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
  const { data } = utility
  const { classes, k } = layout
  return (theta) => {
    const coefficients = latent.coefficientsAt(layout, theta)
    const byClass = Array.from({ length: classes }, (_, q) =>
      logitProbabilities(utility, coefficients.subarray(q * k, (q + 1) * k)),
    )
    const sum = new Float64Array(data.alternative.length)
    data.persons.forEach((_, n) => {
      const share = latent.membershipOf(layout, theta, n)
      const first = data.rowStart[data.taskStart[n] as number] as number
      const last = data.rowStart[data.taskStart[n + 1] as number] as number
      for (let row = first; row < last; row++)
        byClass.forEach((p, q) => {
          sum[row] = (sum[row] as number) + (share[q] as number) * (p[row] as number)
        })
    })
    return sum
  }
}

function addTo(sum: Float64Array, values: Float64Array, weight: number): void {
  values.forEach((value, row) => {
    sum[row] = (sum[row] as number) + weight * value
  })
}
