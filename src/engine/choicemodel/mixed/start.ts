import type { Contrasts } from '../contrasts.ts'
import type { Layout } from './mixing.ts'

/**
 * Where the search begins: the multinomial logit, and a small spread.
 *
 * Notation  b_k the estimate without any spread; d_k a contrast of attribute k
 * Formula   μ_k = b_k, or of a lognormal one ln b_k; diagonal of L: the greater of b_k / 10 and 1 / (10 √mean d_k²),
 *           so that it is small and of the coefficient's own unit; ⅒ of a lognormal one; elsewhere 0
 * Units     a lognormal coefficient with b_k ≤ 0 begins at ln of the spread: negate the attribute if its effect is bad
 * Source    start of mlogit and xlogit (estimates of the multinomial logit and ⅒), made free of units
 * Example   b = 2 and contrasts of ±1: μ = 2, L = 0.2
 */
export function startOf(contrasts: Contrasts, layout: Layout, b: Float64Array): Float64Array {
  const { k, random, fixed, distributions, entryEnds } = layout
  const theta = new Float64Array(layout.names.length)
  fixed.forEach((place) => (theta[place] = b[place] as number))
  random.forEach((place, m) => {
    const estimate = b[place] as number
    const spread = Math.max(Math.abs(estimate), 1 / size(contrasts, place)) / 10
    const curved = distributions[m] === 'lognormal'
    theta[place] = curved ? Math.log(Math.max(estimate, spread)) : estimate
    // The last entry of a row is the diagonal one.
    theta[k + (entryEnds[m] as number) - 1] = curved ? 0.1 : spread
  })
  return theta
}

function size({ z, k }: Contrasts, column: number): number {
  let squares = 0
  for (let at = column; at < z.length; at += k) squares += (z[at] as number) ** 2
  return Math.sqrt((squares * k) / z.length)
}
