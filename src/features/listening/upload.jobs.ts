import type { Context } from '../../platform/context.ts'
import { type Id, readId } from '../../platform/id.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../platform/surroundings.ts'
import { type FileRow, openServiceEventFile } from './service-event-file.model.ts'
import { finishUpload, forgetUploadFile, takeUploadRows } from './upload.actions.ts'
import { readUploadTask, rowsAtOnce } from './upload.model.ts'
import { getUpload, type Upload } from './upload.queries.ts'

/** Reads an uploaded file as it streams, a thousand rows a transaction, and removes it when it has been read. */
export const readUploadJob: Job = {
  task: readUploadTask,
  async run(services, ctx, payload) {
    const uploadId = readId<'upload'>(String(payload['uploadId']))
    if (!uploadId) return
    const { database, files } = services
    const organisationId = ctx.organisation.id
    const upload = await database.read(organisationId, (db) => getUpload(db, uploadId))
    if (upload.finishedAt === null && !(await readRows(services, ctx, upload))) return
    if (upload.fileKey === null) return
    await files.remove(organisationId, upload.fileKey)
    await database.write(organisationId, (tx) => forgetUploadFile(tx, ctx, { uploadId }))
  },
}

async function readRows(services: Services, ctx: Context, upload: Upload): Promise<boolean> {
  const { uploadId } = upload
  const write = (refusal: string | null) =>
    services.database.write(ctx.organisation.id, (tx) =>
      finishUpload(tx, { ...ctx, now: services.clock() }, { uploadId, refusal }),
    )
  const stored = upload.fileKey && (await services.files.get(ctx.organisation.id, upload.fileKey))
  if (!stored) {
    await write('file_gone')
    return true
  }
  try {
    const opened = await openServiceEventFile(stored, {
      // As on the day it was brought: a file that waited is not too old for having waited.
      now: upload.uploadedAt,
      defaults: { source: upload.source, ...(upload.serviceKey ? { service: upload.serviceKey } : {}) },
    })
    if (!opened.ok) {
      await write(opened.problems[0]?.reason ?? 'no_header')
      return true
    }
    if (!(await takeAll(services, ctx, uploadId, upload.rowsRead, opened.rows))) return false
    await write(null)
    return true
  } finally {
    // Not every fault reads it to its end.
    stored.destroy()
  }
}

async function takeAll(
  services: Services,
  ctx: Context,
  uploadId: Id<'upload'>,
  taken: number,
  rows: AsyncIterable<FileRow>,
): Promise<boolean> {
  let from = taken
  let position = 0
  let held: FileRow[] = []
  const take = async () => {
    const now = services.clock()
    const ours = await services.database.write(ctx.organisation.id, (tx) =>
      takeUploadRows(tx, { ...ctx, now }, { uploadId, from, rows: held }),
    )
    from += held.length
    held = []
    return ours
  }
  for await (const row of rows) {
    position += 1
    // What an earlier run has taken is passed over.
    if (position <= from) continue
    held.push(row)
    if (held.length === rowsAtOnce && !(await take())) return false
  }
  return held.length === 0 || (await take())
}
