import type pg from 'pg'

/**
 * The jobs that the demo has done itself, in its own time, are taken off the queue: the worker would find nothing to do in
 * any of them. Messages that leave after the present moment stay.
 */
export async function completeDoneJobs(queue: pg.Pool, present: Date): Promise<void> {
  await queue.query(
    `select graphile_worker.complete_jobs(array(
       select id from graphile_worker.jobs where run_at <= $1 or task_identifier <> 'messaging: send message'))`,
    [present],
  )
}
