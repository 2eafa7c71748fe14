import type pg from 'pg'

const lockOfWorkers = 7_281_907

/**
 * A worker that was killed leaves its jobs marked as under way, and the queue waits four hours before it believes
 * otherwise. So every worker holds a lock as long as its connection lives, and one that finds nobody else at work
 * sets free what lies there marked. To be called before the first job is taken.
 */
export async function freeStrandedJobs(ownerPool: pg.Pool): Promise<{ freed: number; release(): void }> {
  const client = await ownerPool.connect()
  try {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      lockOfWorkers,
    ])
    const freed = rows[0]?.alone ? await freeAll(client) : 0
    await client.query('select pg_advisory_lock_shared($1)', [lockOfWorkers])
    if (rows[0]?.alone) await client.query('select pg_advisory_unlock($1)', [lockOfWorkers])
    // The connection is closed and not put back: the lock must go with it.
    return { freed, release: () => client.release(true) }
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function freeAll(client: pg.ClientBase) {
  const { rows } = await client.query<{ worker: string; jobs: string }>(
    `select locked_by as worker, count(*) as jobs from graphile_worker._private_jobs
     where locked_by is not null group by locked_by order by locked_by`,
  )
  await client.query('select graphile_worker.force_unlock_workers($1)', [rows.map(({ worker }) => worker)])
  return rows.reduce((sum, { jobs }) => sum + Number(jobs), 0)
}
