import { rowCount, type Rows } from '../vectors/rows.ts'
import type { Abreast } from './abreast.ts'

// 256 MB in each thread: the features of some 100,000 sentences.
const featuresBeside = 32 * 1024 * 1024

/**
 * Eight borders by the WebAssembly kernel (../assembly): an instance with the weights in memory of its own. The rows lie beside
 * them; where they are too many for that, one after the other is copied in.
 *
 * Notation  as in abreast.ts
 * Errors    undefined where the bytes are no valid WebAssembly here, as on a machine without its vectors
 * Source    as in abreast.ts
 * Example   see dual-descent.test.ts
 */
export function openKernel(
  rows: Rows,
  width: number,
  bytes: Uint8Array<ArrayBuffer>,
  mostBeside = featuresBeside,
): Abreast | undefined {
  const { WebAssembly: assembly } = globalThis as unknown as { WebAssembly?: Assembly }
  if (assembly?.validate(bytes) !== true) return undefined
  const { exports: exported } = new assembly.Instance(new assembly.Module(bytes))
  const { starts } = rows
  const all = starts[rowCount(rows)] as number
  const fits = all <= mostBeside
  const room = fits ? all : longestOf(rows)
  exported.arrange(room, width)
  const { buffer } = exported.memory
  const features = new Uint32Array(buffer, exported.features.value, room)
  const values = new Float32Array(buffer, exported.values.value, room)
  const copy = (from: number, to: number) => {
    features.set(rows.features.subarray(from, to))
    values.set(rows.values.subarray(from, to))
  }
  if (fits) copy(0, all)
  let lies = -1
  const firstOf = (row: number) => {
    if (fits) return starts[row] as number
    if (row !== lies) copy(starts[row] as number, starts[row + 1] as number)
    lies = row
    return 0
  }
  const lengthOf = (row: number) => (starts[row + 1] as number) - (starts[row] as number)
  return {
    weights: new Float64Array(buffer, exported.weights.value, 8 * (width + 1)),
    sums: new Float64Array(buffer, exported.sums.value, 8),
    steps: new Float64Array(buffer, exported.steps.value, 8),
    dot: (row) => exported.dot(firstOf(row), lengthOf(row)),
    add: (row) => exported.add(firstOf(row), lengthOf(row)),
  }
}

function longestOf(rows: Rows): number {
  let longest = 0
  for (let row = 0; row < rowCount(rows); row += 1)
    longest = Math.max(longest, (rows.starts[row + 1] as number) - (rows.starts[row] as number))
  return longest
}

type Place = { value: number }
type Exports = {
  memory: { buffer: ArrayBuffer }
  features: Place
  values: Place
  sums: Place
  steps: Place
  weights: Place
  arrange(room: number, width: number): void
  dot(first: number, count: number): void
  add(first: number, count: number): void
}
type Assembly = {
  validate(bytes: Uint8Array<ArrayBuffer>): boolean
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Instance: new (module: object) => { exports: Exports }
}
