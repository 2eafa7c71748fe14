import type { Highs } from 'highs'
import { type Column, type Row, solved, withProgramme } from './solver.ts'
import type { CountTable } from './table.ts'

/**
 * Which more cells to hide so that some small ones cannot be worked out: one mixed-integer programme.
 *
 * Notation  hᵢ 1 when cell i is hidden; for each small cell p two other tables u and v that fit all that is shown;
 *           w the width asked for; cᵢ the cost: fewest cells first, then the smallest counts, totals last of all
 * Formula   least Σ c h with uₚ − vₚ ≥ w, both adding up, and −min(a, w) h ≤ u − a, v − a ≤ w h: cells move only when
 *           hidden, and need not move further than w. `whole` false lets h be any number between 0 and 1: quick,
 *           and every cell with h above 0 is hidden
 * Units     cells
 * Errors    none: hiding everything that is not zero always fits
 * Source    the model of M. Fischetti and J.-J. Salazar, Management Science 47 (2001) 1008-1027; the quick form is the
 *           heuristic of J. Kelly, B. Golden and A. Assad, Networks 22 (1992) 397-417
 * Example   in suppression.ts
 */
export type Asked = { small: readonly number[]; hidden: ReadonlySet<number>; width: number; whole: boolean }

export function hideMore(highs: Highs, table: CountTable, asked: Asked): Set<number> {
  const { columns, rows } = programmeOf(table, asked)
  const values = withProgramme(highs, columns, rows, (model) => solved(highs, model))
  if (values === undefined) throw new RangeError('no way of hiding was found')
  const least = asked.whole ? 0.5 : 1e-7
  return new Set(table.cells.keys().filter((cell) => asked.hidden.has(cell) || (values[cell] ?? 0) > least))
}

function programmeOf(
  table: CountTable,
  { small, hidden, width, whole }: Asked,
): { columns: Column[]; rows: Row[] } {
  const { cells } = table
  const columns = hidingColumns(table, hidden, whole)
  const rows: Row[] = []
  for (const p of small) {
    // Two tables each, as differences from the true one: u − a, then v − a.
    const [up, down] = [columns.length, columns.length + cells.length]
    for (const from of [up, down]) {
      for (const count of cells) columns.push({ cost: 0, low: -Math.min(count, width), high: width })
      rows.push(...addingUp(table, from), ...movingOnlyHidden(cells, from, width))
    }
    rows.push({
      terms: [
        [up + p, 1],
        [down + p, -1],
      ],
      low: width,
      high: Number.POSITIVE_INFINITY,
    })
    if (whole) rows.push(...notAlone(table, p))
  }
  return { columns, rows }
}

/** A cell hidden alone in a sum is known: implied by the rest, but the solver finds it sooner when told. */
function notAlone({ sums }: CountTable, p: number): Row[] {
  return sums.flatMap(({ parts, total }) => {
    const members = [...parts, total]
    if (!members.includes(p)) return []
    const others = members.filter((cell) => cell !== p)
    return [{ terms: others.map((cell) => [cell, 1] as const), low: 1, high: Number.POSITIVE_INFINITY }]
  })
}

function hidingColumns({ cells, levels }: CountTable, hidden: ReadonlySet<number>, whole: boolean): Column[] {
  // Counts together stay under one cell, and cells of one level under one of the next.
  const sum = cells.reduce((total, count) => total + count, 1)
  return cells.map((count, cell) => {
    if (hidden.has(cell)) return { cost: 0, low: 1, high: 1, whole }
    // A zero may be known to be one, so it hides nothing.
    if (count === 0) return { cost: 0, low: 0, high: 0, whole }
    return { cost: (cells.length + 1) ** (levels[cell] ?? 0) + count / sum, low: 0, high: 1, whole }
  })
}

function addingUp({ sums }: CountTable, from: number): Row[] {
  return sums.map(({ parts, total }) => ({
    terms: [...parts.map((part) => [from + part, 1] as const), [from + total, -1] as const],
    low: 0,
    high: 0,
  }))
}

function movingOnlyHidden(cells: readonly number[], from: number, width: number): Row[] {
  const infinity = Number.POSITIVE_INFINITY
  return cells.flatMap((count, cell) => [
    {
      terms: [
        [from + cell, 1],
        [cell, -width],
      ] as const,
      low: -infinity,
      high: 0,
    },
    {
      terms: [
        [from + cell, 1],
        [cell, Math.min(count, width)],
      ] as const,
      low: 0,
      high: infinity,
    },
  ])
}
