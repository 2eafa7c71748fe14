import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, cleanUpAfterwards, root, start, type Started, stop } from './program.ts'

cleanUpAfterwards()

let program: Started
beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['tools/build.mjs'], { cwd: root })
  const dataDir = await aFolder()
  const elsewhere = await aFolder()
  program = await start(
    { DATA_DIR: dataDir, NODE_ENV: 'production', DEMO: '' },
    path.join(root, 'dist/main.js'),
    elsewhere,
  )
})
afterAll(() => stop(program))

test('the built program serves a page with its style sheet, from whatever folder it is started', async () => {
  const page = await fetch(program.origin)
  expect(page.status).toBe(200)
  const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const style = await fetch(new URL(sheet, program.origin))
  expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  expect(style.headers.get('cache-control')).toContain('immutable')
  expect((await style.text()).length).toBeGreaterThan(10_000)
})

test('in production there are no development pages and no demo', async () => {
  for (const address of [
    '/dev',
    '/dev/outbox',
    '/dev/outbox/kaikuranta',
    '/dev/idp/kaikuranta',
    '/kaikuranta/fi',
  ]) {
    expect((await fetch(`${program.origin}${address}`)).status).toBe(404)
  }
  expect(program.said()).not.toMatch(/demo/i)
})
