// Installs what is missing and, but for `npm start`, builds the style sheets and kernels when they have changed. Runs on any
// Node from 20 up, with nothing installed; afterwards node_modules/.bin/node is the Node that the program itself runs on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const mark = path.join(root, 'node_modules/.installed')
const wanted = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  console.log('Installing what is missing (about a minute the first time) ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('npm ci failed: see its message above.')
    process.exit(1)
  }
  writeFileSync(mark, wanted)
}

// What the program itself needs its start builds beside it, and kernels are for commands and measurements.
if (!process.argv.includes('--packages-only')) {
  const { buildAssets } = await import('./assets.mjs')
  await buildAssets()
  const { buildKernels } = await import('./kernels.mjs')
  buildKernels()
}
