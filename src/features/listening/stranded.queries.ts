import type { Read } from '../../platform/db/database.ts'

const mostAtOnce = 1000

/** Batches not decided, and uploads whose file is still there, from before a moment: the oldest first. */
export async function listStranded(
  db: Read,
  before: Date,
): Promise<{ batchIds: string[]; uploadIds: string[] }> {
  const batches = await db
    .selectFrom('listening.serviceEventBatch')
    .select('batchId')
    .where('personsEncrypted', 'is not', null)
    .where('receivedAt', '<', before)
    .orderBy('receivedAt')
    .limit(mostAtOnce)
    .execute()
  const uploads = await db
    .selectFrom('listening.upload')
    .select('uploadId')
    .where('fileKey', 'is not', null)
    .where('uploadedAt', '<', before)
    .orderBy('uploadedAt')
    .limit(mostAtOnce)
    .execute()
  return {
    batchIds: batches.map(({ batchId }) => batchId),
    uploadIds: uploads.map(({ uploadId }) => uploadId),
  }
}
