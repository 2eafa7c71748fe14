import { mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/postgres/postgres.ts'

/** An empty migrated database for as long as the work takes. */
export async function withMigratedDatabase<Result>(
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(
    path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'vastakaiku-generate-'),
  )
  const postgres = await startPostgres({ dataDir, fast: true, log: () => undefined })
  try {
    const url = postgres.url('superuser', 'postgres')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('create role vastakaiku_program')
    const pool = new pg.Pool({ connectionString: url })
    pool.on('error', () => undefined)
    pool.on('connect', (connected) => connected.on('error', () => undefined))
    await migrate(pool, 'db')
    await pool.end()
    const result = await work(client)
    await client.end()
    return result
  } finally {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
