import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newPool } from '../src/platform/db/client.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { emptyDatabase } from '../src/platform/postgres/empty-database.ts'
import { testDatabase } from './database.ts'

const db = testDatabase()
const empty = emptyDatabase()

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

test('of migrations that cannot be applied the first is named, and those before it stay', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'))
  const pool = newPool(empty.url, 2, () => undefined)
  try {
    await mkdir(path.join(folder, 'migrations'))
    const files = {
      '0001_a': 'create table a (); -- a',
      '0002_b': 'create table a ()',
      '0003_c': 'create table c ()',
    }
    for (const [name, text] of Object.entries(files))
      await writeFile(path.join(folder, 'migrations', `${name}.sql`), text)
    await expect(migrate(pool, folder)).rejects.toThrow('0002_b.sql could not be applied')
    const { rows } = await pool.query('select name from platform.migration')
    expect(rows).toEqual([{ name: '0001_a.sql' }])
    await writeFile(path.join(folder, 'migrations/0002_b.sql'), 'create table b ()')
    expect(await migrate(pool, folder)).toEqual({ applied: ['0002_b.sql', '0003_c.sql'] })
  } finally {
    await pool.end()
    await rm(folder, { recursive: true })
  }
})
