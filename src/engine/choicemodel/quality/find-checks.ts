import type { ChoiceData } from '../data.ts'
import type { LinearUtility } from '../utility.ts'
import type { Checks } from './flags.ts'

/**
 * The hidden checks of an experiment, found in what was shown: tasks that came again, and alternatives that are in
 * nothing better than another.
 *
 * Notation  x_tj the coded row of alternative j in task t; y its attributes, each with the side that everybody likes
 * Formula   t' repeats t when the same person saw the same rows in both, in any order; j is worse than l when y_j is
 *           nowhere better than y_l, somewhere worse, and attributes without a side are the same
 * Shapes    as Checks in flags.ts
 * Errors    RangeError when a side is told of what is no attribute
 * Source    F. Johnson et al., Value Health 22 (2019) 1069-1080 (repeat and dominance as tests of attention)
 * Example   price 2 and 3 with `less` better, all else the same: the second is worse
 */
export function rowsLikeOthers({ names, x, data }: LinearUtility): NonNullable<Checks['repeats']> {
  const k = names.length
  const keyOf = (row: number) => x.subarray(row * k, row * k + k).join()
  const rowsOf = (t: number) =>
    Array.from({ length: (data.rowStart[t + 1] ?? 0) - (data.rowStart[t] ?? 0) }, (_, j) => {
      const row = (data.rowStart[t] ?? 0) + j
      return { row, key: keyOf(row) }
    }).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return data.persons.flatMap((_, n) => {
    const seen = new Map<string, { task: number; rows: number[] }>()
    const found = []
    for (let t = data.taskStart[n] ?? 0; t < (data.taskStart[n + 1] ?? 0); t++) {
      const sorted = rowsOf(t)
      const task = sorted.map(({ key }) => key).join('|')
      const before = seen.get(task)
      if (before === undefined) seen.set(task, { task: t, rows: sorted.map(({ row }) => row) })
      else {
        const sameRows = sorted.map(({ row }, place) => [before.rows[place] ?? 0, row] as const)
        found.push({ first: before.task, again: t, sameRows })
      }
    }
    return found
  })
}

export function rowsWorse(
  { attributes, values, rowStart, chosen }: ChoiceData,
  better: Readonly<Record<string, 'less' | 'more'>>,
): NonNullable<Checks['worse']> {
  const strange = Object.keys(better).find((name) => !attributes.includes(name))
  if (strange !== undefined) throw new RangeError(`there is no attribute ${strange} to be better`)
  if (Object.keys(better).length === 0) return []
  const width = attributes.length
  const signs = attributes.map((name) => (better[name] === 'less' ? -1 : better[name] === 'more' ? 1 : 0))
  const isWorse = (row: number, than: number) => {
    let isSomewhereWorse = false
    for (const [m, sign] of signs.entries()) {
      const gap = (values[row * width + m] ?? 0) - (values[than * width + m] ?? 0)
      if (sign === 0 ? gap !== 0 : sign * gap > 0) return false
      if (gap !== 0) isSomewhereWorse = true
    }
    return isSomewhereWorse
  }
  return Array.from(chosen).flatMap((_, task) => {
    const first = rowStart[task] ?? 0
    const rows = Array.from({ length: (rowStart[task + 1] ?? 0) - first }, (__, j) => first + j)
    return rows.filter((row) => rows.some((other) => isWorse(row, other))).map((row) => ({ task, row }))
  })
}
