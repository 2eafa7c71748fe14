import { checkCount } from '../wilson.ts'

/**
 * A table of counts as somebody who would undo it sees it: cells, and which of them add up to which.
 *
 * Notation  cells in one list; each sum says that its parts add up to its total; `level` 0 for the inside, higher for
 *           totals, which are hidden only when nothing else helps
 * Shapes    from rows × columns: the inside row by row, then row totals, column totals and the total of all
 * Errors    RangeError when a count is not whole or rows differ in length
 * Source    A. Hundepool and others, Statistical Disclosure Control (2012), chapter 4 (a table as its linear sums)
 * Example   [[20, 3], [8, 19]] has cells 20, 3, 8, 19, 23, 27, 28, 22, 50 and six sums
 */
export type CountTable = { cells: number[]; levels: number[]; sums: Sum[] }
export type Sum = { parts: number[]; total: number }

export function tableOf(rows: readonly (readonly number[])[]): CountTable {
  const [height, width] = [rows.length, rows[0]?.length ?? 0]
  for (const row of rows) {
    if (row.length !== width) throw new RangeError('rows differ in length')
    for (const count of row) checkCount('count', count)
  }
  const inside = rows.flat()
  const byRow = rows.map((row) => row.reduce((sum, count) => sum + count, 0))
  const byColumn = Array.from({ length: width }, (_, at) =>
    rows.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  )
  const all = byRow.reduce((sum, count) => sum + count, 0)
  const rowTotal = (row: number) => inside.length + row
  const columnTotal = (column: number) => inside.length + height + column
  const grand = inside.length + height + width
  const upTo = (length: number, place: (index: number) => number) =>
    Array.from({ length }, (_, index) => place(index))
  return {
    cells: [...inside, ...byRow, ...byColumn, all],
    levels: [...inside.map(() => 0), ...byRow.map(() => 1), ...byColumn.map(() => 1), 2],
    sums: [
      ...upTo(height, (row) => row).map((row) => ({
        parts: upTo(width, (column) => row * width + column),
        total: rowTotal(row),
      })),
      ...upTo(width, (column) => column).map((column) => ({
        parts: upTo(height, (row) => row * width + column),
        total: columnTotal(column),
      })),
      { parts: upTo(height, rowTotal), total: grand },
      { parts: upTo(width, columnTotal), total: grand },
    ],
  }
}
