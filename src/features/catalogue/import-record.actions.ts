import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { keyedHash } from '../../platform/secrets/secrets.ts'
import { listUnits, type Unit } from '../identity/unit.queries.ts'
import { archiveRecord } from './archiving.actions.ts'
import { allow } from './catalogue.access.ts'
import { takeChannel } from './channel.actions.ts'
import { type Fault, type ImportedRecord, mostFaults } from './import.model.ts'
import { countImportFaults, getImport, listSourceRecords, type SourceRecord } from './import.queries.ts'
import { linkRecord, type Links, linksOf, referencesOf } from './import-link.model.ts'
import { takeOrganisation } from './listed-organisation.actions.ts'
import { listOrganisationUnits } from './listed-organisation.queries.ts'
import { type ServiceToTake, takeService } from './service-source.actions.ts'
import { findPlaces, followSource } from './unit-following.actions.ts'
import { openUnits, unitOfLocations } from './unit-link.model.ts'
import { listLocationsAmong, listLocationUnits } from './unit-link.queries.ts'

/**
 * Takes the next records and moves the import's place in one transaction, so that a worker that dies loses none and counts
 * none twice. Answers false when another worker has been here: then this one has nothing more to do.
 */
export async function takeRecords(
  tx: Tx,
  ctx: Context,
  input: { importId: Id<'import'>; from: number; records: readonly ImportedRecord[] },
): Promise<boolean> {
  allow(ctx, 'take records')
  const { importId, from, records } = input
  await lockImport(tx, importId)
  const before = await getImport(tx, importId)
  if (before.recordsRead !== from || before.finishedAt !== null) return false

  const batch: Batch = {
    ctx,
    importId,
    unitId: before.unitId,
    units: await listUnits(tx),
    locationUnits: await listLocationUnits(tx),
    links: await findLinks(tx, records),
  }
  const places = await findPlaces(tx, records)
  const counts = { added: 0, changed: 0, unchanged: 0, archived: 0, failed: 0 }
  const faults: KeptFault[] = []
  for (const kind of ['organisation', 'channel', 'service'] as const) {
    const ofKind = records.filter((one) => one.kind === kind)
    const known = await listSourceRecords(
      tx,
      kind,
      ofKind.map(({ sourceId }) => sourceId),
    )
    for (const one of ofKind) {
      const taken = await takeSafely(tx, batch, one, known)
      counts[taken.what] += 1
      const { sourceId, name } = one
      faults.push(...taken.faults.map((fault) => ({ ...fault, kind, sourceId, name })))
    }
  }
  await keepFaults(tx, ctx, importId, faults)
  const following = { importId, unitId: before.unitId, records, before: places }
  const servicesMoved = before.servicesMoved + (await followSource(tx, ctx, following))
  await tx
    .updateTable('catalogue.import')
    .set({
      recordsRead: from + records.length,
      recordsAdded: before.recordsAdded + counts.added,
      recordsChanged: before.recordsChanged + counts.changed,
      recordsUnchanged: before.recordsUnchanged + counts.unchanged,
      recordsArchived: before.recordsArchived + counts.archived,
      recordsFailed: before.recordsFailed + counts.failed,
      servicesMoved,
    })
    .where('importId', '=', importId)
    .execute()
  await record(tx, ctx, 'records taken', importId, counts)
  return true
}

type Batch = {
  ctx: Context
  importId: Id<'import'>
  unitId: Id<'unit'>
  units: readonly Unit[]
  locationUnits: ReadonlyMap<Id<'channel'>, Id<'unit'>>
  links: Links
}
type Taken = {
  what: 'added' | 'changed' | 'unchanged' | 'archived' | 'failed'
  faults: readonly Fault[]
}
type KeptFault = Fault & { kind: ImportedRecord['kind']; sourceId: string; name: string }

/** What the database itself refuses fails alone: the record is undone to where it began, and the rest goes in. */
async function takeSafely(
  tx: Tx,
  batch: Batch,
  one: ImportedRecord,
  known: Map<string, SourceRecord>,
): Promise<Taken> {
  try {
    const [, taken] = await together([sql`savepoint one_record`.execute(tx), takeOne(tx, batch, one, known)])
    await sql`release savepoint one_record`.execute(tx)
    return taken
  } catch (error) {
    if (!isRefusedByDatabase(error)) throw error
    await sql`rollback to savepoint one_record`.execute(tx)
    return { what: 'failed', faults: [...one.faults, { field: '', reason: 'not_kept', leftOut: false }] }
  }
}

// Data and constraints only (SQLSTATE 22 and 23): a lost connection is no fault of the record.
function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}

