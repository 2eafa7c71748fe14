#!/usr/bin/env node
// npx vastakaiku: on any Node from 20 up, after npm start or npm test has installed what is missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = path.join(root, 'node_modules/.bin/node')
if (!existsSync(node)) await import('./install.mjs')
const { buildKernels } = await import('./kernels.mjs')
buildKernels()
const { status, signal } = spawnSync(
  node,
  // Found from here, in whatever folder the command is given.
  [
    '--import',
    import.meta.resolve('tsx'),
    path.join(root, 'src/commands/vastakaiku.ts'),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') } },
)
process.exit(signal ? 130 : (status ?? 1))
