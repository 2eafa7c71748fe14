import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Read } from './database.ts'
import { statement } from './statement.ts'

/** A database that says what it was asked. */
function listening() {
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const executeQuery = (query: { sql: string; parameters: readonly unknown[] }) => {
    asked.push({ sql: query.sql, parameters: query.parameters })
    return Promise.resolve({ rows: [] })
  }
  const executor = { executeQuery, withoutPlugins: () => executor }
  const db = { getExecutor: () => executor } as unknown as Read
  return { db, asked }
}

test('each place keeps its text, and its values stand in their order beside it', async () => {
  const { db, asked } = listening()
  const find = (id: string, since: Date) => statement`select ${id}::uuid where ${since} < now()`.execute(db)
  const day = new Date('2026-11-23T00:00:00Z')
  await find('a', day)
  await find("b'; drop table x", day)
  expect(asked).toEqual([
    { sql: 'select $1::uuid where $2 < now()', parameters: ['a', day] },
    { sql: 'select $1::uuid where $2 < now()', parameters: ["b'; drop table x", day] },
  ])
})

test('a piece of SQL is no value of a statement', () => {
  // @ts-expect-error it would be sent as a value and not be a part of the text
  expect(statement`select ${sql`now()`}`).toBeDefined()
})
