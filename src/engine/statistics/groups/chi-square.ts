import { chiSquareAbove } from '../../numeric/distribution-gamma.ts'
import { checkCount } from '../wilson.ts'

/**
 * Do the groups answer alike? Pearson's test of a table of counts.
 *
 * Notation  O counts by group (rows) and answer (columns), E = row total × column total / all
 * Formula   X² = Σ (O − E)² / E, with (rows − 1)(columns − 1) degrees of freedom
 * Units     a test figure and its p-value; trust it from about five expected in each cell
 * Errors    RangeError when a count is not whole, or fewer than two rows or columns hold anything
 * Source    K. Pearson, Philosophical Magazine 50 (1900) 157-175
 * Example   30/70, 45/55, 20/80: X² 14.63, p 0.00066
 */
export function chiSquareTest(table: readonly (readonly number[])[]): { statistic: number; p: number } {
  for (const row of table) for (const count of row) checkCount('count', count)
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = (table[0] ?? []).map((_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const all = rows.reduce((sum, count) => sum + count, 0)
  const filled = (totals: readonly number[]) => totals.filter((total) => total > 0).length
  const degrees = (filled(rows) - 1) * (filled(columns) - 1)
  if (degrees < 1) throw new RangeError('two groups and two answers at least')
  let statistic = 0
  table.forEach((row, r) => {
    row.forEach((count, c) => {
      const expected = ((rows[r] ?? 0) * (columns[c] ?? 0)) / all
      if (expected > 0) statistic += (count - expected) ** 2 / expected
    })
  })
  return { statistic, p: chiSquareAbove(statistic, degrees) }
}
