import { checkCount, Z_95, type Interval } from './wilson.ts'

/**
 * The net recommendation score and how sure it is: the adjusted Wald interval.
 *
 * Notation  P promoters (9-10), D detractors (0-6) of n answers; the adjusted ones have three imagined
 *           answers added: m = n + 3, p = (P + ¾) / m, q = (D + ¾) / m
 * Formula   score = 100 (P − D) / n; interval 100 (p − q ± z √((p + q − (p − q)²) / m)), cut to −100..100
 * Units     points, −100..100
 * Errors    RangeError when a count is not a whole number, is negative, or P + D > n, or n < 1
 * Source    B. Rocks, The American Statistician 70 (2016) 365-372, whose comparison found this one best; the added
 *           three answers as in J. R. Lewis and J. Sauro, measuringu.com/nps-confidence-intervals (2021)
 * Example   50 promoters and 20 detractors of 100: 30, from 14.1 to 44.2
 */
export type Recommendations = { promoters: number; detractors: number; n: number }

export function netScore({ promoters, detractors, n }: Recommendations, z: number = Z_95): Interval {
  checkCount('promoters', promoters)
  checkCount('detractors', detractors)
  checkCount('n', n)
  if (n < 1) throw new RangeError('a net score needs at least one answer')
  if (promoters + detractors > n) throw new RangeError('promoters and detractors are more than the answers')
  return netScoreInEffect({ promoters, detractors, n }, z)
}

/** The same for weighted answers: as many as are left in effect (weights/kish.ts), which need not be whole. */
export function netScoreInEffect({ promoters, detractors, n }: Recommendations, z: number = Z_95): Interval {
  const score = (100 * (promoters - detractors)) / n
  const m = n + 3
  const p = (promoters + 0.75) / m
  const q = (detractors + 0.75) / m
  const half = z * Math.sqrt((p + q - (p - q) ** 2) / m)
  return {
    estimate: score,
    // With one answer alone the adjusted interval stops short of the score itself; it is drawn out to hold it.
    low: Math.max(-100, Math.min(score, 100 * (p - q - half))),
    high: Math.min(100, Math.max(score, 100 * (p - q + half))),
  }
}

/** Counts answers on the 0-10 scale; anything off the scale is a bug of the caller. */
export function countRecommendations(scores: readonly number[]): Recommendations {
  let promoters = 0
  let detractors = 0
  for (const score of scores) {
    checkCount('score', score)
    if (score > 10) throw new RangeError(`a score is at most 10, not ${score}`)
    if (score >= 9) promoters += 1
    else if (score <= 6) detractors += 1
  }
  return { promoters, detractors, n: scores.length }
}
