// The program for production: dist/main.js and the commands beside it, with the migrations and style sheets.
import { cpSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAssets } from './assets.mjs'
import { buildKernels } from './kernels.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = path.join(root, 'dist')
const commands = ['backup', 'restore', 'verify-trail', 'first-administrator', 'vastakaiku']
const workers = 'src/engine/workers'

rmSync(path.join(out, 'chunks'), { recursive: true, force: true })
await buildAssets()
buildKernels()
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [
    { in: 'src/main.ts', out: 'main' },
    ...commands.map((name) => ({ in: `src/commands/${name}.ts`, out: name })),
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
  sourcemap: true,
  metafile: true,
  logLevel: 'warning',
})
cpSync(path.join(root, 'db'), path.join(out, 'db'), { recursive: true })
const bytes = Object.values(metafile.outputs).reduce((sum, file) => sum + file.bytes, 0)
console.log(`dist/ is ready (${Math.round(bytes / 1024)} kB): node dist/main.js`)

function workerFiles() {
  return readdirSync(path.join(root, workers)).filter((file) => file.endsWith('.worker.ts'))
}
