import { quantileOf } from './distribution-quantile.ts'
import { poissonWeight } from './distribution-stirling.ts'

/**
 * The gamma distribution and its kin: the chi-square and the Poisson.
 *
 * Notation  a shape, x ≥ 0 (scale 1); P(a, x) = γ(a, x) / Γ(a) the share below x, Q = 1 − P
 * Formula   P by its series where x < a + 1, Q by its continued fraction elsewhere; both times
 *           xᵃ e⁻ˣ / Γ(a + 1), which Loader's deviance keeps exact for great a
 * Errors    RangeError when a ≤ 0, x is not a number, or a probability is outside 0..1
 * Source    DLMF 8.11.4 and 8.9.2; C. Loader, Fast and accurate computation of binomial probabilities (2000)
 * Example   the chi-square below 3.841 with 1 degree of freedom: 0.95
 */
export function gammaBelow(a: number, x: number): number {
  check(a, x)
  if (x <= 0) return 0
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
}

/** Q(a, x), exact also where it is tiny. */
export function gammaAbove(a: number, x: number): number {
  check(a, x)
  if (x <= 0) return 1
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
}

/** The x below which a share p of the gamma distribution with shape a lies. */
export function gammaQuantile(a: number, p: number): number {
  check(a, 0)
  return quantileOf(p, {
    lowest: 0,
    highest: Number.POSITIVE_INFINITY,
    start: a,
    below: (x) => gammaBelow(a, x),
    above: (x) => gammaAbove(a, x),
    density: (x) => (a / x) * poissonWeight(a, x),
  })
}

export function chiSquareAbove(x: number, degrees: number): number {
  return gammaAbove(degrees / 2, x / 2)
}

/** P(X ≤ k) of a Poisson count with mean λ. */
export function poissonBelow(k: number, mean: number): number {
  return k < 0 ? 0 : gammaAbove(Math.floor(k) + 1, mean)
}

/** P(X ≥ k). */
export function poissonFrom(k: number, mean: number): number {
  return k <= 0 ? 1 : gammaBelow(Math.ceil(k), mean)
}

function check(a: number, x: number) {
  if (!(a > 0) || !Number.isFinite(a)) throw new RangeError(`a shape must be above 0, not ${a}`)
  if (Number.isNaN(x)) throw new RangeError('x must be a number')
}

function series(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return Math.min(1, sum * poissonWeight(a, x))
}

// Lentz's method; the steps grow as √a near x = a.
function fraction(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 1e6; n += 1) {
    const step = n * (a - n)
    b += 2
    d = 1 / (b + step * d)
    c = b + step / c
    const change = c * d
    h *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return h * a * poissonWeight(a, x)
}
