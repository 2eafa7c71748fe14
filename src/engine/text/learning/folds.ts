import { randomFrom } from '../../numeric/random.ts'
import { shuffled } from './shuffle.ts'

/**
 * Texts dealt into folds, each fold with its share of every label.
 *
 * Notation  k folds; the result says the fold of each text, 0..k−1
 * Formula   the texts of each label in an order of the seed's choosing, dealt round, each label going on where the last ended
 * Units     none; the folds differ by at most one text in all, and by at most one of each label
 * Errors    RangeError for fewer than two folds
 * Source    R. Kohavi, IJCAI 1995 (stratified cross-validation)
 * Example   labels 0 0 1 1 in two folds: one 0 and one 1 in each
 */
export function foldsOf(labels: ArrayLike<number>, k: number, seed: number): Uint8Array {
  if (!Number.isInteger(k) || k < 2 || k > 255) throw new RangeError(`${k} folds cannot be dealt`)
  const order = shuffled(labels.length, randomFrom(seed))
  const byLabel = order.toSorted((a, b) => (labels[a] as number) - (labels[b] as number))
  const folds = new Uint8Array(labels.length)
  byLabel.forEach((row, place) => {
    folds[row] = place % k
  })
  return folds
}
