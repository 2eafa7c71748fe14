import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { newPool } from '../src/platform/db/client.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/postgres/postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's address of the server on which every test file clones its database. */
    postgresUrl: string
    /** Where the program of this run is built for production, by the first test that starts it. */
    programDir: string
  }
}

export const TEMPLATE = 'vastakaiku_template'
export const PASSWORD = 'only-for-tests'

/** One PostgreSQL for the whole run, in memory where there is room, with a migrated database to clone from. */
export default async function setup(project: TestProject) {
  const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const dataDir = await mkdtemp(path.join(root, 'vastakaiku-test-'))
  const postgres = await startPostgres({ dataDir, fast: true, log: () => undefined })
  await makeTemplate((database) => postgres.url('superuser', database))
  project.provide('postgresUrl', postgres.url('superuser', 'postgres'))
  // Within the checkout, because it takes its dependencies from there.
  const programDir = path.resolve(`.cache/program-${process.pid}`)
  project.provide('programDir', programDir)
  return async () => {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
    await rm(programDir, { recursive: true, force: true })
  }
}

async function makeTemplate(url: (database: string) => string) {
  const client = new pg.Client({ connectionString: url('postgres') })
  await client.connect()
  await client.query(`create role vastakaiku_owner login password '${PASSWORD}'`)
  await client.query(`create role vastakaiku_program login password '${PASSWORD}'`)
  await client.query(`create database ${TEMPLATE} owner vastakaiku_owner`)
  await client.end()
  const owner = new URL(url(TEMPLATE))
  owner.username = 'vastakaiku_owner'
  owner.password = PASSWORD
  const pool = newPool(owner.href, 2, () => undefined)
  await migrate(pool, 'db')
  await pool.end()
}
