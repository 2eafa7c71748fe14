import type { Contrasts } from '../contrasts.ts'
import { instanceOf, numbersAt, type Place, wordsAt } from '../web-assembly.ts'
import type { Steps } from './steps.ts'
import { wideOf } from './wide-rows.ts'

/**
 * Everybody's steps by the WebAssembly kernel (../assembly/people.ts), in whose memory their numbers lie.
 *
 * Notation  as in steps.ts; arrays of the kernel as in ../assembly/people-places.ts
 * Shapes    a person's rows lie column by column, with rows of zeros up to a multiple of eight
 * Errors    undefined where the bytes cannot run here
 * Source    as in steps.ts
 * Example   see steps.test.ts
 */
export function openKernelSteps(bytes: Uint8Array<ArrayBuffer>, contrasts: Contrasts): Steps | undefined {
  const exported = instanceOf<Exported>(bytes)
  if (exported === undefined) return undefined
  const { k, taskStart, start, weight } = contrasts
  const n = weight.length
  const tasks = start.length - 1
  const firstRows = paddedRows(contrasts)
  const rows = firstRows[n] as number
  const most = firstRows.reduce((longest, row, i) => Math.max(longest, row - (firstRows[i - 1] ?? 0)), 0)
  exported.arrangePeople(n, rows, tasks, k, most)
  const numbers = (name: Name, length: number) => numbersAt(exported.memory, exported[name], length)
  const words = (name: Name, length: number) => wordsAt(exported.memory, exported[name], length)

  words('firstRows', n + 1).set(firstRows)
  words('firstTasks', n + 1).set(taskStart)
  words('rowsOfTasks', tasks).set(
    Int32Array.from({ length: tasks }, (_, t) => (start[t + 1] as number) - (start[t] as number)),
  )
  setColumns(numbers('columns', rows * k), contrasts, firstRows)
  const mean = numbers('mean', k)
  const wide = wideOf(k)
  const spread = numbers('spread', k * wide)
  return {
    betas: numbers('betas', n * k),
    logs: numbers('logs', n),
    roots: numbers('roots', n * k * wide),
    wide,
    normals: numbers('normals', n * k),
    lots: numbers('lots', n),
    measure: () => exported.measurePeople(n, k),
    step(population) {
      mean.set(population.mean)
      for (let i = 0; i < k; i++) spread.set(population.root.subarray(i * k, i * k + k), i * wide)
      return exported.stepPeople(n, k)
    },
  }
}

type Name =
  | 'firstRows'
  | 'firstTasks'
  | 'rowsOfTasks'
  | 'columns'
  | 'mean'
  | 'spread'
  | 'roots'
  | 'normals'
  | 'lots'
  | 'betas'
  | 'logs'

type Exported = Record<Name, Place> & {
  memory: { buffer: ArrayBuffer }
  arrangePeople(persons: number, rows: number, tasks: number, k: number, mostRows: number): void
  measurePeople(persons: number, k: number): void
  stepPeople(persons: number, k: number): number
}

const AT_ONCE = 8

function paddedRows({ taskStart, start, weight }: Contrasts): Int32Array {
  const first = new Int32Array(weight.length + 1)
  for (let n = 0; n < weight.length; n++) {
    const rows = (start[taskStart[n + 1] as number] as number) - (start[taskStart[n] as number] as number)
    first[n + 1] = (first[n] as number) + Math.ceil(rows / AT_ONCE) * AT_ONCE
  }
  return first
}

function setColumns(
  columns: Float64Array,
  { k, taskStart, start, z, weight }: Contrasts,
  firstRows: Int32Array,
): void {
  for (let n = 0; n < weight.length; n++) {
    const from = start[taskStart[n] as number] as number
    const rows = (start[taskStart[n + 1] as number] as number) - from
    const at = (firstRows[n] as number) * k
    const padded = (firstRows[n + 1] as number) - (firstRows[n] as number)
    for (let row = 0; row < rows; row++)
      for (let a = 0; a < k; a++) columns[at + a * padded + row] = z[(from + row) * k + a] as number
  }
}
