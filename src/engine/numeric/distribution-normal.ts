import { gammaAbove, gammaBelow } from './distribution-gamma.ts'
import { quantileOf } from './distribution-quantile.ts'

/**
 * The normal distribution with mean 0 and deviation 1.
 *
 * Notation  z a number of deviations; Φ(z) the share below it, φ(z) the density
 * Formula   P(|Z| ≥ z) = Q(½, z² / 2), the gamma distribution's upper tail
 * Errors    RangeError when a probability is outside 0..1
 * Source    DLMF 7.11.2
 * Example   Φ(1.959963984540054) = 0.975
 */
export function normalBelow(z: number): number {
  const half = 0.5 * gammaAbove(0.5, (z * z) / 2)
  if (z < 0) return half
  return 0.5 + 0.5 * gammaBelow(0.5, (z * z) / 2)
}

/** P(|Z| ≥ |z|): the two-sided p-value. */
export function normalBeyond(z: number): number {
  return gammaAbove(0.5, (z * z) / 2)
}

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

export function normalQuantile(p: number): number {
  return quantileOf(p, {
    lowest: Number.NEGATIVE_INFINITY,
    highest: Number.POSITIVE_INFINITY,
    start: 0,
    below: normalBelow,
    above: (z) => normalBelow(-z),
    density: normalDensity,
  })
}
