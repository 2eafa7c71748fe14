import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/database.ts'
import { freeStrandedJobs } from './stranded-jobs.ts'

const db = testDatabase()

beforeEach(async () => {
  await db.ownerPool.query(
    `select graphile_worker.add_job('a deed', '{}'), graphile_worker.add_job('another', '{}')`,
  )
  await db.ownerPool.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a killed worker', attempts = 1`,
  )
})

async function countMarked() {
  const { rows } = await db.ownerPool.query<{ count: string }>(
    'select count(*) from graphile_worker._private_jobs where locked_by is not null',
  )
  return Number(rows[0]?.count)
}

test('the first worker sets free what killed ones left, and a second one leaves the work of the first alone', async () => {
  const first = await freeStrandedJobs(db.ownerPool)
  expect(first.freed).toBe(2)
  expect(await countMarked()).toBe(0)

  await db.ownerPool.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'the first'`,
  )
  const second = await freeStrandedJobs(db.ownerPool)
  expect(second.freed).toBe(0)
  expect(await countMarked()).toBe(2)

  first.release()
  second.release()
})
