import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'

/** For tests that make their own tables: a database with nothing in it, on the server of the test run. */
export function emptyDatabase(): { url: string } {
  const name = `empty_${randomBytes(6).toString('hex')}`
  const url = new URL(inject('postgresUrl'))
  const serverUrl = url.href
  url.pathname = `/${name}`
  beforeAll(() => run(serverUrl, `create database ${name}`))
  afterAll(() => run(serverUrl, `drop database ${name} with (force)`))
  return { url: url.href }
}

async function run(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
