import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { findUnit } from '../identity/unit.queries.ts'
import { archiveUnseen } from './archiving.actions.ts'
import { allow } from './catalogue.access.ts'
import { type ImportSource, importTask, type RecordKind } from './import.model.ts'
import { getImport } from './import.queries.ts'
import { markSensitiveServices } from './service-mark.actions.ts'

export type ImportRequest = {
  source: ImportSource
  fileName?: string
  /** Where the file is kept until a job has read it. */
  fileKey?: string
  sinceAt?: Date
  whole: boolean
  unitId: Id<'unit'>
}

/** Begins an import, which a job then carries through. */
export async function requestImport(
  tx: Tx,
  ctx: Context,
  input: ImportRequest,
): Promise<Outcome<'unit_closed', Id<'import'>>> {
  const begun = await beginImport(tx, ctx, input)
  if (begun.ok)
    await addJob(tx, importTask, { importId: begun.value }, { key: `${importTask} ${begun.value}` })
  return begun
}

/** Begins an import that whoever begins it carries through, as the command line does. */
export async function beginImport(
  tx: Tx,
  ctx: Context,
  input: ImportRequest,
): Promise<Outcome<'unit_closed', Id<'import'>>> {
  allow(ctx, 'request import')
  const unit = await findUnit(tx, input.unitId)
  if (!unit || unit.closedOn !== null) return refuse('unit_closed')
  const importId = newId<'import'>(ctx.now)
  const requestedBy = ctx.actor.kind === 'staff' ? ctx.actor.id : null
  await tx
    .insertInto('catalogue.import')
    .values({
      organisationId: ctx.organisation.id,
      importId,
      ...input,
      requestedBy,
      requestedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'import requested', importId, { source: input.source, whole: input.whole })
  return done(importId)
}

/** How many records there are, as far as is known yet: what is read is told as a part of it. */
export async function countRecords(
  tx: Tx,
  ctx: Context,
  { importId, total }: { importId: Id<'import'>; total: number },
): Promise<void> {
  allow(ctx, 'take records')
  await tx
    .updateTable('catalogue.import')
    .set({ recordsTotal: total })
    .where('importId', '=', importId)
    .execute()
  await record(tx, ctx, 'records counted', importId, { total })
}

/** The source has been read to its end, or cannot be read at all. What was not in a whole reading is archived now. */
export async function finishImport(
  tx: Tx,
  ctx: Context,
  input: { importId: Id<'import'>; refusal: string | null; unreadable: number },
): Promise<void> {
  allow(ctx, 'take records')
  const { importId, refusal, unreadable } = input
  const one = await getImport(tx, importId)
  if (one.finishedAt !== null) return
  const { archived, doubted } =
    one.whole && refusal === null
      ? await archiveUnseen(tx, ctx, { importId, unreadable })
      : { archived: 0, doubted: [] }
  await tellDoubts(tx, ctx, importId, doubted)
  const servicesMarked = await markSensitiveServices(tx, ctx, { causeId: importId })
  await tx
    .updateTable('catalogue.import')
    .set({
      finishedAt: ctx.now,
      refusal,
      recordsArchived: one.recordsArchived + archived,
      servicesMarked,
    })
    .where('importId', '=', importId)
    .execute()
  const { recordsRead, recordsFailed } = one
  await record(tx, ctx, 'import finished', importId, { recordsRead, recordsFailed, archived })
}

/** The file itself is gone; what was in it is in the catalogue. */
export async function forgetImportFile(
  tx: Tx,
  ctx: Context,
  { importId }: { importId: Id<'import'> },
): Promise<void> {
  allow(ctx, 'take records')
  await tx.updateTable('catalogue.import').set({ fileKey: null }).where('importId', '=', importId).execute()
  await record(tx, ctx, 'import file removed', importId)
}

async function tellDoubts(tx: Tx, ctx: Context, importId: Id<'import'>, doubted: readonly RecordKind[]) {
  const rows = doubted.map((kind, index) => ({
    organisationId: ctx.organisation.id,
    importId,
    // Before the faults of single records.
    position: index - doubted.length,
    kind,
    sourceId: '',
    field: '',
    reason: 'too_much_missing',
    leftOut: true,
  }))
  if (rows.length > 0) await tx.insertInto('catalogue.importFault').values(rows).execute()
}
