import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { History } from './invitation.model.ts'
import { findHistories } from './contact-history.queries.ts'

const DAY = 24 * 60 * 60 * 1000
// No cap is longer than this, and no planned invitation further away.
const historyDays = 400

/**
 * One person's visits are decided one after another, whichever workers meet them: each waits for the person's lock, in
 * the same order everywhere, and only then looks at what has been sent. By hash in hexadecimal.
 */
export async function lockHistories(
  tx: Tx,
  ctx: Context,
  hashes: readonly Buffer[],
): Promise<Map<string, History>> {
  const distinct = [...new Map(hashes.map((hash) => [hash.toString('hex'), hash])).values()]
  if (distinct.length === 0) return new Map()
  const keys = distinct.map((hash) => hash.readBigInt64BE(0)).toSorted((a, b) => (a < b ? -1 : 1))
  await sql`select pg_advisory_xact_lock(key) from unnest(${keys.map(String)}::bigint[]) as key`.execute(tx)
  return findHistories(tx, distinct, new Date(ctx.now.getTime() - historyDays * DAY))
}
