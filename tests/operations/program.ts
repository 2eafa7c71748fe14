import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, inject, vi } from 'vitest'
import { withLock } from '../lock.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export type Settings = Readonly<Record<string, string>>
export type End = { code: number | null; stdout: string; stderr: string; ms: number }
export type Started = {
  process: ChildProcess
  port: number
  origin: string
  /** All it has said until now. */
  said(): string
  ended: Promise<End>
}

const living = new Set<ChildProcess>()
const folders: string[] = []

/** In each file that starts the real program: whatever happens, none of it stays. */
export function cleanUpAfterwards() {
  // Whole programs are started here, also on a machine that is busy with something else.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
  const killAll = () => {
    for (const child of living) child.kill('SIGKILL')
  }
  process.once('exit', killAll)
  afterAll(async () => {
    killAll()
    for (let tries = 0; living.size > 0 && tries < 200; tries += 1) await sleep(50)
    for (const folder of folders) {
      for (let tries = 0; tries < 100 && (await postgresOn(folder)).length > 0; tries += 1) await sleep(50)
      await rm(folder, { recursive: true, force: true })
    }
  })
}

/** A folder of the test's own, in memory where there is room; any user may pass through, because PostgreSQL is one. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(
    path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'vastakaiku-operations-'),
  )
  await chmod(folder, 0o711)
  folders.push(folder)
  return folder
}

/** A command as an administrator runs it in production, or `main`, with these settings and no others. */
export async function runToEnd(name: string, settings: Settings, words: string[] = []): Promise<End> {
  return run(await built(name), settings, words).ended
}

/** Starts the program as it is built for production, or as the given script has it, and waits until it serves. */
export async function start(settings: Settings, script?: string, cwd = root): Promise<Started> {
  const file = script ?? (await built('main'))
  const started = run(file, { PORT: String(await freePort()), ...settings }, [], cwd)
  const over = started.ended.then(({ code }) => {
    throw new Error(`the program ended with ${code} before it was ready:\n${started.said()}`)
  })
  await Promise.race([over, settings['RUN'] === 'worker' ? undefined : untilReady(started.origin)])
  // Its end is awaited by the test from here on.
  over.catch(() => undefined)
  return started
}

function run(script: string, settings: Settings, words: string[], cwd = root): Started {
  const began = performance.now()
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...loader, script, ...words], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DEMO: 'no', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  living.add(child)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = new Promise<End>((resolve) => {
    child.once('close', (code) => {
      living.delete(child)
      resolve({ code, stdout, stderr, ms: performance.now() - began })
    })
  })
  const port = Number(settings['PORT'] ?? 0)
  return { process: child, port, origin: `http://127.0.0.1:${port}`, said: () => stdout + stderr, ended }
}

/** Built once a run: from its source each start would take three times as long. */
async function built(name: string): Promise<string> {
  const folder = inject('programDir')
  await mkdir(path.dirname(folder), { recursive: true })
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return
    await promisify(execFile)(process.execPath, ['tools/build.mjs', `${folder}.half`], { cwd: root })
    await rename(`${folder}.half`, folder)
  })
  return path.join(folder, `${name}.js`)
}

async function untilReady(origin: string) {
  for (;;) {
    const response = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (response?.status === 200) return
    await sleep(25)
  }
}

export async function stop(started: Started, signal: NodeJS.Signals = 'SIGINT'): Promise<End> {
  started.process.kill(signal)
  return started.ended
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** The process ids of PostgreSQL servers on any cluster under this folder. */
export async function postgresOn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter((pid) => pid > 0)
  const commands = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  )
  return pids.filter((_, at) => {
    const [program = '', ...words] = (commands[at] ?? '').split('\0')
    return program.endsWith('/postgres') && words.some((word) => word.startsWith(folder))
  })
}

/** Tries again until it holds: for what happens a moment later, in another process. */
export async function eventually<Result>(look: () => Promise<Result>, withinMs = 15_000): Promise<Result> {
  const deadline = performance.now() + withinMs
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(50)
    }
  }
}

export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  await eventually(async () => {
    if (!(await holds())) throw new Error(`It does not hold that ${holds.toString()}`)
  })
}
