import { rowCount, type Rows } from '../vectors/rows.ts'
import type { Abreast } from './abreast.ts'

/**
 * Eight borders by the WebAssembly kernel (../assembly): an instance with the weights in memory of its own, into which one row
 * after the other is copied.
 *
 * Notation  as in abreast.ts
 * Errors    undefined where the bytes are no valid WebAssembly here, as on a machine without its vectors
 * Example   see dual-descent.test.ts
 */
export function openKernel(rows: Rows, width: number, bytes: Uint8Array<ArrayBuffer>): Abreast | undefined {
  const { WebAssembly: assembly } = globalThis as unknown as { WebAssembly?: Assembly }
  if (assembly?.validate(bytes) !== true) return undefined
  const { exports: exported } = new assembly.Instance(new assembly.Module(bytes))
  const longest = longestOf(rows)
  exported.arrange(longest, width)
  const { buffer } = exported.memory
  const features = new Uint32Array(buffer, exported.features.value, longest)
  const values = new Float32Array(buffer, exported.values.value, longest)
  let [lies, length] = [-1, 0]
  const copy = (row: number) => {
    if (row === lies) return
    const [from, to] = [rows.starts[row] as number, rows.starts[row + 1] as number]
    features.set(rows.features.subarray(from, to))
    values.set(rows.values.subarray(from, to))
    ;[lies, length] = [row, to - from]
  }
  return {
    weights: new Float64Array(buffer, exported.weights.value, 8 * (width + 1)),
    sums: new Float64Array(buffer, exported.sums.value, 8),
    steps: new Float64Array(buffer, exported.steps.value, 8),
    dot(row) {
      copy(row)
      exported.dot(length)
    },
    add(row) {
      copy(row)
      exported.add(length)
    },
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
  arrange(longest: number, width: number): void
  dot(count: number): void
  add(count: number): void
}
type Assembly = {
  validate(bytes: Uint8Array<ArrayBuffer>): boolean
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Instance: new (module: object) => { exports: Exports }
}
