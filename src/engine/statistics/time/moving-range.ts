/**
 * How much a series differs from one point to the next.
 *
 * Notation  MRᵢ = |xᵢ − xᵢ₋₁|, MR̄ their mean
 * Formula   MR̄; screened: once more without those of at least 3.267 MR̄
 * Units     those of the series
 * Errors    RangeError with fewer than two points, or one that is no finite number: a week without figures is left out
 * Source    W. A. Shewhart's individuals chart; screening as in NHS England's Making Data Count
 * Example   1, 2, 1, 2: 1
 */
export function meanMovingRange(series: readonly number[], screened: boolean): number {
  if (series.length < 2) throw new RangeError('a moving range needs two points')
  if (!series.every(Number.isFinite)) throw new RangeError('a series holds finite numbers only')
  const ranges = series.slice(1).map((x, index) => Math.abs(x - (series[index] ?? 0)))
  const mean = meanOf(ranges)
  if (!screened) return mean
  const kept = ranges.filter((range) => range < UPPER_RANGE * mean)
  return kept.length === 0 ? mean : meanOf(kept)
}

/** A moving range above this many means is a surprise of its own (D₄ of pairs). */
export const UPPER_RANGE = 3.267

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
