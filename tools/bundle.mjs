// The program out of its source: modules in chunks, so that a wrong setting is told before the large ones are read.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, stop } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const workers = 'src/engine/workers'

/** Scripts of src/ by their names, each to NAME.js in the folder, and the files that threads start from. */
export function bundle(names, { out, sourcemap = false }) {
  return build({
    absWorkingDir: root,
    entryPoints: [
      ...names.map((name) => ({ in: `src/${name}.ts`, out: path.basename(name) })),
      ...workerFiles().map((file) => ({ in: `${workers}/${file}`, out: `workers/${path.parse(file).name}` })),
    ],
    outdir: out,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Dependencies stay in node_modules: some of them bring binaries, and npm ci --omit=dev installs just these.
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap,
    metafile: true,
    logLevel: 'warning',
  })
}

/** Lets the process of the builder go. */
export const stopBundling = stop

function workerFiles() {
  return readdirSync(path.join(root, workers)).filter((file) => file.endsWith('.worker.ts'))
}
