/**
 * The value below which a share of numbers lies.
 *
 * Notation  x₁ ≤ … ≤ x_n; p the share; h = (n − 1) p
 * Formula   x_⌊h⌋₊₁ + (h − ⌊h⌋) (x_⌊h⌋₊₂ − x_⌊h⌋₊₁)
 * Errors    RangeError when there are no numbers or p is not between 0 and 1
 * Source    R. Hyndman, Y. Fan, The American Statistician 50 (1996) 361-365, definition 7 (R's own)
 * Example   the median of 1, 2, 3, 4 is 2.5
 */
export function quantile(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) throw new RangeError('no numbers have no quantile')
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a share lies between 0 and 1, not at ${p}`)
  const h = (sorted.length - 1) * p
  const below = sorted[Math.floor(h)] as number
  const above = sorted[Math.ceil(h)] as number
  return below + (h - Math.floor(h)) * (above - below)
}

/** The middle part of the numbers that holds a share `level` of them. */
export function middle(values: Float64Array, level: number): { low: number; high: number } {
  const sorted = values.toSorted()
  return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) }
}
