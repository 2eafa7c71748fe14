import { checkShare, type Interval, Z_95 } from './wilson.ts'

/**
 * The Agresti-Coull interval: the plain one after about two answers are added on each side.
 *
 * Notation  k of n answered so; m = n + z², p = (k + z²/2) / m
 * Formula   p ± z √(p(1 − p) / m); not cut, so it may pass 0 or 1
 * Units     shares
 * Errors    RangeError as in wilson.ts
 * Source    A. Agresti and B. A. Coull, The American Statistician 52 (1998) 119-126
 * Example   1 of 10: 0.1, from -0.0039 to 0.4260
 */
export function agrestiCoullInterval(k: number, n: number, z: number = Z_95): Interval {
  checkShare(k, n)
  const m = n + z * z
  const p = (k + (z * z) / 2) / m
  const half = z * Math.sqrt((p * (1 - p)) / m)
  return { estimate: k / n, low: p - half, high: p + half }
}
