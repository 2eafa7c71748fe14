import { studentQuantile } from '../numeric/distribution-beta.ts'
import { countBest } from './satisfaction.ts'
import { type Interval, wilsonInterval } from './wilson.ts'

/**
 * CES: how easy it was, 1-7: the share of 6 and 7, and the mean.
 *
 * Notation  xᵢ marks 1-7 of n answers, m their mean, s their deviation, t the quantile with n − 1 degrees
 * Formula   share k / n with its Wilson interval; mean m ± t s / √n, cut to 1..7
 * Units     share 0..1; mean in steps of the scale
 * Errors    RangeError when a mark is not a whole number 1-7, or there are fewer than two
 * Source    M. Dixon, N. Toman and R. DeLisi, The Effortless Experience (2013), the version 2.0 of the question
 * Example   marks 7, 6, 6, 5, 2: share 0.6, mean 5.2 from 2.81 to 7
 */
export function effort(marks: readonly number[], level = 0.95): { share: Interval; mean: Interval } {
  const n = marks.length
  const k = countBest(marks, 7, 6)
  if (n < 2) throw new RangeError('a mean needs at least two answers')
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / n
  const squares = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0)
  const t = studentQuantile((1 + level) / 2, n - 1)
  const half = t * Math.sqrt(squares / (n - 1) / n)
  return {
    share: wilsonInterval(k, n),
    mean: { estimate: mean, low: Math.max(1, mean - half), high: Math.min(7, mean + half) },
  }
}
