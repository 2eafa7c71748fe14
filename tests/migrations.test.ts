import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const db = testDatabase()

test('a fresh database has the tables of every room', async () => {
  const { rows } = await db.ownerPool.query<{ schema: string }>(
    `select distinct table_schema as schema from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`,
  )
  expect(rows.map((row) => row.schema)).toEqual([
    'catalogue',
    'identity',
    'improvement',
    'listening',
    'messaging',
    'moderation',
    'platform',
    'voices',
  ])
})
