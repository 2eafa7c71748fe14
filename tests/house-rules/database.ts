import type pg from 'pg'
import { keysRule } from './database/keys.ts'
import { namesInDatabaseRule } from './database/names.ts'
import { powersRule } from './database/powers.ts'
import type { DatabaseRule, House } from './database/rule.ts'
import { streamRule } from './database/stream.ts'
import { tenancyRule } from './database/tenancy.ts'
import { type Breach, inOneLine } from './rule.ts'

export const databaseRules: readonly DatabaseRule[] = [
  keysRule,
  tenancyRule,
  streamRule,
  powersRule,
  namesInDatabaseRule,
]

/** What the rule says of a change besides what it said before. The change is made in schemas of its own, and taken back. */
export async function whatChanges(
  client: pg.ClientBase,
  rule: DatabaseRule,
  house: House,
  change: string,
): Promise<Breach[]> {
  const before = new Set((await rule.check(client, house)).map(inOneLine))
  await client.query('begin')
  try {
    await client.query(`create schema planted; ${change}`)
    const river = [...house.river, 'upstream', 'downstream']
    return (await rule.check(client, { ...house, river })).filter((breach) => !before.has(inOneLine(breach)))
  } finally {
    await client.query('rollback')
  }
}
