import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { sql } from 'kysely'
import { fillDemo } from '../demo/demo.ts'
import { fillTowns } from '../demo/town/fill.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { newPool } from '../src/platform/db/client.ts'
import type { Database } from '../src/platform/db/database.ts'
import { newLog } from '../src/platform/log.ts'
import { someServices } from '../tests/builders/app.ts'
import { benchFolder, withBenchDatabase } from './database.ts'
import type { Figure } from './figure.ts'

/** What `npm start` takes the first time, until the doors open and until the demo is whole. */
export const figures: Figure[] = [
  {
    key: 'demo-doors',
    name: 'from the start of the program in an empty folder to open doors',
    unit: 's',
    yardstick: 'ten seconds',
    target: { atMost: 1 },
    async measure() {
      const value = await startAfresh()
      return { value, ratio: value / 10 }
    },
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

/** The whole program as `npm start` runs it, until it says where it is. */
async function startAfresh(): Promise<number> {
  const folder = await mkdtemp(path.join(benchFolder(), 'vastakaiku-bench-'))
  // Run as root, PostgreSQL is another user, who must get through.
  await chmod(folder, 0o711)
  const { PATH, HOME } = process.env
  const settings = { DATA_DIR: path.join(folder, '.data'), PORT: String(await freePort()), LOG_LEVEL: 'warn' }
  const began = performance.now()
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH, HOME, NODE_ENV: 'development', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => program.once('exit', resolve))
  const ready = new Promise<number>((resolve) => {
    program.stdout.on('data', (said: Buffer) => {
      if (String(said).includes('Vastakaiku is at')) resolve(secondsSince(began))
    })
  })
  try {
    const seconds = await Promise.race([ready, ended])
    if (typeof seconds === 'number' && program.exitCode === null) return seconds
    throw new Error('The program ended before its doors were open')
  } finally {
    program.kill('SIGINT')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

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
