import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { readAddress } from './invitation.model.ts'
import { allow } from './listening.access.ts'
import { takeServiceEvents } from './service-event.intake.ts'
import type { FileRow } from './service-event-file.model.ts'
import type { ServiceEvent } from './service-event.model.ts'
import { mostFaults, readUploadTask } from './upload.model.ts'
import { getUpload } from './upload.queries.ts'

/** A file of service events, stored already: a job reads it. */
export async function bringUpload(
  tx: Tx,
  ctx: Context,
  input: {
    source: string
    serviceKey: string | null
    fileName: string
    fileKey: string
    uploadedBy: Id<'staff'>
  },
): Promise<Id<'upload'>> {
  allow(ctx, 'bring upload')
  const uploadId = newId<'upload'>(ctx.now)
  await tx
    .insertInto('listening.upload')
    .values({ organisationId: ctx.organisation.id, uploadId, ...input, uploadedAt: ctx.now })
    .execute()
  await addJob(tx, readUploadTask, { uploadId }, { key: `${readUploadTask} ${uploadId}` })
  await record(tx, ctx, 'upload received', uploadId)
  return uploadId
}

/**
 * Takes the next rows and moves the file's place in one transaction, so that a worker that dies loses none and counts
 * none twice. Answers false when another worker has been here: then this one has nothing more to do.
 */
export async function takeUploadRows(
  tx: Tx,
  ctx: Context,
  input: { uploadId: Id<'upload'>; from: number; rows: readonly FileRow[] },
): Promise<boolean> {
  allow(ctx, 'read upload')
  const { uploadId, rows } = input
  await lockUpload(tx, uploadId)
  const upload = await getUpload(tx, uploadId)
  if (upload.rowsRead !== input.from || upload.finishedAt !== null) return false

  const read = rows.flatMap((one) => ('event' in one ? [one] : []))
  const took = await takeServiceEvents(tx, ctx, {
    source: upload.source,
    events: read.map(({ event }) => event),
  })
  const faults = [
    ...rows.flatMap((one) =>
      'event' in one ? [] : [{ row: one.row, column: one.column, reason: one.reason }],
    ),
    ...took.refused.map(({ index, field, reason }) => ({
      row: read[index]?.row ?? 0,
      column: field,
      reason,
    })),
  ].toSorted((one, other) => one.row - other.row)
  await keepFaults(tx, ctx, uploadId, faults.slice(0, Math.max(0, mostFaults - upload.rowsRefused)))
  await tx
    .updateTable('listening.upload')
    .set({
      rowsRead: upload.rowsRead + rows.length,
      rowsTaken: upload.rowsTaken + took.taken,
      rowsRepeated: upload.rowsRepeated + took.repeated,
      rowsRefused: upload.rowsRefused + faults.length,
      rowsUnreachable: upload.rowsUnreachable + read.filter(({ event }) => isUnreachable(ctx, event)).length,
    })
    .where('uploadId', '=', uploadId)
    .execute()
  await record(tx, ctx, 'upload rows taken', uploadId, { taken: took.taken, refused: faults.length })
  return true
}

// With a number or an address, and none that works: of such a visit nobody is asked.
function isUnreachable(ctx: Context, { phone, email }: ServiceEvent) {
  const reading = { channels: ['sms', 'email'], acceptDemoNumbers: ctx.organisation.invented } as const
  const at = readAddress({ phone, email }, reading)
  return !at.ok && at.reason === 'bad_number'
}

/** The file has been read to its end, or cannot be read at all. */
export async function finishUpload(
  tx: Tx,
  ctx: Context,
  { uploadId, refusal }: { uploadId: Id<'upload'>; refusal: string | null },
): Promise<void> {
  allow(ctx, 'read upload')
  await lockUpload(tx, uploadId)
  const upload = await getUpload(tx, uploadId)
  if (upload.finishedAt !== null) return
  await tx
    .updateTable('listening.upload')
    .set({ finishedAt: ctx.now, refusal })
    .where('uploadId', '=', uploadId)
    .execute()
  await record(tx, ctx, 'upload read', uploadId, { rows: upload.rowsRead, refused: upload.rowsRefused })
}

/** The file itself is gone; what was in it is known by its numbers only. */
export async function forgetUploadFile(
  tx: Tx,
  ctx: Context,
  { uploadId }: { uploadId: Id<'upload'> },
): Promise<void> {
  allow(ctx, 'read upload')
  await tx.updateTable('listening.upload').set({ fileKey: null }).where('uploadId', '=', uploadId).execute()
  await record(tx, ctx, 'upload file removed', uploadId)
}

async function lockUpload(tx: Tx, uploadId: Id<'upload'>) {
  await tx
    .selectFrom('listening.upload')
    .select('uploadId')
    .where('uploadId', '=', uploadId)
    .forUpdate()
    .execute()
}

async function keepFaults(
  tx: Tx,
  ctx: Context,
  uploadId: Id<'upload'>,
  faults: readonly { row: number; column: string | null; reason: string }[],
) {
  if (faults.length === 0) return
  await tx
    .insertInto('listening.uploadFault')
    .values(
      faults.map(({ row, column, reason }) => ({
        organisationId: ctx.organisation.id,
        uploadId,
        rowNumber: row,
        columnName: column ?? '',
        reason,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
