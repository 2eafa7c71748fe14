import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { mostFaults } from './upload.model.ts'

export type Upload = {
  uploadId: Id<'upload'>
  source: string
  serviceKey: string | null
  fileName: string
  fileKey: string | null
  uploadedAt: Date
  rowsRead: number
  rowsTaken: number
  rowsRepeated: number
  rowsRefused: number
  /** Taken, but with a number or an address that no message reaches. */
  rowsUnreachable: number
  refusal: string | null
  finishedAt: Date | null
}

const mostUploads = 100

/** The newest first. */
export async function listUploads(db: Read): Promise<Upload[]> {
  const rows = await uploads(db)
    .orderBy('uploadedAt', 'desc')
    .orderBy('uploadId', 'desc')
    .limit(mostUploads)
    .execute()
  return rows as Upload[]
}

export async function getUpload(db: Read, uploadId: Id<'upload'>): Promise<Upload> {
  const row = await uploads(db).where('uploadId', '=', uploadId).executeTakeFirst()
  if (!row) throw new NotFound('upload')
  return row as Upload
}

export type UploadFault = { rowNumber: number; columnName: string; reason: string }

/** In the order of the file, no more than are kept. */
export async function listUploadFaults(db: Read, uploadId: Id<'upload'>): Promise<UploadFault[]> {
  return db
    .selectFrom('listening.uploadFault')
    .select(['rowNumber', 'columnName', 'reason'])
    .where('uploadId', '=', uploadId)
    .orderBy('rowNumber')
    .limit(mostFaults)
    .execute()
}

function uploads(db: Read) {
  return db
    .selectFrom('listening.upload')
    .select([
      'uploadId',
      'source',
      'serviceKey',
      'fileName',
      'fileKey',
      'uploadedAt',
      'rowsRead',
      'rowsTaken',
      'rowsRepeated',
      'rowsRefused',
      'rowsUnreachable',
      'refusal',
      'finishedAt',
    ])
}
