import { type Attack, attackOn } from './audit.ts'
import { hideMore } from './pattern.ts'
import { openSolver } from './solver.ts'
import type { CountTable } from './table.ts'

/**
 * Hides small counts in a table, and as few others as it takes, so that sums cannot undo it.
 *
 * Notation  k the smallest count that may be shown: 5 inside the organisation, 10 in open data
 * Formula   primary cells 0 < a < k; an audit finds those that cannot be k different counts; complementary ones by
 *           pattern.ts, the fewest that protect all those found so far; until the audit finds no more. In great tables
 *           what has been hidden stays hidden, and not always the fewest are
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
  let attacks = await attackOn(table, hidden, primary)
  let asked: number[] = []
  for (let weak = weakIn(attacks, k); weak.length > 0; weak = weakIn(attacks, k)) {
    const fresh = weak.filter((cell) => !asked.includes(cell))
    asked = [...asked, ...fresh]
    // The fewest cells for those asked so far are also the fewest for all, once the audit finds no weak one.
    const whole = fresh.length > 0 && asked.length * table.cells.length <= MODERATE
    hidden = whole
      ? hideMore(highs, table, { small: asked, hidden: new Set(primary), width: k, whole })
      : hideMore(highs, table, { small: weak.slice(0, 1), hidden, width: k, whole })
    attacks = await attackOn(table, hidden, primary)
  }
  const complementary = [...hidden].filter((cell) => !primary.includes(cell)).sort((a, b) => a - b)
  return { primary, complementary, attacks }
}

/** The cells that can be worked out too nearly; the solver's digits are good to a millionth. */
function weakIn(attacks: readonly Attack[], k: number): number[] {
  return attacks.flatMap(({ cell, low, high }) => (high - low < k - 1e-6 ? [cell] : []))
}
