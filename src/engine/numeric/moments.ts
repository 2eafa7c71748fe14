/**
 * The mean of numbers and how far they lie around it.
 *
 * Notation  n numbers x_i; x̄ their mean
 * Formula   x̄ = Σ x_i / n; variance Σ (x_i − x̄)² / (n − 1); deviation its root
 * Units     of the numbers; the variance in their square
 * Errors    NaN for no number, and for the variance of one
 * Source    A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 11.4 (of draws)
 * Example   1, 2, 3: mean 2, variance 1
 */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum / values.length
}

export function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - mean) ** 2
  return sum / (values.length - 1)
}

export function deviationOf(values: ArrayLike<number>): number {
  return Math.sqrt(varianceOf(values))
}
