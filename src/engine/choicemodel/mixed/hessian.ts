import type { Simulation } from './likelihood.ts'

/**
 * The Hessian of the simulated log-likelihood, by differences of its gradient.
 *
 * Notation  h_i = 10⁻⁵ standard errors of θ_i by BHHH, 10⁻⁵ where that is not known
 * Formula   H_ij ≈ ½ (D_ij + D_ji), D_ij = (g_i(θ + h_j e_j) − g_i(θ)) / h_j: forward differences are enough, since the
 *           analytic gradient has twelve digits and a change of 10⁻⁵ standard errors bends it by 10⁻⁵ of itself
 * Shapes    (K + E)², row-major
 * Source    M. Abramowitz, I. Stegun (1964), 25.2.5
 * Example   see likelihood.test.ts
 */
export async function hessianAt(
  simulation: Simulation,
  theta: Float64Array,
  errors: Float64Array,
): Promise<Float64Array> {
  const n = theta.length
  const steps = errors.map((error) => 1e-5 * (Number.isFinite(error) && error > 0 ? error : 1))
  const points = Array.from(steps, (h, i) => theta.map((value, place) => (place === i ? value + h : value)))
  const [here, ...there] = await simulation.gradients([theta, ...points])
  const difference = (i: number, j: number) =>
    ((there[j]?.[i] as number) - (here?.[i] as number)) / (steps[j] as number)
  return Float64Array.from({ length: n * n }, (_, place) => {
    const i = Math.floor(place / n)
    const j = place % n
    return (difference(i, j) + difference(j, i)) / 2
  })
}
