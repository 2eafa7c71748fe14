/**
 * The kernel of the choice models (assembly/) as an instance with memory of its own.
 *
 * Notation  Exports: what an opener of the kernel uses of it, functions and the places of arrays
 * Errors    undefined where the bytes are no valid WebAssembly here, as on a machine without its vectors
 * Source    WebAssembly Core Specification 2.0, W3C (2022), section 4.5 (instantiation)
 * Example   instanceOf(Uint8Array.of(1)) is undefined: then the plain twin serves
 */
export function instanceOf<Exports extends { memory: { buffer: ArrayBuffer } }>(
  bytes: Uint8Array<ArrayBuffer>,
): Exports | undefined {
  const { WebAssembly: assembly } = globalThis as unknown as { WebAssembly?: Assembly }
  if (assembly?.validate(bytes) !== true) return undefined
  return new assembly.Instance(new assembly.Module(bytes)).exports as Exports
}

/** An array of the kernel, by the place that it exports; only good until the memory grows. */
export function numbersAt(memory: { buffer: ArrayBuffer }, place: Place, length: number): Float64Array {
  return new Float64Array(memory.buffer, place.value, length)
}

export function wordsAt(memory: { buffer: ArrayBuffer }, place: Place, length: number): Int32Array {
  return new Int32Array(memory.buffer, place.value, length)
}

export type Place = { value: number }

/** The part of the global that is used here: its types come with a browser's, which the project is not compiled for. */
type Assembly = {
  validate(bytes: Uint8Array): boolean
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: object }
}
