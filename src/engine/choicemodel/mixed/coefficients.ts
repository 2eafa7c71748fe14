import type { Layout } from './mixing.ts'

/**
 * The coefficients of one draw.
 *
 * Notation  η = μ + L z; β_k = η_k, or e^η_k where lognormal
 * Shapes    theta K + E as in mixing.ts; z and beta M
 * Units     η is held to −700 .. 700, as in the kernel
 * Source    K. Train (2009), section 9.2.4
 * Example   μ = 1, L = 2, z = ½: β = 2, or e² where lognormal
 */
export function coefficientsAt(
  layout: Layout,
  theta: Float64Array,
  z: Float64Array,
  beta: Float64Array,
): void {
  const { k, random, distributions, entryEnds, entryDraws } = layout
  let entry = 0
  for (let m = 0; m < random.length; m++) {
    let eta = theta[random[m] as number] as number
    for (const end = entryEnds[m] as number; entry < end; entry++)
      eta += (theta[k + entry] as number) * (z[entryDraws[entry] as number] as number)
    beta[m] = distributions[m] === 'lognormal' ? Math.exp(Math.min(700, Math.max(-700, eta))) : eta
  }
}

/** What the fixed coefficients add to the utility of each row. */
export function addFixed(
  { fixed }: Layout,
  theta: Float64Array,
  differences: Float64Array,
  firstRow: number,
  rows: number,
  into: Float64Array,
): void {
  const f = fixed.length
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let j = 0; j < f; j++)
      sum += (differences[(firstRow + row) * f + j] as number) * (theta[fixed[j] as number] as number)
    into[row] = sum
  }
}
