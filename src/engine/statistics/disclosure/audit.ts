import { openSolver, type Row, withProgramme } from './solver.ts'
import type { CountTable } from './table.ts'

/**
 * What somebody can work out about hidden counts from those that are shown: the least and the most each can be.
 *
 * Notation  xᵢ ≥ 0 what cell i may hold; shown cells hold their counts; every sum adds up
 * Formula   for each cell asked about, the least and the greatest xᵢ: two linear programmes
 * Units     counts; a most of infinity when nothing bounds it
 * Errors    none of its own: the true table is always possible
 * Source    the audit of M. Fischetti and J.-J. Salazar, Management Science 47 (2001) 1008-1027, their attacker problem
 * Example   one hidden count of 3 in a table with its totals: at least 3 and at most 3
 */
export type Attack = { cell: number; low: number; high: number }

export async function attackOn(
  table: CountTable,
  hidden: ReadonlySet<number>,
  asked: readonly number[],
): Promise<Attack[]> {
  const highs = await openSolver()
  const { minimize, maximize } = highs.constants.objectiveSense
  const { optimal } = highs.constants.modelStatus
  const places = [...hidden].sort((a, b) => a - b)
  const columnOf = new Map(places.map((cell, column) => [cell, column]))
  const columns = places.map(() => ({ cost: 0, low: 0, high: highs.infinity }))
  return withProgramme(highs, columns, rowsOf(table, columnOf), (model) => {
    const end = (column: number, sense: typeof minimize) => {
      model.changeColCost(column, 1)
      model.changeObjectiveSense(sense)
      model.run()
      const value = model.getModelStatus() === optimal ? model.getObjectiveValue() : Number.POSITIVE_INFINITY
      model.changeColCost(column, 0)
      return value
    }
    return asked.map((cell) => {
      const column = columnOf.get(cell)
      if (column === undefined) throw new RangeError(`cell ${cell} is shown`)
      return { cell, low: end(column, minimize), high: end(column, maximize) }
    })
  })
}

/** Only what is hidden is unknown: the shown counts go to the right-hand side. */
function rowsOf({ cells, sums }: CountTable, columnOf: ReadonlyMap<number, number>): Row[] {
  return sums.flatMap(({ parts, total }) => {
    const members = [...parts.map((cell) => ({ cell, sign: 1 })), { cell: total, sign: -1 }]
    const unknown = members.filter(({ cell }) => columnOf.has(cell))
    if (unknown.length === 0) return []
    const shown = members.filter(({ cell }) => !columnOf.has(cell))
    const known = shown.reduce((sum, { cell, sign }) => sum + sign * (cells[cell] ?? 0), 0)
    const terms = unknown.map(({ cell, sign }) => [columnOf.get(cell) ?? 0, sign] as const)
    return [{ terms, low: -known, high: -known }]
  })
}
