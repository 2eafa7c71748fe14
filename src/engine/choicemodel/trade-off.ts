import { normalQuantile } from '../numeric/normal.ts'
import { middle } from '../numeric/quantile.ts'
import type { Random } from '../numeric/random.ts'
import { drawParameters } from './parameter-draws.ts'

/**
 * How much of one thing makes up for another: willingness to pay when the other is the price.
 *
 * Notation  r = β_a / β_b; v_aa, v_bb, v_ab from the covariance of the estimates; willingness to pay is −β_a / β_price
 * Formula   delta: s.e. = √(v_aa − 2 r v_ab + r² v_bb) / |β_b|; Krinsky-Robb: the middle of r over draws of (β_a, β_b)
 * Units     units of b for one unit of a
 * Errors    RangeError when a name is not estimated
 * Source    K. Train (2009), section 3.3 and 6.2; D. Hensher, J. Rose, W. Greene, Applied Choice Analysis (2015),
 *           chapter 7; I. Krinsky, A. L. Robb (1986)
 * Example   heating: 4.563 € of installation for 1 € of yearly costs; delta 0.35-8.78, Krinsky-Robb 1.86-19.15: the
 *           price is hardly surer than its sign, so only the second can be trusted
 */
export type TradeOff = {
  ratio: number
  /** The interval of the delta method lies evenly around the ratio. */
  delta: { error: number; low: number; high: number }
  krinskyRobb: { low: number; high: number }
  /** The share of the draws in which β_b has the other sign: there the ratio has no meaning as a price. */
  otherSign: number
  /** β_b over its standard error: below about 2 its sign itself is unsure, and no interval says much. */
  z: number
}

export type Estimated = { names: readonly string[]; estimates: Float64Array }

export function tradeOff(
  fit: Estimated,
  covariance: Float64Array,
  between: { of: string; against: string },
  random: Random,
  { draws = 10_000, level = 0.95 } = {},
): TradeOff {
  const k = fit.names.length
  const a = placeOf(fit, between.of)
  const b = placeOf(fit, between.against)
  const of = (array: Float64Array, i: number) => array[i] as number
  const [betaA, betaB] = [of(fit.estimates, a), of(fit.estimates, b)]
  const [vaa, vbb, vab] = [of(covariance, a * k + a), of(covariance, b * k + b), of(covariance, a * k + b)]
  const ratio = betaA / betaB
  const error = Math.sqrt(vaa - 2 * ratio * vab + ratio * ratio * vbb) / Math.abs(betaB)
  const half = normalQuantile((1 + level) / 2) * error
  const { draws: pairs } = drawParameters(
    Float64Array.of(betaA, betaB),
    Float64Array.of(vaa, vab, vab, vbb),
    draws,
    random,
  )
  return {
    ratio,
    delta: { error, low: ratio - half, high: ratio + half },
    krinskyRobb: middle(
      Float64Array.from(pairs, (pair) => of(pair, 0) / of(pair, 1)),
      level,
    ),
    otherSign: pairs.filter((pair) => of(pair, 1) * betaB <= 0).length / draws,
    z: betaB / Math.sqrt(vbb),
  }
}

function placeOf({ names }: Estimated, name: string): number {
  const place = names.indexOf(name)
  if (place < 0) throw new RangeError(`${name} is not one of the coefficients ${names.join(', ')}`)
  return place
}
