// The engine's inner loops, from AssemblyScript to WebAssembly: src/engine/ROOM/assembly/index.ts -> dist/kernels/ROOM.wasm.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const engine = path.join(root, 'src/engine')
const target = path.join(root, 'dist/kernels')
// No assertions and no collector: a kernel computes in the memory it is given. Vectors, but no fused or relaxed
// arithmetic, which may differ between machines.
const flags = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--converge', '--noAssert']

/** Builds what has changed. Safe to run twice at once: each file is swapped in whole. */
export function buildKernels() {
  let built = 0
  for (const room of rooms()) {
    const inputs = hashOfInputs(room)
    const mark = path.join(target, `${room}.hash`)
    const wasm = path.join(target, `${room}.wasm`)
    if (existsSync(wasm) && existsSync(mark) && readFileSync(mark, 'utf8') === inputs) continue
    mkdirSync(target, { recursive: true })
    compile(room, wasm)
    writeFileSync(mark, inputs)
    built += 1
  }
  return { built }
}

function rooms() {
  return readdirSync(engine)
    .filter((room) => existsSync(path.join(engine, room, 'assembly/index.ts')))
    .toSorted()
}

function hashOfInputs(room) {
  const folder = path.join(engine, room, 'assembly')
  const hash = createHash('sha256').update(flags.join(' ')).update(compilerVersion())
  for (const file of readdirSync(folder).toSorted())
    hash.update(file).update(readFileSync(path.join(folder, file)))
  return hash.digest('hex')
}

function compilerVersion() {
  return JSON.parse(readFileSync(path.join(root, 'node_modules/assemblyscript/package.json'), 'utf8')).version
}

function compile(room, wasm) {
  const written = `${wasm}.${process.pid}`
  const entry = path.join('src/engine', room, 'assembly/index.ts')
  const compiler = path.join(root, 'node_modules/assemblyscript/bin/asc.js')
  const node = path.join(root, 'node_modules/.bin/node')
  const { status } = spawnSync(node, [compiler, entry, ...flags, '-o', written], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`${entry} did not compile`)
  renameSync(written, wasm)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { built } = buildKernels()
  console.log(built > 0 ? `${built} kernel(s) built into dist/kernels.` : 'Kernels are up to date.')
}
