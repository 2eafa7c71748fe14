import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The WebAssembly of an engine's room, built from `src/engine/ROOM/assembly`; without it the plain twin serves. */
export function readKernel(room: 'choicemodel' | 'text'): Uint8Array<ArrayBuffer> | undefined {
  // In the source tree this file is src/kernels.ts; bundled for production it is part of dist/ or dist/chunks/.
  const file = ['../dist/kernels', 'kernels', '../kernels']
    .map((folder) => path.join(import.meta.dirname, folder, `${room}.wasm`))
    .find((candidate) => existsSync(candidate))
  return file === undefined ? undefined : new Uint8Array(readFileSync(file))
}
