import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { allow } from './catalogue.access.ts'
import { isCredibleArchiving } from './import.model.ts'
import { listSeenCounts, listUnseenRecords, type MissingRecord } from './import.queries.ts'

const recordsAtOnce = 500
const noHash = Buffer.alloc(32)

/**
 * After a whole reading: archives what was not in it, some hundreds at a time, and answers how many. Kinds of which too
 * much is missing are left as they were and named.
 */
export async function archiveUnseen(
  tx: Tx,
  ctx: Context,
  input: { importId: Id<'import'>; unreadable: number },
): Promise<{ archived: number; doubted: readonly MissingRecord['kind'][] }> {
  allow(ctx, 'take records')
  const counts = await listSeenCounts(tx, input.importId)
  const doubted = counts
    .filter((one) => !isCredibleArchiving({ ...one, unreadable: input.unreadable }))
    .map(({ kind }) => kind)
  let archived = 0
  for (let more = counts.some(({ missing }) => missing > 0); more;) {
    const gone = await listUnseenRecords(tx, {
      importId: input.importId,
      except: doubted,
      limit: recordsAtOnce,
    })
    for (const one of gone) archived += (await archiveRecord(tx, ctx, one)) ? 1 : 0
    more = gone.length === recordsAtOnce
  }
  await record(tx, ctx, 'records archived', input.importId, { archived })
  return { archived, doubted }
}

/** Gone from its source: no longer public and no longer offered, but kept with what was said of it. */
export async function archiveRecord(tx: Tx, ctx: Context, one: MissingRecord): Promise<boolean> {
  allow(ctx, 'take records')
  const archivedAt = ctx.now
  const { kind, sourceId, serviceId, channelId, listedOrganisationId } = one
  // Should it come back as it was, that is a change.
  await tx
    .updateTable('catalogue.sourceRecord')
    .set({ contentHash: noHash })
    .where('kind', '=', kind)
    .where('sourceId', '=', sourceId)
    .execute()
  if (serviceId) {
    await tx.deleteFrom('catalogue.servicePublication').where('serviceId', '=', serviceId).execute()
    const { numUpdatedRows } = await tx
      .updateTable('catalogue.service')
      .set({ archivedAt })
      .where('serviceId', '=', serviceId)
      .where('archivedAt', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await record(tx, ctx, 'service archived', serviceId)
    return true
  }
  const { numUpdatedRows } = channelId
    ? await tx
        .updateTable('catalogue.channel')
        .set({ archivedAt })
        .where('channelId', '=', channelId)
        .where('archivedAt', 'is', null)
        .executeTakeFirstOrThrow()
    : await tx
        .updateTable('catalogue.listedOrganisation')
        .set({ archivedAt })
        .where('listedOrganisationId', '=', listedOrganisationId)
        .where('archivedAt', 'is', null)
        .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const name = channelId ? 'channel archived' : 'organisation archived'
  await record(tx, ctx, name, channelId ?? listedOrganisationId ?? '')
  return true
}
