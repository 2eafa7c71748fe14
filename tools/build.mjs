// The program for production: dist/main.js and the commands beside it, with the migrations and style sheets. Tests name another
// folder, so that what they start is not built anew under it.
import { cpSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAssets } from './assets.mjs'
import { buildKernels } from './kernels.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')
const out = path.resolve(root, process.argv[2] ?? dist)
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
if (out !== dist)
  for (const part of ['assets', 'kernels'])
    cpSync(path.join(dist, part), path.join(out, part), { recursive: true })
const bytes = Object.values(metafile.outputs).reduce((sum, file) => sum + file.bytes, 0)
const folder = path.relative(root, out)
console.log(`${folder}/ is ready (${Math.round(bytes / 1024)} kB): node ${folder}/main.js`)

function workerFiles() {
  return readdirSync(path.join(root, workers)).filter((file) => file.endsWith('.worker.ts'))
}
