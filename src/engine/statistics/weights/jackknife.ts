/**
 * How sure any figure from weighted answers is: each cluster left out in turn, and the figure computed again.
 *
 * Notation  n clusters of N drawn; θᵣ the figure without cluster r, the others weighing n/(n − 1) more
 * Formula   variance (1 − n/N) (n − 1)/n Σ (θᵣ − θ̄)²
 * Units     those of the figure; its standard error. What is weighted anew each time (raking) is done in `figure`
 * Errors    RangeError with fewer than two clusters
 * Source    K. Wolter, Introduction to Variance Estimation (2007) ch. 4; JK1 in T. Lumley's R package survey
 * Example   the mean of single answers: its usual standard error
 */
export function jackknifeError(
  base: Float64Array,
  clusters: readonly number[],
  figure: (weights: Float64Array) => number,
  population = Number.POSITIVE_INFINITY,
): number {
  const names = [...new Set(clusters)]
  const n = names.length
  if (n < 2) throw new RangeError('one cluster alone leaves nothing when left out')
  const figures = names.map((left) =>
    figure(base.map((weight, index) => (clusters[index] === left ? 0 : (weight * n) / (n - 1)))),
  )
  const mean = figures.reduce((sum, one) => sum + one, 0) / n
  const squares = figures.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return Math.sqrt((1 - n / population) * ((n - 1) / n) * squares)
}
