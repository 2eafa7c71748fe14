import { meanMovingRange, meanOf } from './moving-range.ts'
import { type Flags, flagsOf } from './xmr-rules.ts'

/**
 * The process chart of single figures, as the NHS draws it in "Making Data Count".
 *
 * Notation  x̄ mean, MR̄ mean moving range without those of 3.267 MR̄ or more
 * Formula   limits x̄ ± 2.66 MR̄, near limits at two thirds of that; rules in xmr-rules.ts
 * Units     those of the series. A step in the process that a person marks (`rebase`: the first point of each new
 *           part) starts new limits; `baseline` takes the limits of a part from its first points only
 * Errors    RangeError when a part has fewer than two points, a point is no finite number, or a mark is outside the series
 * Source    NHS England, Making Data Count; the R package NHSRplotthedots 0.2; D. Wheeler, Understanding Variation
 * Example   Montgomery's viscosities 33.75, 33.05 … 33.84: mean 33.52, limits 32.24 and 34.80
 */
export type Limits = { mean: number; low: number; high: number; nearLow: number; nearHigh: number }
export type XmrPoint = { value: number; limits: Limits; flags: Flags }
export type XmrChoices = { rebase?: readonly number[]; baseline?: number; screened?: boolean }

export function xmrChart(series: readonly number[], choices: XmrChoices = {}): XmrPoint[] {
  if (!series.every(Number.isFinite)) throw new RangeError('a series holds finite numbers only')
  const starts = [0, ...(choices.rebase ?? [])]
  return starts.flatMap((start, part) => {
    const end = starts[part + 1] ?? series.length
    if (!Number.isSafeInteger(start) || start >= end || end > series.length)
      throw new RangeError(`no part of the series begins at ${start}`)
    const values = series.slice(start, end)
    const limits = xmrLimits(values.slice(0, choices.baseline), choices.screened)
    const flags = flagsOf(values, limits)
    return values.map((value, index) => ({ value, limits, flags: flags[index] as Flags }))
  })
}

export function xmrLimits(values: readonly number[], screened = true): Limits {
  const mean = meanOf(values)
  const reach = 2.66 * meanMovingRange(values, screened)
  return {
    mean,
    low: mean - reach,
    high: mean + reach,
    nearLow: mean - (reach * 2) / 3,
    nearHigh: mean + (reach * 2) / 3,
  }
}

/** Will the process as it is keep to its target, always, never or by luck? */
export type Assurance = 'always_meets' | 'never_meets' | 'hit_or_miss'

export function assuranceOf(
  { low, high }: Pick<Limits, 'low' | 'high'>,
  target: number,
  better: 'up' | 'down',
) {
  if (target >= low && target <= high) return 'hit_or_miss'
  const above = low > target
  const assurance: Assurance = above === (better === 'up') ? 'always_meets' : 'never_meets'
  return assurance
}