async function takeOne(
  tx: Tx,
  batch: Batch,
  one: ImportedRecord,
  known: Map<string, SourceRecord>,
): Promise<Taken> {
  const { ctx, importId } = batch
  const before = known.get(one.sourceId)
  if (one.gone) {
    const archived = before !== undefined && (await archiveRecord(tx, ctx, before))
    return { what: archived ? 'archived' : 'unchanged', faults: [] }
  }
  if (one.record === null) {
    if (before) await markSeen(tx, ctx, before, importId)
    return { what: 'failed', faults: one.faults }
  }
  if (before?.seenImportId === importId)
    return { what: 'failed', faults: [{ field: 'id', reason: 'came_twice', leftOut: false }] }

  const { linked, faults } = linkRecord(one, one.record, batch.links)
  const told = [...one.faults, ...faults]
  // What it points to is part of what it is: when a missing channel comes, the service is taken in anew.
  const hash = keyedHash(ctx.secrets, ctx.organisation.id, 'source record', JSON.stringify(linked))
  if (before?.contentHash.equals(hash)) {
    await markSeen(tx, ctx, before, importId)
    return { what: 'unchanged', faults: told }
  }
  const ids = await write(tx, batch, linked, before)
  known.set(one.sourceId, await keepSource(tx, ctx, one, { ...ids, hash, importId }))
  return { what: before ? 'changed' : 'added', faults: told }
}

async function write(
  tx: Tx,
  batch: Batch,
  linked: ReturnType<typeof linkRecord>['linked'],
  before: SourceRecord | undefined,
) {
  const { ctx, units, links } = batch
  if (linked.kind === 'organisation') {
    const { parentId, taken } = linked
    const known = before?.listedOrganisationId ?? null
    const listedOrganisationId = await takeOrganisation(tx, ctx, { known, parentId, taken, units })
    links.organisations.set(linked.sourceId, listedOrganisationId)
    return { listedOrganisationId, channelId: null, serviceId: null }
  }
  if (linked.kind === 'channel') {
    const { listedOrganisationId, taken } = linked
    const known = before?.channelId ?? null
    const channelId = await takeChannel(tx, ctx, { known, listedOrganisationId, taken })
    links.channels.set(linked.sourceId, channelId)
    return { listedOrganisationId: null, channelId, serviceId: null }
  }
  const serviceId = await takeService(tx, ctx, {
    known: before?.serviceId ?? null,
    taken: linked.taken,
    unitId: await findUnitFor(tx, batch, linked.taken),
  })
  return { listedOrganisationId: null, channelId: null, serviceId }
}

/** Where a new service goes: as `placing` says of those that are here already. */
async function findUnitFor(tx: Tx, batch: Batch, taken: ServiceToTake): Promise<Id<'unit'>> {
  const { units, locationUnits, unitId } = batch
  const open = openUnits(units)
  if (locationUnits.size > 0) {
    const channelIds = taken.connections.map(({ channelId }) => channelId)
    const ofPlaces = unitOfLocations(await listLocationsAmong(tx, channelIds), locationUnits, open)
    if (ofPlaces) return ofPlaces
  }
  const main = taken.responsible.find((one) => one.main) ?? taken.responsible[0]
  const above = main ? await listOrganisationUnits(tx, main.listedOrganisationId) : []
  return above.find((id) => open.has(id)) ?? unitId
}

async function findLinks(tx: Tx, records: readonly ImportedRecord[]): Promise<Links> {
  const wanted = referencesOf(records)
  return linksOf(
    await listSourceRecords(tx, 'organisation', wanted.organisations),
    await listSourceRecords(tx, 'channel', wanted.channels),
  )
}

async function keepSource(
  tx: Tx,
  ctx: Context,
  { kind, sourceId, modifiedAt }: ImportedRecord,
  {
    hash,
    importId,
    ...ids
  }: Pick<SourceRecord, 'serviceId' | 'channelId' | 'listedOrganisationId'> & {
    hash: Buffer
    importId: Id<'import'>
  },
): Promise<SourceRecord> {
  const seen = { contentHash: hash, modifiedAt, seenAt: ctx.now, seenImportId: importId }
  await tx
    .insertInto('catalogue.sourceRecord')
    .values({ organisationId: ctx.organisation.id, kind, sourceId, ...ids, ...seen })
    .onConflict((conflict) => conflict.columns(['organisationId', 'kind', 'sourceId']).doUpdateSet(seen))
    .execute()
  return { kind, sourceId, ...ids, contentHash: hash, seenImportId: importId }
}

async function markSeen(tx: Tx, ctx: Context, { kind, sourceId }: SourceRecord, importId: Id<'import'>) {
  await tx
    .updateTable('catalogue.sourceRecord')
    .set({ seenAt: ctx.now, seenImportId: importId })
    .where('kind', '=', kind)
    .where('sourceId', '=', sourceId)
    .execute()
}

async function keepFaults(tx: Tx, ctx: Context, importId: Id<'import'>, faults: readonly KeptFault[]) {
  const kept = await countImportFaults(tx, importId)
  const rows = faults.slice(0, Math.max(0, mostFaults - kept)).map((fault, index) => ({
    organisationId: ctx.organisation.id,
    importId,
    position: kept + index,
    ...fault,
  }))
  if (rows.length > 0) await tx.insertInto('catalogue.importFault').values(rows).execute()
}

async function lockImport(tx: Tx, importId: Id<'import'>) {
  await tx
    .selectFrom('catalogue.import')
    .select('importId')
    .where('importId', '=', importId)
    .forUpdate()
    .execute()
}
