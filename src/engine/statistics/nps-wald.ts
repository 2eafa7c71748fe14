import type { Recommendations } from './nps.ts'
import { checkCount, type Interval, Z_95 } from './wilson.ts'

/**
 * The net score with the plain Wald interval, as most survey tools print it: too narrow when few answered.
 *
 * Notation  p, q shares of promoters and detractors among n answers
 * Formula   100 (p − q) ± 100 z √((p + q − (p − q)²) / n)
 * Units     points; not cut to −100..100. Ours is netScore in nps.ts; this one is for comparing with others
 * Errors    RangeError when n < 1 or a count is not a whole number
 * Source    the variance of a score of 1, 0 and −1
 * Example   50 promoters and 20 detractors of 100: 30, from 14.7 to 45.3
 */
export function netScoreWald({ promoters, detractors, n }: Recommendations, z: number = Z_95): Interval {
  checkCount('promoters', promoters)
  checkCount('detractors', detractors)
  checkCount('n', n)
  if (n < 1) throw new RangeError('a net score needs at least one answer')
  const net = (promoters - detractors) / n
  const half = z * Math.sqrt(((promoters + detractors) / n - net * net) / n)
  return { estimate: 100 * net, low: 100 * (net - half), high: 100 * (net + half) }
}
