import { betaQuantile } from '../../numeric/distribution-beta.ts'
import type { Share } from '../newcombe.ts'
import { checkShare, type Interval } from '../wilson.ts'
import { fitBetaBinomial, type Prior } from './beta-binomial.ts'
import { type Doubted, priorsLeftOpen } from './prior-doubt.ts'

/**
 * Small units beside great ones: each share drawn towards what is usual, the more the fewer answered.
 *
 * Notation  kᵤ of nᵤ in unit u; a, b the beta distribution that the units' true shares seem to come from
 * Formula   a unit's share (kᵤ + a) / (nᵤ + a + b); its interval from the beta distribution that has the mean E(m) and the variance
 *           E(v) + V(m), with m and v those of the beta distribution with kᵤ + a and nᵤ − kᵤ + b, over the priors that the
 *           answers leave open; where the units differ no more than chance, everyone gets the common share
 * Units     shares, 0..1, in the order of the units; shown beside the raw ones, never instead of them
 * Errors    RangeError as in wilson.ts, or when there are fewer than two units
 * Source    B. Efron and C. Morris, J. Am. Stat. Assoc. 70 (1975) 311-319; the beta-binomial as in beta-binomial.ts;
 *           the interval: R. Kass and D. Steffey, J. Am. Stat. Assoc. 84 (1989) 717-726, equations 1.3 and 1.4
 * Example   with a 15.18 and b 5.21: 2 of 2 becomes 0.767, 190 of 220 becomes 0.854
 */
export type Shrunk = { prior: Prior; units: Interval[] }

export function shrinkShares(units: readonly Share[], level = 0.95): Shrunk {
  for (const { k, n } of units) checkShare(k, n)
  if (units.length < 2) throw new RangeError('one unit alone has nothing to be drawn towards')
  const prior = fitBetaBinomial(units)
  const open = priorsLeftOpen(units, prior)
  return {
    prior,
    units: units.map((unit) => ({ ...shrinkShare(unit, prior, level), ...rangeOf(unit, open, level) })),
  }
}

/** With a prior that is known. */
export function shrinkShare({ k, n }: Share, { a, b }: Prior, level = 0.95): Interval {
  const half = (1 - level) / 2
  return {
    estimate: (k + a) / (n + a + b),
    low: betaQuantile(half, k + a, n - k + b),
    high: betaQuantile(1 - half, k + a, n - k + b),
  }
}

function rangeOf({ k, n }: Share, open: readonly Doubted[], level: number) {
  let [mean, square] = [0, 0]
  for (const { a, b, weight } of open) {
    const [yes, all] = [k + a, n + a + b]
    mean += (weight * yes) / all
    square += (weight * yes * (yes + 1)) / (all * (all + 1))
  }
  const size = (mean * (1 - mean)) / (square - mean * mean) - 1
  const half = (1 - level) / 2
  return {
    low: betaQuantile(half, mean * size, (1 - mean) * size),
    high: betaQuantile(1 - half, mean * size, (1 - mean) * size),
  }
}
