import { logGamma } from '../../numeric/distribution-stirling.ts'
import type { Mode } from './laplace.ts'

/**
 * Draws from a heavy-tailed distribution around a person's posterior mode, with the weights that make them stand for
 * the standard normal ones.
 *
 * Notation  mode ζ̂ and information C C'; ε standard normal, χ² with ν = 8 degrees; t = ε √(ν / χ²); ζ = ζ̂ + C'⁻¹ t
 * Formula   q = φ(ζ) / g(ζ), with ln g(ζ) = ln Γ((ν + M)/2) − ln Γ(ν/2) − M/2 ln(νπ) + ln |C| − (ν + M)/2 ln(1 + t't/ν)
 * Units     the mean of q f(ζ) over draws estimates ∫ f φ; tails of g are thicker than any posterior's, since that is
 *           at most φ times 1
 * Source    K. Train (2009), section 9.2.7 (importance sampling); J. Geweke, Econometrica 57 (1989) 1317-1339 (t proposals)
 * Example   mode 0, C = 1, t = 0: q = φ(0) / g(0) = 1.0317
 */
const DEGREES = 8

/** Turns uniform numbers (M + 1 for the draw) into ζ and returns ln q. */
export function proposed({ zeta, factor }: Mode, uniform: Proposal, into: Float64Array): number {
  const m = zeta.length
  const stretch = Math.sqrt(DEGREES / uniform.chiSquare)
  let squares = 0
  let priorSquares = 0
  for (let l = m - 1; l >= 0; l--) {
    const t = (uniform.epsilon[l] as number) * stretch
    squares += t * t
    let sum = t
    for (let k = l + 1; k < m; k++) sum -= (factor[k * m + l] as number) * (into[k] as number)
    into[l] = sum / (factor[l * m + l] as number)
  }
  for (let l = 0; l < m; l++) {
    into[l] = (into[l] as number) + (zeta[l] as number)
    priorSquares += (into[l] as number) ** 2
  }
  return uniform.constant - priorSquares / 2 + ((DEGREES + m) / 2) * Math.log1p(squares / DEGREES)
}

export type Proposal = { epsilon: Float64Array; chiSquare: number; constant: number }

/** What ln q has in common for every draw of a person: −M/2 ln 2π − (ln Γ((ν + M)/2) − ln Γ(ν/2) − M/2 ln(νπ) + ln |C|). */
export function constantOf({ factor, zeta }: Mode): number {
  const m = zeta.length
  let sum = (m / 2) * Math.log(DEGREES / 2) - logGamma((DEGREES + m) / 2) + logGamma(DEGREES / 2)
  for (let l = 0; l < m; l++) sum -= Math.log(factor[l * m + l] as number)
  return sum
}

/**
 * The quantile of χ² with 8 degrees, whose distribution function is 1 − e^−y (1 + y + y²/2 + y³/6), y = χ²/2:
 * Newton's method from the cube of Wilson and Hilferty.
 */
export function chiSquareQuantile(p: number, z: number): number {
  let y = 4 * Math.max(0.05, 1 - 1 / 36 + z / 6) ** 3
  for (let step = 0; step < 20; step++) {
    const tail = Math.exp(-y)
    const below = 1 - tail * (1 + y * (1 + y * (0.5 + y / 6)))
    const change = (below - p) / ((tail * y * y * y) / 6)
    y = Math.max(y / 4, y - Math.max(-2, Math.min(2, change)))
    if (Math.abs(change) < 1e-10 * y) break
  }
  return 2 * y
}
