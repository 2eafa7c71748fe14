import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Tx } from './db/database.ts'
import type { Services } from './surroundings.ts'

/** Ids and counts only: the queue's tables are not a place for words or contacts. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>

export type Job = {
  /** `room: what it does`, for example `messaging: send message`. */
  task: string
  run(services: Services, ctx: Context, payload: JobPayload): Promise<void>
}

export type JobOptions = {
  runAt?: Date
  /** A waiting job of the same key is replaced, so that a thing planned twice is done once. */
  key?: string
  maxAttempts?: number
}

/** Plans a job in the transaction: it runs if and only if the transaction is committed. */
export async function addJob(tx: Tx, task: string, payload: JobPayload, options: JobOptions = {}) {
  const { runAt = null, key = null, maxAttempts = 12 } = options
  await sql`select platform.add_job(${task}, ${JSON.stringify(payload)}::jsonb, ${runAt}, ${key}, ${maxAttempts})`.execute(
    tx,
  )
}

/** Many at once: a call for each took longer than storing what they are for. */
export async function addJobs(
  tx: Tx,
  jobs: readonly { task: string; payload: JobPayload; options?: JobOptions }[],
): Promise<void> {
  if (jobs.length === 0) return
  const specs = jobs.map(
    ({ task, payload, options: { runAt = null, key = null, maxAttempts = 12 } = {} }) => ({
      task,
      payload,
      runAt,
      key,
      maxAttempts,
    }),
  )
  await sql`select platform.add_jobs(${JSON.stringify(specs)}::jsonb)`.execute(tx)
}
