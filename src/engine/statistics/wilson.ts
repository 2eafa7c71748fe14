/**
 * How sure a share is: the Wilson score interval, without continuity correction.
 *
 * Notation  k of n answered so; p = k / n; z = 1.96 for 95 %
 * Formula   (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 * Units     shares, 0..1
 * Errors    RangeError when k or n is not a whole number, n < 1, k < 0 or k > n
 * Source    E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; method 3 in
 *           R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872
 * Example   81 of 263: 0.308, from 0.2553 to 0.3662
 */
export type Interval = { estimate: number; low: number; high: number }

/** The two-sided 95 % point of the normal distribution. */
export const Z_95 = 1.959963984540054

export function wilsonInterval(k: number, n: number, z: number = Z_95): Interval {
  checkShare(k, n)
  return wilsonInEffect(k, n, z)
}

/**
 * The same for weighted answers: n of them left in effect (weights/kish.ts) and k their share of that, which need not be whole.
 *
 * Errors    none of its own: n above 0 and k from 0 to n are the caller's care
 * Source    the adjusted Wilson interval of C. Franco, R. Little, T. Louis and E. Slud, J. Survey Stat. Methodol. 7 (2019) 334-364
 */
export function wilsonInEffect(k: number, n: number, z: number = Z_95): Interval {
  const p = k / n
  const middle = p + (z * z) / (2 * n)
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return {
    estimate: p,
    // The ends are exact by algebra, and rounding must not push them outside 0..1 or past the estimate.
    low: k === 0 ? 0 : Math.min(p, (middle - half) / scale),
    high: k === n ? 1 : Math.max(p, (middle + half) / scale),
  }
}

export function checkShare(k: number, n: number): void {
  checkCount('n', n)
  checkCount('k', k)
  if (n < 1) throw new RangeError('a share needs at least one answer')
  if (k > n) throw new RangeError(`${k} of ${n} is not a share`)
}

export function checkCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`${name} must be a whole number from 0 up, not ${count}`)
}
