import { sql } from 'kysely'
import { fillDemo } from '../demo/demo.ts'
import { fillTowns } from '../demo/town/fill.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { newPool } from '../src/platform/db/client.ts'
import type { Database } from '../src/platform/db/database.ts'
import { newLog } from '../src/platform/log.ts'
import { someServices } from '../tests/builders/app.ts'
import { withBenchDatabase } from './database.ts'
import type { Figure } from './figure.ts'

/** What `npm start` takes the first time, until the doors open and until the demo is whole. */
export const figures: Figure[] = [
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
        return { value, ratio: value / 60, note: `stories ${stories.toFixed(1)} s, aim 10; ${counts}` }
      }),
  },
]

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
