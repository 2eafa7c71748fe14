/**
 * Noise for open data: counts that hardly depend on any one person.
 *
 * Notation  ε how much one person may change the odds of what is shown; q = e⁻ᵋ; U a number between 0 and 1
 * Formula   two-sided geometric noise, P(x) = (1 − q)/(1 + q) q^|x|, variance 2q/(1 − q)²; its continuous kin, Laplace's,
 *           has scale 1/ε and stays within −ln(1 − p)/ε with chance p. k showings cost k ε together
 * Units     counts
 * Errors    RangeError when ε is not above 0 or U not between 0 and 1
 * Source    A. Ghosh, T. Roughgarden and M. Sundararajan, SIAM J. Computing 41 (2012) 1673-1693; C. Dwork et al. (2006)
 * Example   ε 1: no noise with chance 0.462, at most 3 either way with 0.973
 */
export function geometricWeight(epsilon: number, noise: number): number {
  const q = ratioOf(epsilon)
  return ((1 - q) / (1 + q)) * q ** Math.abs(noise)
}

export function geometricVariance(epsilon: number): number {
  const q = ratioOf(epsilon)
  return (2 * q) / (1 - q) ** 2
}

/** The noise that U stands for; a count with noise is shown as 0 when it falls below. */
export function geometricNoise(epsilon: number, u: number): number {
  if (!(u > 0 && u < 1)) throw new RangeError(`${u} is not between 0 and 1`)
  const q = ratioOf(epsilon)
  // Below the middle P(X ≤ x) = q⁻ˣ / (1 + q); the rest is its mirror image.
  const tail = Math.min(u, 1 - u) * (1 + q)
  if (tail >= 1) return 0
  const size = Math.floor(Math.log(tail) / Math.log(q))
  return u < 0.5 ? -size : size
}

export function laplaceReach(epsilon: number, chance: number): number {
  ratioOf(epsilon)
  return -Math.log(1 - chance) / epsilon
}

function ratioOf(epsilon: number): number {
  if (!(epsilon > 0)) throw new RangeError('ε must be above 0')
  return Math.exp(-epsilon)
}
