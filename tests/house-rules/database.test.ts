import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database.ts'
import { databaseRules, whatChanges } from './database.ts'
import { riverOf } from './places.ts'
import { inOneLine } from './rule.ts'
import { readTree } from './tree.ts'

const db = testDatabase()
const house = { river: riverOf(readTree()), programRole: 'vastakaiku_program' }
let client: pg.Client

// A superuser, because some breaches are planted in the powers of the roles.
beforeAll(async () => {
  client = new pg.Client({ connectionString: db.superuserUrl })
  await client.connect()
})
afterAll(() => client.end())

for (const rule of databaseRules) {
  describe(`${rule.says}`, () => {
    test('the database keeps this rule', async () => {
      expect((await rule.check(client, house)).map(inOneLine)).toEqual([])
    })
    test.each(Object.entries(rule.breaches))('a planted breach is caught: %s', async (_, change) => {
      expect(await whatChanges(client, rule, house, change)).not.toEqual([])
    })
    test.each(Object.entries(rule.innocent))('nobody innocent is accused: %s', async (_, change) => {
      expect((await whatChanges(client, rule, house, change)).map(inOneLine)).toEqual([])
    })
  })
}
