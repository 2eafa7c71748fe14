import { checkCount, type Interval, wilsonInterval, Z_95 } from './wilson.ts'

/**
 * CSAT: the share of those who gave one of the two best marks on the scale 1-5.
 *
 * Notation  k answers of 4 or 5 among n
 * Formula   k / n with its Wilson interval
 * Units     share, 0..1; the mean of the marks is left out on purpose: equal steps between them are nobody's claim
 * Errors    RangeError when a mark is not a whole number 1-5, or there are none
 * Source    wilson.ts; the two best of five as in the Friends and Family Test of NHS England (2020)
 * Example   marks 5, 4, 4, 3, 1: 0.6, from 0.23 to 0.88
 */
export function satisfaction(marks: readonly number[], z: number = Z_95): Interval {
  return wilsonInterval(countBest(marks, 5, 4), marks.length, z)
}

/** How many marks reach `from` on a scale of 1 to `best`; a mark off the scale is a bug of the caller. */
export function countBest(marks: readonly number[], best: number, from: number): number {
  let k = 0
  for (const mark of marks) {
    checkCount('mark', mark)
    if (mark < 1 || mark > best) throw new RangeError(`a mark is from 1 to ${best}, not ${mark}`)
    if (mark >= from) k += 1
  }
  return k
}
