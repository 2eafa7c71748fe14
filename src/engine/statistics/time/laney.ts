import type { Share } from '../newcombe.ts'
import { checkShare } from '../wilson.ts'
import { meanMovingRange } from './moving-range.ts'

/**
 * Charts of shares and of counts where the number of answers varies: Laney's p′ and u′.
 *
 * Notation  k of n at each time, p̄ = Σk / Σn; for counts c in an amount of asking A, ū = Σc / ΣA;
 *           s the deviation chance alone gives: √(p̄(1−p̄)/n) or √(ū/A); z = (p − p̄) / s; σ = MR̄(z) / 1.128
 * Formula   p̄ ± 3 s σ. With σ = 1 these are the plain p and u charts, whose limits are far too tight for great n
 * Units     shares 0..1; counts for one unit of A. Limits are cut at 0, and at 1 for shares
 * Errors    RangeError when a group is no share, an amount is not above 0, or there are fewer than two times
 * Source    D. B. Laney, Quality Engineering 14 (2002) 531-537
 * Example   790 of 980, 800 of 1020, 905 of 1100 …: p̄ 0.8033, σ 3.61
 */
export type Control = { value: number; low: number; high: number }
export type Chart = { centre: number; sigma: number; points: Control[] }

export function sharesChart(times: readonly Share[], plain = false): Chart {
  for (const { k, n } of times) checkShare(k, n)
  const centre = sumOf(times, ({ k }) => k) / sumOf(times, ({ n }) => n)
  const rows = times.map(({ k, n }) => ({ value: k / n, chance: Math.sqrt((centre * (1 - centre)) / n) }))
  return chartOf(centre, rows, plain, 1)
}

export type Rate = { count: number; amount: number }

export function ratesChart(times: readonly Rate[], plain = false): Chart {
  for (const { amount } of times) if (!(amount > 0)) throw new RangeError('an amount must be above 0')
  const centre = sumOf(times, ({ count }) => count) / sumOf(times, ({ amount }) => amount)
  const rows = times.map(({ count, amount }) => ({
    value: count / amount,
    chance: Math.sqrt(centre / amount),
  }))
  return chartOf(centre, rows, plain, Number.POSITIVE_INFINITY)
}

function chartOf(
  centre: number,
  rows: readonly { value: number; chance: number }[],
  plain: boolean,
  top: number,
): Chart {
  // Where everybody or nobody answered so, nothing varies at all.
  const z = rows.map(({ value, chance }) => (chance === 0 ? 0 : (value - centre) / chance))
  const sigma = plain ? 1 : meanMovingRange(z, false) / 1.128
  const points = rows.map(({ value, chance }) => {
    const reach = 3 * chance * sigma
    return { value, low: Math.max(0, centre - reach), high: Math.min(top, centre + reach) }
  })
  return { centre, sigma, points }
}

function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0)
}
