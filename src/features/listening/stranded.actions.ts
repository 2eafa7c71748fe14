import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import { decideInvitationsTask } from './invitation.model.ts'
import { allow } from './listening.access.ts'
import { listStranded } from './stranded.queries.ts'
import { readUploadTask } from './upload.model.ts'

/**
 * A job that failed too often is given up by the queue, and would leave behind what it was to throw away: people's numbers,
 * sealed with a batch or lying in a file. What has waited a day is taken up again, each day until it is done.
 */
export async function takeUpStranded(tx: Tx, ctx: Context): Promise<void> {
  allow(ctx, 'take up stranded')
  const { batchIds, uploadIds } = await listStranded(tx, new Date(ctx.now.getTime() - DAY))
  for (const batchId of batchIds)
    await addJob(tx, decideInvitationsTask, { batchId }, { key: `${decideInvitationsTask} ${batchId}` })
  for (const uploadId of uploadIds)
    await addJob(tx, readUploadTask, { uploadId }, { key: `${readUploadTask} ${uploadId}` })
  const details = { batches: batchIds.length, uploads: uploadIds.length }
  if (details.batches + details.uploads > 0)
    await record(tx, ctx, 'stranded taken up', ctx.organisation.id, details)
}

const DAY = 24 * 60 * 60 * 1000
