import { beforeAll, describe, expect, test } from 'vitest'
import { aContext, found } from '../tests/builders/context.ts'
import { testDatabase } from '../tests/database.ts'
import { kept, sealedColumns } from './features.ts'
import { countHeld } from './features/voices/processing-record.queries.ts'
import { newSpeaker } from './features/voices/speaker.intake.ts'
import { keepContact, readAddress } from './features/voices/contact.intake.ts'
import { getReturnCode } from './features/voices/speaker.queries.ts'
import type { Context } from './platform/context.ts'
import type { Tx } from './platform/db/database.ts'
import { countByOldKey, encryptAnew } from './platform/reencryption.ts'
import { loadSecrets } from './platform/secrets/secrets.ts'

const db = testDatabase()
let ctx: Context
let columns: { table: string; column: string }[] = []

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database) })
  columns = await tenantColumns()
})

const holdings = kept.flatMap((room) => room.holdings)

describe('the record of processing', () => {
  test('every tenant table is in it, or is said to tell of nobody, and never both', () => {
    const tables = new Set(columns.map(({ table }) => table))
    const personal = new Set(holdings.flatMap((one) => Object.keys(one.tables)))
    const impersonal = kept.flatMap((room) => room.impersonal as readonly string[])
    expect([...personal, ...impersonal].toSorted()).toEqual([...tables].toSorted())
  })

  test('names columns that are there', () => {
    const known = new Set(columns.map(({ table, column }) => `${table}.${column}`))
    const named = holdings.flatMap((one) =>
      Object.entries(one.tables).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
    )
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test('leaves out no column of a person’s words, name, contact or mark in the tables it names', () => {
    const named = new Set(
      holdings.flatMap((one) =>
        Object.entries(one.tables).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
      ),
    )
    const personal = new Set(holdings.flatMap((one) => Object.keys(one.tables)))
    const telling = /_hash$|_encrypted$|^words$|^name$|^email$|^suggested_words$|^subject$/
    const left = columns
      .filter(({ table, column }) => personal.has(table) && telling.test(column))
      .map(({ table, column }) => `${table}.${column}`)
    expect(left.filter((name) => !named.has(name))).toEqual([])
  })

  test('is counted from the database', async () => {
    for (const holding of holdings) {
      const { count } = await db.database.read(ctx.organisation.id, (read) => countHeld(read, holding))
      expect({ key: holding.key, count }).toEqual({ key: holding.key, count: expect.any(Number) })
    }
  })
})

describe('encryption keys', () => {
  test('every encrypted column is known, so that an old key can be let go', () => {
    const encrypted = columns.filter(({ column }) => column.endsWith('_encrypted'))
    const known = sealedColumns.filter(({ table }) => table !== 'platform.used_form')
    expect(known.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      encrypted.map(({ table, column }) => `${table}.${column}`).toSorted(),
    )
  })

  test('what older keys hold is encrypted anew in every column, and opens with the newest key alone', async () => {
    const [one, two] = [1, 2].map((byte) => `k${byte}:${Buffer.alloc(32, byte).toString('base64')}`)
    const before = { ...ctx, secrets: secretsOf(one) }
    const both = { ...ctx, secrets: secretsOf(`${two},${one}`) }
    const after = { ...ctx, actor: { kind: 'system', job: 'test' } as const, secrets: secretsOf(two) }
    const { database } = db
    const write = <Result>(work: (tx: Tx) => Promise<Result>) => database.write(ctx.organisation.id, work)
    const { speakerId, returnCode } = await write((tx) => newSpeaker(tx, before, { language: 'fi' }))
    const contacts = await write((tx) =>
      Promise.all(
        Array.from({ length: 3 }, (_, at) =>
          keepContact(tx, before, {
            channel: 'email',
            address: `asukas${at}@example.fi`,
            purpose: 'tell',
            keptUntil: new Date(ctx.now.getTime() + 1e9),
          }),
        ),
      ),
    )

    const counts = () =>
      database.read(ctx.organisation.id, (read) => countByOldKey(read, both, sealedColumns))
    expect([...(await counts())]).toEqual([['k1', 4]])
    expect(await encryptAnew(database, both, sealedColumns)).toEqual({ renewed: 4, unopened: 0 })
    expect(await encryptAnew(database, both, sealedColumns)).toEqual({ renewed: 0, unopened: 0 })
    expect([...(await counts())]).toEqual([])

    expect(await write((tx) => getReturnCode(tx, after, speakerId))).toBe(returnCode)
    const [, second] = contacts
    if (!second) throw new Error('three contacts')
    const read = await write((tx) => readAddress(tx, after, { contactId: second, why: 'test' }))
    expect(read).toBe('asukas1@example.fi')
  })
})

function secretsOf(encryptionKeys: string | undefined) {
  const text = 'a secret of thirty-two letters or more'
  return loadSecrets({ dataDir: 'not-used', sessionSecret: text, hashingSecret: text, encryptionKeys })
}

async function tenantColumns() {
  const { rows } = await db.ownerPool.query<{ table: string; column: string }>(`
    select table_schema || '.' || table_name as table, column_name as column
    from information_schema.columns join pg_class on pg_class.oid = (table_schema || '.' || table_name)::regclass
    where relrowsecurity and column_name <> 'organisation_id' and relkind in ('r', 'p')
      and table_schema not in ('graphile_worker', 'pg_catalog', 'information_schema')`)
  return rows
}
