// Types, lint, format, dead code, then every test. The last line says how many passed, failed and were skipped.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = path.join(root, 'node_modules/.bin')
const only = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0 }

if (only.length === 0) {
  // Side by side: the types take longer than the rest together.
  await Promise.all([
    check('types', 'tsc', ['-p', '.']),
    check('lint', 'oxlint', ['--quiet']),
    check('format', 'oxfmt', ['--check']),
    check('dead code', 'knip', ['--no-progress']),
  ])
}
runTests('tests', [])
runTests('journeys', ['--config', 'e2e/vitest.config.ts'])

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)

async function check(name, command, args) {
  const started = Date.now()
  const { status, said } = await quietly(command, args)
  total[status === 0 ? 'passed' : 'failed'] += 1
  if (status !== 0) console.log(said)
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

function runTests(name, args) {
  const report = path.join(root, `.cache/${name}.json`)
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const { status } = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--reporter=${path.join(root, 'tools/second-tries.mjs')}`,
    ...(process.env.CI ? ['--retry=1'] : []),
    `--outputFile.json=${report}`,
    ...args,
    ...only,
  ])
  if (!existsSync(report)) {
    total.failed += 1
    return
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  total.passed += numPassedTests
  total.failed += numFailedTests
  total.skipped += numPendingTests + numTodoTests
  // A file that does not load, or an error outside any test, fails the run without counting as a test.
  if (status !== 0 && numFailedTests === 0) total.failed += 1
}

function run(command, args) {
  return spawnSync(path.join(bin, command), args, { cwd: root, stdio: 'inherit', env: environment() })
}

/** What it says is kept until its end, so that two do not speak in each other's lines. */
function quietly(command, args) {
  const child = spawn(path.join(bin, command), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += words))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, said }))
  })
}

function environment() {
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` }
}
