import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Among all processes, and in PostgreSQL's own numbers: what a transaction holds, no other session holds. */
export function lockKey(organisationId: string, name: string) {
  return sql<string>`hashtextextended(${`${organisationId} ${name}`}, 0)`
}

/**
 * Does the work if nobody else is at it now, in any process; nothing comes back when somebody is. The lock lives in a transaction
 * that does nothing else, so it goes with the process that held it, however that ends.
 */
export async function whileAlone<Result>(
  database: Database,
  held: { organisationId: string; name: string; connections: number },
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return inTurn(held.connections, () =>
    database.write(held.organisationId, async (tx) => {
      const { rows } = await sql<{ alone: boolean }>`
        select pg_try_advisory_xact_lock(${lockKey(held.organisationId, held.name)}) as alone`.execute(tx)
      return rows[0]?.alone ? work() : undefined
    }),
  )
}

// Each holder keeps one connection and its work needs another: were all of them held, nobody would get any further.
let holders = 0
const waiting: (() => void)[] = []

async function inTurn<Result>(connections: number, work: () => Promise<Result>): Promise<Result> {
  while (holders >= Math.max(1, Math.floor(connections / 2)))
    await new Promise<void>((resolve) => waiting.push(resolve))
  holders += 1
  try {
    return await work()
  } finally {
    holders -= 1
    waiting.shift()?.()
  }
}
