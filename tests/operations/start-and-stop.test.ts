import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slowdownOf } from '../crowding.ts'
import { aFolder, cleanUpAfterwards, eventually, postgresOn, start, type Started, stop } from './program.ts'

cleanUpAfterwards()

let dataDir: string
beforeAll(async () => {
  dataDir = await aFolder()
})

// As `npm start` has it.
const fromSource = 'tools/start.mjs'
const pidFile = () => path.join(dataDir, 'postgres/cluster/postmaster.pid')

/** The database has gone with its program, and has put its things away. */
async function expectNothingLeft() {
  expect(await postgresOn(dataDir)).toEqual([])
  expect(existsSync(pidFile())).toBe(false)
}

describe('the first start, from nothing', () => {
  let program: Started
  beforeAll(async () => {
    program = await start({ DATA_DIR: dataDir }, fromSource)
  })

  test('it says that it lives and is ready, and gives its figures to this machine', async () => {
    expect(await textAt('/healthz')).toBe('200 ok')
    expect(await textAt('/readyz')).toBe('200 ready')
    expect(await textAt('/metrics')).toMatch(/^200 [\s\S]*vastakaiku_http_request_seconds/)
  })

  test('figures are not for those who come through a proxy', async () => {
    expect(await textAt('/metrics', { 'x-forwarded-for': '203.0.113.9' })).toBe('403 forbidden')
  })

  test('Ctrl-C ends it with 0, and nothing stays behind', async () => {
    expect(await postgresOn(dataDir)).not.toEqual([])
    const { code, stderr } = await stop(program, 'SIGINT')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    await expectNothingLeft()
  })

  async function textAt(address: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${program.origin}${address}`, { headers })
    return `${response.status} ${await response.text()}`
  }
})

describe('the second start', () => {
  const token = 'a token of sixteen letters or more'
  let program: Started
  let tookMs: number
  let slowdown: number
  beforeAll(async () => {
    const began = performance.now()
    program = await start({ DATA_DIR: dataDir, METRICS_TOKEN: token }, fromSource)
    tookMs = performance.now() - began
    slowdown = slowdownOf(program.process.pid ?? 'self')
  })

  test('it is ready within five seconds', () => {
    expect(tookMs).toBeLessThan(5_000 * slowdown)
  })

  test('with a token set, figures are given to its bearer only', async () => {
    const statusWith = async (headers: Record<string, string>) =>
      (await fetch(`${program.origin}/metrics`, { headers })).status
    expect(await statusWith({})).toBe(403)
    expect(await statusWith({ authorization: 'Bearer something else' })).toBe(403)
    expect(await statusWith({ authorization: `Bearer ${token}` })).toBe(200)
  })

  test('a second Ctrl-C does not wait for a request that never ends', async () => {
    const slow = connect(program.port, '127.0.0.1')
    slow.on('error', () => undefined)
    slow.write('POST /turku/fi/feedback HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\na')
    await eventually(async () => expect(slow.bytesWritten).toBeGreaterThan(0))
    await new Promise((resolve) => setTimeout(resolve, 100))

    program.process.kill('SIGINT')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(program.process.exitCode).toBeNull()
    const [again, crowd] = [performance.now(), slowdownOf(program.process.pid ?? 'self')]
    program.process.kill('SIGINT')
    expect((await program.ended).code).toBe(130)
    expect(performance.now() - again).toBeLessThan(1_500 * crowd)
    slow.destroy()
    await eventually(expectNothingLeft)
  })
})

describe('under a supervisor', () => {
  let program: Started
  beforeAll(async () => {
    program = await start({ DATA_DIR: dataDir, NODE_ENV: 'production' }, fromSource)
  })
  afterAll(() => program.process.kill('SIGKILL'))

  test('SIGTERM ends it with 0, and nothing stays behind', async () => {
    const { code, stderr } = await stop(program, 'SIGTERM')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    await expectNothingLeft()
  })

  test('when its database dies it says so and ends, to be started again', async () => {
    program = await start({ DATA_DIR: dataDir }, fromSource)
    const [postmaster] = await postgresOn(dataDir)
    process.kill(postmaster as number, 'SIGKILL')
    const { code, stderr } = await program.ended
    expect(code).toBe(1)
    expect(stderr).toMatch(/^PostgreSQL has stopped by itself[^\n]*\n$/)
  })
})
