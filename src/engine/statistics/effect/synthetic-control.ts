import { nearestMix } from './nearest-point.ts'

/**
 * What would have become of a unit without its change: a mix of units without it that moved alike before.
 *
 * Notation  y the unit's series, Y the others'; k the first time of the change; w shares of the mix
 * Formula   w the nearest mix to y over t < k (nearest-point.ts); gaps y − Σ w Y; the effect their mean over t ≥ k;
 *           before and after: the root of the mean squared gap
 * Units     those of the series
 * Errors    RangeError when series differ in length, or there is no time before or after
 * Source    A. Abadie, A. Diamond and J. Hainmueller, J. Am. Stat. Assoc. 105 (2010) 493-505, with the outcomes before
 *           the change as the only predictors, so that no weights of predictors need be searched for
 * Example   California's tobacco programme of 1989 beside 38 states: −19.6 packs a head and year
 */
export type Synthetic = { weights: number[]; gaps: number[]; effect: number; before: number; after: number }

export function syntheticControl(
  unit: readonly number[],
  others: readonly (readonly number[])[],
  from: number,
): Synthetic {
  if (!(from >= 1 && from < unit.length)) throw new RangeError('a change needs times before and after it')
  if (others.some((series) => series.length !== unit.length)) throw new RangeError('series differ in length')
  const weights = nearestMix(
    others.map((series) => series.slice(0, from)),
    unit.slice(0, from),
  )
  const gaps = unit.map((value, t) =>
    others.reduce((rest, series, index) => rest - (weights[index] ?? 0) * (series[t] ?? 0), value),
  )
  const after = gaps.slice(from)
  return {
    weights,
    gaps,
    effect: after.reduce((sum, gap) => sum + gap, 0) / after.length,
    before: rootMeanSquare(gaps.slice(0, from)),
    after: rootMeanSquare(after),
  }
}

/**
 * How often a unit without the change looks as changed as the one with it.
 *
 * Notation  for each unit in turn as if it had changed, r = after / before
 * Formula   p = how many units, the changed one with them, have an r at least as great, among all
 * Units     a share; never below 1 / the number of units, so twenty units are needed for 0.05
 * Errors    as above
 * Source    the same, section 3.4: the ratio needs no line between good and bad fits
 * Example   California: in synthetic-control.test.ts
 */
export function placeboTest(
  unit: readonly number[],
  others: readonly (readonly number[])[],
  from: number,
): { p: number; ratio: number; ratios: number[] } {
  const ratioOf = ({ before, after }: Synthetic) => after / before
  const ratio = ratioOf(syntheticControl(unit, others, from))
  const ratios = others.map((series, index) =>
    ratioOf(
      syntheticControl(
        series,
        others.filter((_, other) => other !== index),
        from,
      ),
    ),
  )
  const asGreat = ratios.filter((one) => one >= ratio).length
  return { p: (asGreat + 1) / (ratios.length + 1), ratio, ratios }
}

function rootMeanSquare(gaps: readonly number[]): number {
  return Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length)
}
