// The program for production: dist/main.js and the commands beside it, with the migrations and style sheets. Tests name another
// folder, so that what they start is not built anew under it.
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAssets } from './assets.mjs'
import { bundle } from './bundle.mjs'
import { buildKernels } from './kernels.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')
const out = path.resolve(root, process.argv[2] ?? dist)
const commands = ['backup', 'restore', 'verify-trail', 'first-administrator', 'vastakaiku']

rmSync(path.join(out, 'chunks'), { recursive: true, force: true })
await buildAssets()
buildKernels()
const scripts = ['main', ...commands.map((name) => `commands/${name}`)]
const { metafile } = await bundle(scripts, { out, sourcemap: true })
cpSync(path.join(root, 'db'), path.join(out, 'db'), { recursive: true })
if (out !== dist)
  for (const part of ['assets', 'kernels'])
    cpSync(path.join(dist, part), path.join(out, part), { recursive: true })
const bytes = Object.values(metafile.outputs).reduce((sum, file) => sum + file.bytes, 0)
const folder = path.relative(root, out)
console.log(`${folder}/ is ready (${Math.round(bytes / 1024)} kB): node ${folder}/main.js`)
