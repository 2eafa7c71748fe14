import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Database, Read, Tx } from './db/database.ts'
import { record } from './events.ts'
import type { Job } from './jobs.ts'
import { decrypt, encrypt, type SealedColumn, Undecryptable } from './secrets/secrets.ts'

/** Values encrypted with the newest key, and those that no key opens, which stay as they are. */
export type Reencrypted = { renewed: number; unopened: number }

const batchSize = 500

/**
 * Encrypts what an organisation keeps under older keys with the newest one, a batch to a transaction, beside a program that
 * reads and writes the same rows. Killed in the middle it goes on where it was.
 */
export async function encryptAnew(
  database: Database,
  ctx: Context,
  columns: readonly SealedColumn[],
): Promise<Reencrypted> {
  const total = { renewed: 0, unopened: 0 }
  for (const column of columns) {
    let after: string | undefined = '(0,0)'
    while (after !== undefined) {
      const from: string = after
      const batch = await database.write(ctx.organisation.id, (tx) => renewBatch(tx, ctx, column, from))
      total.renewed += batch.renewed
      total.unopened += batch.unopened
      after = batch.last
    }
  }
  return total
}

export const encryptAnewTask = 'platform: encrypt anew'

/** Each night: after a key has been added, old values move under it by themselves. */
export function encryptAnewJob(columns: readonly SealedColumn[]): Job {
  return {
    task: encryptAnewTask,
    async run({ database, log }, ctx) {
      const { renewed, unopened } = await encryptAnew(database, ctx, columns)
      if (unopened > 0) log.error({ unopened }, 'encrypted values that no key opens')
      if (renewed > 0) log.info({ renewed }, 'values encrypted anew')
    },
  }
}

/** How many values each older key still holds, by its id. */
export async function countByOldKey(
  db: Read,
  ctx: Context,
  columns: readonly SealedColumn[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const sealed of columns) {
    const { table, column } = namesOf(sealed)
    const { rows } = await sql<{ keyId: string; count: string }>`
      select split_part(${column}, '.', 1) as key_id, count(*) as count from ${table}
      where ${isOld(sealed, ctx)} group by 1`.execute(db)
    for (const { keyId, count } of rows) counts.set(keyId, (counts.get(keyId) ?? 0) + Number(count))
  }
  return counts
}

async function renewBatch(tx: Tx, ctx: Context, sealed: SealedColumn, after: string) {
  const { table, column } = namesOf(sealed)
  const { rows } = await sql<{ place: string; value: string }>`
    select ctid::text as place, ${column} as value from ${table}
    where ${isOld(sealed, ctx)} and ctid > ${after}::tid
    order by ctid limit ${batchSize} for update`.execute(tx)
  const renewed = rows.flatMap(({ place, value }) => {
    const anew = renew(ctx, sealed.purpose, value)
    return anew === undefined ? [] : [{ place, value: anew }]
  })
  if (renewed.length > 0) {
    await sql`
      update ${table} as kept set ${sql.raw(sealed.column)} = renewed.value
      from json_to_recordset(${JSON.stringify(renewed)}::json) as renewed (place text, value text)
      where kept.ctid = renewed.place::tid`.execute(tx)
    const details = { table: sealed.table, count: renewed.length }
    await record(tx, ctx, 'values encrypted anew', ctx.organisation.id, details)
  }
  return {
    renewed: renewed.length,
    unopened: rows.length - renewed.length,
    last: rows.length < batchSize ? undefined : rows.at(-1)?.place,
  }
}

function renew(ctx: Context, purpose: string, value: string): string | undefined {
  const { secrets, organisation } = ctx
  try {
    return encrypt(secrets, organisation.id, decrypt(secrets, organisation.id, value, purpose), purpose)
  } catch (error) {
    if (error instanceof Undecryptable) return undefined
    throw error
  }
}

function isOld(sealed: SealedColumn, { secrets }: Context) {
  const { column } = namesOf(sealed)
  const newest = secrets.encryption[0].id
  return sql<boolean>`${column} <> '' and split_part(${column}, '.', 1) <> ${newest}`
}

// From our own declarations, never from a request.
function namesOf({ table, column }: SealedColumn) {
  return { table: sql.raw(table), column: sql.raw(column) }
}
