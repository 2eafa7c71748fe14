import { type Attack, attackOn } from './audit.ts'
import { hideMore } from './pattern.ts'
import { openSolver } from './solver.ts'
import type { CountTable } from './table.ts'

/**
 * Hides small counts in a table, and as few others as it takes, so that sums cannot undo it.
 *
 * Notation  k the smallest count that may be shown: 5 inside the organisation, 10 in open data
 * Formula   primary cells 0 < a < k; then complementary ones by pattern.ts, the fewest there are where the table is of
 *           moderate size, else one primary cell at a time; then an audit: each primary cell must be able to be at
 *           least k different counts, or more cells are hidden
 * Units     cells by their places in the table
 * Errors    RangeError when k is below 2
 * Source    L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control (2001) ch. 6
 * Example   [[20, 50, 10], [8, 19, 22], [17, 3, 21]] with k 5: 3 is hidden, and with it 8, 19 and 17
 */
export type Suppressed = { primary: number[]; complementary: number[]; attacks: Attack[] }

// Beyond this many pairs of small cell and cell the exact programme takes longer than a page may.
const MODERATE = 400

export async function suppress(table: CountTable, k: number): Promise<Suppressed> {
  if (!(k >= 2)) throw new RangeError(`from ${k} on there is nothing to hide`)
  const primary = table.cells.flatMap((count, cell) => (count > 0 && count < k ? [cell] : []))
  if (primary.length === 0) return { primary, complementary: [], attacks: [] }
  const highs = await openSolver()
  let hidden: ReadonlySet<number> = new Set(primary)
  if (primary.length * table.cells.length <= MODERATE)
    hidden = hideMore(highs, table, { small: primary, hidden, width: k, whole: true })
  let attacks = await attackOn(table, hidden, primary)
  for (let weak = weakIn(attacks, k); weak !== undefined; weak = weakIn(attacks, k)) {
    hidden = hideMore(highs, table, { small: [weak], hidden, width: k, whole: false })
    attacks = await attackOn(table, hidden, primary)
  }
  const complementary = [...hidden].filter((cell) => !primary.includes(cell)).sort((a, b) => a - b)
  return { primary, complementary, attacks }
}

/** The first cell that can be worked out too nearly; the solver's digits are good to a millionth. */
function weakIn(attacks: readonly Attack[], k: number): number | undefined {
  return attacks.find(({ low, high }) => high - low < k - 1e-6)?.cell
}
