import { contrastsOf } from './contrasts.ts'
import type { Evaluated, LogitTasks } from './logit-tasks.ts'
import type { LinearUtility } from './utility.ts'
import { instanceOf, numbersAt, type Place, wordsAt } from './web-assembly.ts'

/**
 * Everybody's tasks in the memory of the WebAssembly kernel (assembly/logit.ts).
 *
 * Notation  as in likelihood.ts; arrays of the kernel as in assembly/logit-places.ts
 * Shapes    contrasts in panels: four rows side by side, number by number of the K
 * Errors    undefined where the bytes cannot run here, or the contrasts would take more than a gigabyte
 * Source    as in likelihood.ts
 * Example   see logit-kernel.test.ts
 */
export function openLogitKernel(
  bytes: Uint8Array<ArrayBuffer>,
  utility: LinearUtility,
): LogitTasks | undefined {
  const { names, data } = utility
  const k = names.length
  const n = data.persons.length
  const rows = paddedRows(utility)
  if ((rows[n] as number) * k > MOST_NUMBERS) return undefined
  const exported = instanceOf<Exported>(bytes)
  if (exported === undefined) return undefined
  const most = rows.reduce((longest, row, i) => Math.max(longest, row - (rows[i - 1] ?? 0)), 0)
  exported.arrangeLogit(n, rows[n] as number, data.chosen.length, k, most)
  const numbers = (name: Name, length: number) => numbersAt(exported.memory, exported[name], length)
  const words = (name: Name, length: number) => wordsAt(exported.memory, exported[name], length)

  words('personRows', n + 1).set(rows)
  words('personTasks', n + 1).set(data.taskStart)
  const rowsOfEach = words('rowsOfEach', data.chosen.length)
  for (let t = 0; t < rowsOfEach.length; t++)
    rowsOfEach[t] = (data.rowStart[t + 1] as number) - (data.rowStart[t] as number) - 1
  numbers('shares', n).set(data.weight)
  setPanels(numbers('panels', (rows[n] as number) * k), utility, rows)
  const isWeighted = data.weight.some((w) => w !== 1 && w !== 0)
  const point = numbers('point', k)
  const found = numbers('value', 2)
  const even = k + (k % 2)
  const sums = {
    spread: numbers('spreadSum', even * even),
    plain: numbers('plainSum', even * even),
    squared: numbers('squaredSum', even * even),
    byPerson: numbers('personSum', even * even),
  }
  const slopes = numbers('slopes', k)
  return {
    at(beta, every): Evaluated {
      point.set(beta)
      exported.logit(n, k, every, isWeighted ? 1 : 0)
      const spread = whole(sums.spread, k, even)
      const plain = whole(sums.plain, k, even)
      const squared = isWeighted ? whole(sums.squared, k, even) : plain
      const byPerson = whole(sums.byPerson, k, even)
      return {
        value: found[0] as number,
        gradient: Float64Array.from(slopes),
        hessian: plain.map((square, place) => square - (spread[place] as number)),
        squares: () => ({ plain, squared, byPerson }),
      }
    },
    greatestMove(direction, every) {
      point.set(direction)
      exported.greatestMove(n, k, every)
      return found[1] as number
    },
    contrasts: () => contrastsOf(utility),
  }
}

const MOST_NUMBERS = 2 ** 27

type Name =
  | 'personRows'
  | 'personTasks'
  | 'rowsOfEach'
  | 'shares'
  | 'panels'
  | 'point'
  | 'value'
  | 'slopes'
  | 'spreadSum'
  | 'plainSum'
  | 'squaredSum'
  | 'personSum'

type Exported = Record<Name, Place> & {
  memory: { buffer: ArrayBuffer }
  arrangeLogit(persons: number, rows: number, tasks: number, k: number, mostRows: number): void
  logit(persons: number, k: number, every: number, isWeighted: number): void
  greatestMove(persons: number, k: number, every: number): void
}

/** The whole of a matrix of which the lower triangle is filled, without what made its rows even. */
function whole(sum: Float64Array, k: number, even: number): Float64Array {
  return Float64Array.from({ length: k * k }, (_, place) => {
    const i = Math.floor(place / k)
    const j = place % k
    return sum[Math.max(i, j) * even + Math.min(i, j)] as number
  })
}

/** Where each person's rows begin, made multiples of four. */
function paddedRows({ data: { persons, taskStart, rowStart } }: LinearUtility): Int32Array {
  const first = new Int32Array(persons.length + 1)
  for (let n = 0; n < persons.length; n++) {
    const from = taskStart[n] as number
    const to = taskStart[n + 1] as number
    const left = (rowStart[to] as number) - (rowStart[from] as number) - (to - from)
    first[n + 1] = (first[n] as number) + ((left + 3) & ~3)
  }
  return first
}

/** x_tj − x_ti for chosen i straight into panels: a copy less of what may be hundreds of megabytes. */
function setPanels(panels: Float64Array, { names, x, data }: LinearUtility, rows: Int32Array): void {
  const k = names.length
  const { taskStart, rowStart, chosen } = data
  for (let n = 0; n + 1 < rows.length; n++) {
    let row = rows[n] as number
    const lastTask = taskStart[n + 1] as number
    for (let t = taskStart[n] as number; t < lastTask; t++) {
      const taken = (chosen[t] as number) * k
      const end = (rowStart[t + 1] as number) * k
      for (let other = (rowStart[t] as number) * k; other < end; other += k) {
        if (other === taken) continue
        let at = (row >> 2) * 4 * k + (row & 3)
        for (let a = 0; a < k; a++, at += 4) panels[at] = (x[other + a] as number) - (x[taken + a] as number)
        row += 1
      }
    }
  }
}
