import { checkShare, wilsonInEffect, Z_95, type Interval } from './wilson.ts'

/**
 * How sure the difference of two shares is: Newcombe's hybrid score interval for independent groups.
 *
 * Notation  a = k₁ of n₁, b = k₂ of n₂; p their shares; l, u the ends of their Wilson intervals; d = p₁ − p₂
 * Formula   from d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²)
 * Units     difference of shares, −1..1; above zero when the first share is the greater
 * Errors    RangeError as in wilson.ts, for either group
 * Source    method 10 in R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890
 * Example   56 of 70 against 48 of 80: 0.20, from 0.0524 to 0.3339
 */
export type Share = { k: number; n: number }

export function newcombeInterval(a: Share, b: Share, z: number = Z_95): Interval {
  checkShare(a.k, a.n)
  checkShare(b.k, b.n)
  return newcombeInEffect(a, b, z)
}

/**
 * The same for weighted answers: as many as are left in effect on each side (weights/kish.ts), which need not be whole.
 *
 * Errors    none of its own: n above 0 and k from 0 to n are the caller's care
 * Source    the ends of wilsonInEffect put together in the same way, which holds for any two independent intervals:
 *           A. Donner and G. Zou, Statistical Methods in Medical Research 21 (2012) 347-359
 */
export function newcombeInEffect(a: Share, b: Share, z: number = Z_95): Interval {
  const first = wilsonInEffect(a.k, a.n, z)
  const second = wilsonInEffect(b.k, b.n, z)
  const d = first.estimate - second.estimate
  return {
    estimate: d,
    low: Math.max(-1, d - Math.hypot(first.estimate - first.low, second.high - second.estimate)),
    high: Math.min(1, d + Math.hypot(first.high - first.estimate, second.estimate - second.low)),
  }
}
