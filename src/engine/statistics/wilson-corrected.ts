import { checkShare, type Interval, Z_95 } from './wilson.ts'

/**
 * The Wilson interval with continuity correction, which statistical packages print by default.
 *
 * Notation  k of n answered so; p = k / n; z = 1.96 for 95 %
 * Formula   (2np + z² ∓ 1 ∓ z √(z² ∓ 2 − 1/n + 4p(n(1−p) ± 1))) / 2(n + z²), cut to 0..1
 * Units     shares, 0..1; for comparing with others' figures, ours are those of wilson.ts
 * Errors    RangeError as in wilson.ts
 * Source    method 4 in R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872
 * Example   81 of 263: 0.308, from 0.2535 to 0.3682
 */
export function correctedWilsonInterval(k: number, n: number, z: number = Z_95): Interval {
  checkShare(k, n)
  const p = k / n
  // Half an answer is moved towards the middle, but never past it.
  const shift = Math.min(1, Math.abs(2 * k - n))
  const end = (sign: 1 | -1) => {
    const moved = k + (sign * shift) / 2
    const root = (z * z) / 4 + moved - (moved * moved) / n
    return (moved + (z * z) / 2 + sign * z * Math.sqrt(Math.max(0, root))) / (n + z * z)
  }
  return { estimate: p, low: k === 0 ? 0 : Math.max(0, end(-1)), high: k === n ? 1 : Math.min(1, end(1)) }
}
