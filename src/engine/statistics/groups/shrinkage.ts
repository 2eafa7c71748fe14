import { betaQuantile } from '../../numeric/distribution-beta.ts'
import type { Share } from '../newcombe.ts'
import { checkShare, type Interval } from '../wilson.ts'
import { fitBetaBinomial, type Prior } from './beta-binomial.ts'

/**
 * Small units beside great ones: each share drawn towards what is usual, the more the fewer answered.
 *
 * Notation  kᵤ of nᵤ in unit u; a, b the beta distribution that the units' true shares seem to come from
 * Formula   a unit's share (kᵤ + a) / (nᵤ + a + b), its interval from the beta distribution with kᵤ + a and
 *           nᵤ − kᵤ + b; where the units differ no more than chance, everyone gets the common share
 * Units     shares, 0..1, in the order of the units; shown beside the raw ones, never instead of them
 * Errors    RangeError as in wilson.ts, or when there are fewer than two units
 * Source    B. Efron and C. Morris, J. Am. Stat. Assoc. 70 (1975) 311-319; the beta-binomial as in beta-binomial.ts
 * Example   with a 15.18 and b 5.21: 2 of 2 becomes 0.767, 190 of 220 becomes 0.854
 */
export type Shrunk = { prior: Prior; units: Interval[] }

export function shrinkShares(units: readonly Share[], level = 0.95): Shrunk {
  for (const { k, n } of units) checkShare(k, n)
  if (units.length < 2) throw new RangeError('one unit alone has nothing to be drawn towards')
  const prior = fitBetaBinomial(units)
  return { prior, units: units.map((unit) => shrinkShare(unit, prior, level)) }
}

export function shrinkShare({ k, n }: Share, { a, b }: Prior, level = 0.95): Interval {
  const half = (1 - level) / 2
  return {
    estimate: (k + a) / (n + a + b),
    low: betaQuantile(half, k + a, n - k + b),
    high: betaQuantile(1 - half, k + a, n - k + b),
  }
}
