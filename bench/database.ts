import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { newPool, newProgramPool } from '../src/platform/db/client.ts'
import { type Database, newDatabase } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/postgres/postgres.ts'

export type BenchDatabase = { database: Database; ownerUrl: string; programUrl: string; connections: number }

/**
 * A migrated database for one figure, with fsync as in production, so that a commit costs what a commit costs.
 * The yardstick and the product share it.
 */
export async function withBenchDatabase<Result>(
  connections: number,
  work: (bench: BenchDatabase) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(path.join(benchFolder(), 'vastakaiku-bench-'))
  const postgres = await startPostgres({ dataDir, log: () => undefined })
  const url = (role: string) => {
    const address = new URL(postgres.url('superuser', 'bench'))
    address.username = role
    address.password = 'bench'
    return address.href
  }
  try {
    const client = new pg.Client({ connectionString: postgres.url('superuser', 'postgres') })
    await client.connect()
    for (const role of ['vastakaiku_owner', 'vastakaiku_program'])
      await client.query(`create role ${role} login password 'bench'`)
    await client.query('create database bench owner vastakaiku_owner')
    await client.end()
    const [ownerUrl, programUrl] = [url('vastakaiku_owner'), url('vastakaiku_program')]
    const owner = newPool(ownerUrl, 2, () => undefined)
    await migrate(owner, 'db')
    await owner.end()
    const database = newDatabase(newProgramPool(programUrl, connections, () => undefined))
    const result = await work({ database, ownerUrl, programUrl, connections })
    await database.close()
    return result
  } finally {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

// As root the database runs as another user, who cannot enter every folder of ours.
export function benchFolder() {
  return existsSync('/var/tmp') ? '/var/tmp' : tmpdir()
}
