import { sql } from 'kysely'
import type pg from 'pg'
import { newProgramPool } from '../src/platform/db/client.ts'
import { answerOf, type AskedLast, type Database, newDatabase, type Tx } from '../src/platform/db/database.ts'
import type { Id } from '../src/platform/id.ts'

/**
 * Where the demo writes: as the owner, because only the owner may take jobs off the queue in the same transaction. So the
 * worker never sees a job that the demo has done itself, in its own time; messages that leave after `present` stay.
 */
export type Workshop = {
  /** All of it or none of it. */
  write<Result>(
    at: { organisationId: Id<'organisation'>; present: Date },
    work: (database: Database) => Promise<Result>,
  ): Promise<Result>
  close(): Promise<void>
}

export function openWorkshop(owner: pg.Pool): Workshop {
  const database = newDatabase(newProgramPool(owner.options.connectionString ?? '', 1, () => undefined))
  return {
    write: ({ organisationId, present }, work) =>
      database.write(organisationId, async (tx) => {
        await planOnce(tx)
        const result = await work(inOneTransaction(tx, organisationId))
        await takeDoneJobs(tx, present)
        return result
      }),
    close: () => database.close(),
  }
}

// PostgreSQL would plan each statement five times for its values before it keeps a plan, and nothing has been counted by which
// such a plan could be better.
async function planOnce(tx: Tx) {
  await sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx)
}

// `created_at` is the moment when the transaction began: jobs that others plan meanwhile are not touched.
async function takeDoneJobs(tx: Tx, present: Date) {
  await sql`select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
    where created_at = now() and (run_at <= ${present} or task_identifier <> 'messaging: send messages')))`.execute(
    tx,
  )
}

function inOneTransaction(tx: Tx, organisationId: string): Database {
  let boundTo = organisationId
  async function bound<Result>(wanted: string, work: (tx: Tx) => Promise<Result | AskedLast<Result>>) {
    if (boundTo !== wanted) {
      boundTo = wanted
      await sql`select set_config('app.organisation_id', ${wanted}, true)`.execute(tx)
    }
    return answerOf(await work(tx))
  }
  return {
    read: bound,
    write: bound,
    readRegister: (work) => work(tx),
    isReachable: async () => true,
    close: async () => undefined,
  }
}
