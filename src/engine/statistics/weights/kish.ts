/**
 * What weighting costs: Kish's design effect, and the number of answers that are left in effect.
 *
 * Notation  wᵢ weights of n answers
 * Formula   effect n Σ w² / (Σ w)²; answers in effect (Σ w)² / Σ w²
 * Units     a factor from 1 up; answers
 * Errors    RangeError when there is no weight above 0
 * Source    L. Kish, J. Official Statistics 8 (1992) 183-200
 * Example   weights 1, 1, 2: effect 1.125, 2.67 answers
 */
export function kishEffect(weights: Float64Array | readonly number[]): { effect: number; answers: number } {
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  if (!(sum > 0)) throw new RangeError('no weight is above 0')
  const answers = (sum * sum) / squares
  return { effect: weights.length / answers, answers }
}
