import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { fillDemo } from '../demo/demo.ts'
import { fillTowns } from '../demo/town/fill.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { newPool } from '../src/platform/db/client.ts'
import type { Database } from '../src/platform/db/database.ts'
import { newLog } from '../src/platform/log.ts'
import { someServices } from '../tests/builders/app.ts'
import { benchFolder, withBenchDatabase } from './database.ts'
import type { Figure, Measured } from './figure.ts'

/** What `npm start` takes the first time, until the doors open and until the demo is whole. */
export const figures: Figure[] = [
  {
    key: 'demo-doors',
    name: 'from npm start, with nothing built and no database yet, to open doors',
    unit: 's',
    yardstick: 'ten seconds',
    target: { atMost: 1 },
    measure: startAfresh,
  },
  {
    key: 'demo',
    name: 'the whole demo, stories and the half year behind them',
    unit: 's',
    yardstick: 'a minute',
    target: { atMost: 1 },
    measure: () =>
      withBenchDatabase(6, async ({ database, ownerUrl }) => {
        const services = someServices(database)
        const queue = newPool(ownerUrl, 4, () => undefined)
        const began = performance.now()
        await fillDemo(services, { log: newLog('silent'), queue })
        const stories = secondsSince(began)
        await fillTowns(services, { queue, tell: () => undefined, stopped: () => false })
        const value = secondsSince(began)
        await queue.end()
        const counts = await countAll(database)
        return { value, ratio: value / 60, note: `stories ${stories.toFixed(1)} s; ${counts}` }
      }),
  },
]

/** `npm start` in a fresh copy of the source with its packages and nothing else, until it says where it is. */
async function startAfresh(): Promise<Measured> {
  const folder = await mkdtemp(path.join(benchFolder(), 'vastakaiku-bench-'))
  // Run as root, PostgreSQL is another user, who must get through.
  await chmod(folder, 0o711)
  const root = fileURLToPath(new URL('..', import.meta.url))
  const copy = path.join(folder, 'copy')
  await cp(root, copy, { recursive: true, filter: (file) => !notSource.includes(path.relative(root, file)) })
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  const { HOME, PATH } = process.env
  // What a tool keeps of earlier runs lies in the folder for passing files.
  await mkdir(path.join(folder, 'tmp'))
  const [load = 0] = loadavg()
  const began = performance.now()
  // A group of its own: npm puts a shell between itself and the program.
  const npm = spawn('npm', ['start'], {
    cwd: copy,
    detached: true,
    env: { PATH, HOME, TMPDIR: path.join(folder, 'tmp'), PORT: String(await freePort()), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => npm.once('exit', resolve))
  const ready = new Promise<number>((resolve) => {
    npm.stdout.on('data', (said: Buffer) => {
      if (String(said).includes('Vastakaiku is at')) resolve(secondsSince(began))
    })
  })
  try {
    const value = await Promise.race([ready, ended])
    if (typeof value !== 'number' || npm.exitCode !== null)
      throw new Error('The program ended before its doors were open')
    return { value, ratio: value / 10, note: `load of the machine before ${load.toFixed(1)}` }
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGINT')
    await ended
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

const notSource = ['node_modules', 'dist', '.cache', '.data', '.git', '.look']

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

function secondsSince(moment: number) {
  return (performance.now() - moment) / 1000
}

async function countAll(database: Database): Promise<string> {
  const sums = new Map<string, number>()
  for (const { id } of await database.readRegister(listOrganisations)) {
    for (const [name, table] of counted) {
      const { rows } = await database.read(id, (db) =>
        sql<{ count: number }>`select count(*)::int as count from ${sql.raw(table)}`.execute(db as never),
      )
      sums.set(name, (sums.get(name) ?? 0) + (rows[0]?.count ?? 0))
    }
  }
  return [...sums].map(([name, count]) => `${count} ${name}`).join(', ')
}

const counted = [
  ['visits', 'listening.service_event'],
  ['answers', 'listening.answer'],
  ['texts', 'listening.feedback'],
] as const
