import { binomialQuantile } from '../../numeric/distribution-beta.ts'

/**
 * The run chart: has the middle moved? Anhøj's two rules, which need no limits.
 *
 * Notation  n points that are not on the median; the longest run on one side; crossings of the median
 * Formula   a sign when the longest run is over round(log₂ n) + 3, or the crossings are under the 5 % quantile of a
 *           binomial count of n − 1 tosses
 * Units     points
 * Errors    RangeError when no point is off the median
 * Source    J. Anhøj and A. V. Olesen, PLoS ONE 9 (2014) e113825
 * Example   n = 20: a run of 8 or more, or 5 crossings or fewer
 */
export type RunChart = { median: number; longestRun: number; crossings: number; moved: boolean }

export function runChart(series: readonly number[]): RunChart {
  const median = medianOf(series)
  const sides = series.filter((x) => x !== median).map((x) => x > median)
  if (sides.length === 0) throw new RangeError('every point is on the median')
  let crossings = 0
  let run = 0
  let longestRun = 0
  sides.forEach((side, index) => {
    const stays = index > 0 && side === sides[index - 1]
    if (index > 0 && !stays) crossings += 1
    run = stays ? run + 1 : 1
    longestRun = Math.max(longestRun, run)
  })
  const limits = runLimits(sides.length)
  const moved = longestRun > limits.longestRun || crossings < limits.crossings
  return { median, longestRun, crossings, moved }
}

/** The longest run and the fewest crossings that chance alone would leave. */
export function runLimits(n: number): { longestRun: number; crossings: number } {
  return { longestRun: Math.round(Math.log2(n)) + 3, crossings: binomialQuantile(0.05, n - 1, 0.5) }
}

export function medianOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('nothing has no median')
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}
