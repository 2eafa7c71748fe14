import { quantileOf } from './distribution-quantile.ts'
import { binomialWeight } from './distribution-stirling.ts'

/**
 * The beta distribution and its kin: the binomial and Student's t.
 *
 * Notation  a, b > 0 shapes, x in 0..1; I(x; a, b) the share below x
 * Formula   xᵃ (1 − x)ᵇ / (a B(a, b)) times the continued fraction, on the side of the mean where it is quick
 * Errors    RangeError when a shape is not above 0, or a probability is outside 0..1
 * Source    DLMF 8.17.22; the front factor by C. Loader (2000), see distribution-stirling.ts
 * Example   half of the beta distribution with shapes 2 and 3 lies below 0.3857
 */
export function betaBelow(x: number, a: number, b: number): number {
  check(a, b)
  return tail(x, a, b)
}

/** 1 − I(x; a, b), exact also where it is tiny. */
export function betaAbove(x: number, a: number, b: number): number {
  check(a, b)
  return tail(1 - x, b, a, x)
}

/** The x below which a share p of the beta distribution lies. */
export function betaQuantile(p: number, a: number, b: number): number {
  check(a, b)
  return quantileOf(p, {
    lowest: 0,
    highest: 1,
    start: a / (a + b),
    below: (x) => betaBelow(x, a, b),
    above: (x) => betaAbove(x, a, b),
    density: (x) => front(x, 1 - x, a, b) / (x * (1 - x)),
  })
}

/** P(X ≤ k) of n trials that each succeed with probability p. */
export function binomialBelow(k: number, n: number, p: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  const whole = Math.floor(k)
  return betaAbove(p, whole + 1, n - whole)
}

/** P(X ≥ k). */
export function binomialFrom(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (k > n) return 0
  const whole = Math.ceil(k)
  return betaBelow(p, whole, n - whole + 1)
}

/** The least k with P(X ≤ k) ≥ share. */
export function binomialQuantile(share: number, n: number, p: number): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    // The last digit of a cumulated probability must not push the answer one further.
    if (binomialBelow(middle, n, p) >= share * (1 - 1e-14)) high = middle
    else low = middle + 1
  }
  return low
}

/** P(|T| ≥ |t|) of Student's t. */
export function studentBeyond(t: number, degrees: number): number {
  const square = t * t
  return square < degrees
    ? betaAbove(square / (degrees + square), 0.5, degrees / 2)
    : betaBelow(degrees / (degrees + square), degrees / 2, 0.5)
}

/** The t below which a share p of Student's distribution lies. */
export function studentQuantile(p: number, degrees: number): number {
  const twice = 2 * Math.min(p, 1 - p)
  const x = betaQuantile(twice, degrees / 2, 0.5)
  const t = Math.sqrt((degrees * betaQuantile(1 - twice, 0.5, degrees / 2)) / x)
  return p < 0.5 ? -t : t
}

function check(a: number, b: number) {
  if (!(a > 0 && b > 0)) throw new RangeError(`the shapes must be above 0, not ${a} and ${b}`)
}

/** I(x; a, b); `rest` is 1 − x where the caller has it without loss. */
function tail(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - (front(rest, x, b, a) * fraction(rest, b, a)) / b
  return (front(x, rest, a, b) * fraction(x, a, b)) / a
}

/** xᵃ (1 − x)ᵇ / B(a, b). */
function front(x: number, rest: number, a: number, b: number): number {
  const n = a + b
  // The binomial weight reads its failures from 1 − p: give it the smaller side as p.
  const weight = x <= rest ? binomialWeight(a, n, x) : binomialWeight(b, n, rest)
  return (weight * a * b) / n
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / orTiny(1 - ((a + b) * x) / (a + 1), tiny)
  let h = d
  for (let m = 1; m < 1e6; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / orTiny(1 + even * d, tiny)
    c = orTiny(1 + even / c, tiny)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / orTiny(1 + odd * d, tiny)
    c = orTiny(1 + odd / c, tiny)
    const change = d * c
    h *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return h
}

function orTiny(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
