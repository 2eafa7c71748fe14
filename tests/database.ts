import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { newPool, newProgramPool } from '../src/platform/db/client.ts'
import { type Database, newDatabase } from '../src/platform/db/database.ts'
import { PASSWORD, TEMPLATE } from './global-setup.ts'

export type TestDatabase = {
  /** What the program has: bound to an organisation, unable to see another's rows. */
  database: Database
  ownerPool: pg.Pool
  superuserUrl: string
  ownerUrl: string
  programUrl: string
}

/** A database of its own for each test file, cloned from the migrated one and gone afterwards. */
export function testDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`
  const at = (role: string | undefined, database: string) => {
    const url = new URL(inject('postgresUrl'))
    url.pathname = `/${database}`
    if (role) {
      url.username = role
      url.password = PASSWORD
    }
    return url.href
  }
  const made: Partial<TestDatabase> = {}
  // The database is dropped from under the last idle connections: that is no fault of a test.
  const overlook = () => undefined

  beforeAll(async () => {
    await asSuperuser(
      at(undefined, 'postgres'),
      `create database ${name} template ${TEMPLATE} strategy file_copy`,
    )
    const [superuserUrl, ownerUrl, programUrl] = [undefined, 'vastakaiku_owner', 'vastakaiku_program'].map(
      (role) => at(role, name),
    ) as [string, string, string]
    const ownerPool = newPool(ownerUrl, 4, overlook)
    Object.assign(made, {
      superuserUrl,
      ownerUrl,
      programUrl,
      ownerPool,
      database: newDatabase(newProgramPool(programUrl, 6, overlook)),
    })
  })
  afterAll(async () => {
    await made.database?.close()
    await made.ownerPool?.end()
    await asSuperuser(at(undefined, 'postgres'), `drop database if exists ${name} with (force)`)
  })
  return made as TestDatabase
}

async function asSuperuser(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
