import { logGamma } from '../../numeric/distribution-stirling.ts'
import type { Share } from '../newcombe.ts'
import { checkShare } from '../wilson.ts'

/**
 * Do two small groups differ? Fisher's exact test, two-sided.
 *
 * Notation  k₁ of n₁ and k₂ of n₂; K = k₁ + k₂; the chance of k₁ is hypergeometric when the groups are alike
 * Formula   the sum of the chances of all k that are no likelier than the one seen
 * Units     a p-value
 * Errors    RangeError as in wilson.ts
 * Source    R. A. Fisher, J. Royal Stat. Soc. 98 (1935) 39-82
 * Example   3 of 10 against 9 of 10: p 0.0198
 */
export function fisherTest({ k: k1, n: n1 }: Share, { k: k2, n: n2 }: Share): number {
  checkShare(k1, n1)
  checkShare(k2, n2)
  const both = k1 + k2
  const choose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  const all = choose(n1 + n2, both)
  const chance = (k: number) => Math.exp(choose(n1, k) + choose(n2, both - k) - all)
  const seen = chance(k1)
  let p = 0
  for (let k = Math.max(0, both - n2); k <= Math.min(n1, both); k += 1) {
    const one = chance(k)
    // Equal chances must not be told apart by their last digits.
    if (one <= seen * (1 + 1e-7)) p += one
  }
  return Math.min(1, p)
}
