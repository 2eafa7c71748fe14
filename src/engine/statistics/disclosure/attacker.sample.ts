import { randomFrom } from '../../numeric/random.ts'

/**
 * Another way than linear programming to work out hidden counts, for checking the audit: a table with its totals is a
 * flow from a source through rows and columns to a sink and back, and a hidden count can grow by what else can flow
 * around it (L. Ford and D. Fulkerson, 1956). Cells are numbered as in table.ts.
 */
type Arc = { from: number; to: number; room: number }

export function reachOf(
  rows: readonly (readonly number[])[],
  cells: readonly number[],
  hidden: ReadonlySet<number>,
  asked: number,
): { low: number; high: number } {
  const ends = endsOf(rows.length, rows[0]?.length ?? 0)
  const others = [...hidden].filter((cell) => cell !== asked)
  const arcs = others.flatMap((cell): Arc[] => {
    const [from, to] = ends(cell)
    return [
      { from, to, room: MUCH },
      { from: to, to: from, room: cells[cell] ?? 0 },
    ]
  })
  const [from, to] = ends(asked)
  const count = cells[asked] ?? 0
  return { low: count - Math.min(count, flow(arcs, from, to)), high: count + flow(arcs, to, from) }
}

/** Counts as in small towns: many small ones, some zeros; at most so many rows, and one column fewer. */
export function randomRows(seed: number, most = 7): number[][] {
  const random = randomFrom(seed)
  const [height, width] = [2 + random.below(most - 1), 2 + random.below(most - 2)]
  const mean = 5 + 40 * random.uniform()
  return Array.from({ length: height }, () =>
    Array.from({ length: width }, () => Math.floor(-Math.log(random.uniform()) * mean)),
  )
}

const MUCH = 1e9

/** Nodes: rows, then columns, then source and sink. */
function endsOf(height: number, width: number): (cell: number) => [number, number] {
  const [source, sink] = [height + width, height + width + 1]
  return (cell) => {
    if (cell < height * width) return [Math.floor(cell / width), height + (cell % width)]
    const total = cell - height * width
    if (total < height) return [source, total]
    return total < height + width ? [total, sink] : [sink, source]
  }
}

function flow(given: readonly Arc[], from: number, to: number): number {
  const arcs = given.flatMap((arc) => [{ ...arc }, { from: arc.to, to: arc.from, room: 0 }])
  let sum = 0
  for (;;) {
    const cameBy = new Map<number, number>()
    const queue = [from]
    for (const node of queue)
      arcs.forEach((arc, index) => {
        if (arc.from !== node || arc.room <= 0 || cameBy.has(arc.to) || arc.to === from) return
        cameBy.set(arc.to, index)
        queue.push(arc.to)
      })
    if (!cameBy.has(to)) return sum
    const path: number[] = []
    for (let node = to; node !== from; node = arcs[path.at(-1) ?? 0]?.from ?? from)
      path.push(cameBy.get(node) ?? 0)
    const room = Math.min(...path.map((index) => arcs[index]?.room ?? 0))
    for (const index of path) {
      const [along, back] = [arcs[index], arcs[index ^ 1]]
      if (along) along.room -= room
      if (back) back.room += room
    }
    sum += room
    if (sum >= MUCH) return MUCH
  }
}
