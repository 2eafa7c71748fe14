import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import {
  type Import,
  type ImportFault,
  type ImportMove,
  type ImportSource,
  mostFaults,
  mostMovesShown,
  type RecordKind,
} from './import.model.ts'

const mostImports = 100

/** The newest first. */
export async function listImports(db: Read): Promise<Import[]> {
  const rows = await imports(db)
    .orderBy('requestedAt', 'desc')
    .orderBy('importId', 'desc')
    .limit(mostImports)
    .execute()
  return rows as Import[]
}

export async function getImport(db: Read, importId: Id<'import'>): Promise<Import> {
  const row = await imports(db).where('importId', '=', importId).executeTakeFirst()
  if (!row) throw new NotFound('import')
  return row as Import
}

/** The last reading of a source to its end: what changed since is asked for next. */
export async function findLastReading(db: Read, source: ImportSource): Promise<Import | undefined> {
  const row = await imports(db)
    .where('source', '=', source)
    .where('finishedAt', 'is not', null)
    .where('refusal', 'is', null)
    .orderBy('requestedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as Import | undefined
}

/** In the order of the source, no more than are kept. */
export async function listImportFaults(db: Read, importId: Id<'import'>): Promise<ImportFault[]> {
  return db
    .selectFrom('catalogue.importFault')
    .select(['position', 'kind', 'sourceId', 'name', 'field', 'reason', 'leftOut'])
    .where('importId', '=', importId)
    .orderBy('position')
    .limit(mostFaults)
    .execute()
}

/** The services that followed the source to another unit, in the order in which they came to the catalogue. */
export async function listImportMoves(db: Read, importId: Id<'import'>): Promise<ImportMove[]> {
  const { rows } = await sql<ImportMove>`
    select m.service_id, s.names, m.from_unit_id, m.to_unit_id
    from catalogue.import_move m join catalogue.service s using (organisation_id, service_id)
    where m.import_id = ${importId} order by m.service_id limit ${mostMovesShown}`.execute(db)
  return rows
}

export async function countImportFaults(db: Read, importId: Id<'import'>): Promise<number> {
  const row = await db
    .selectFrom('catalogue.importFault')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow()
  return row.count
}

export type SourceRecord = {
  kind: RecordKind
  sourceId: string
  serviceId: Id<'service'> | null
  channelId: Id<'channel'> | null
  listedOrganisationId: Id<'listedOrganisation'> | null
  contentHash: Buffer
  seenImportId: Id<'import'>
}

/** Which of these records of the source are in the catalogue, and as what. */
export async function listSourceRecords(
  db: Read,
  kind: RecordKind,
  sourceIds: readonly string[],
): Promise<Map<string, SourceRecord>> {
  if (sourceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('catalogue.sourceRecord')
    .select([
      'kind',
      'sourceId',
      'serviceId',
      'channelId',
      'listedOrganisationId',
      'contentHash',
      'seenImportId',
    ])
    .where('kind', '=', kind)
    .where('sourceId', 'in', [...new Set(sourceIds)])
    .orderBy('sourceId')
    .limit(sourceIds.length)
    .execute()
  return new Map(rows.map((row) => [row.sourceId, row as SourceRecord]))
}

export type MissingRecord = Pick<
  SourceRecord,
  'kind' | 'sourceId' | 'serviceId' | 'channelId' | 'listedOrganisationId'
>

/** What is in the catalogue, not archived, and was not in this reading. */
export async function listUnseenRecords(
  db: Read,
  { importId, except, limit }: { importId: Id<'import'>; except: readonly RecordKind[]; limit: number },
): Promise<MissingRecord[]> {
  const { rows } = await sql<MissingRecord>`
    select r.kind, r.source_id, r.service_id, r.channel_id, r.listed_organisation_id
    from catalogue.source_record r
      left join catalogue.service s on s.organisation_id = r.organisation_id and s.service_id = r.service_id
      left join catalogue.channel c on c.organisation_id = r.organisation_id and c.channel_id = r.channel_id
      left join catalogue.listed_organisation o
        on o.organisation_id = r.organisation_id and o.listed_organisation_id = r.listed_organisation_id
    where r.seen_import_id <> ${importId} and r.kind <> all(${[...except]}::text[])
      and coalesce(s.archived_at, c.archived_at, o.archived_at) is null
    order by r.kind, r.source_id limit ${limit}`.execute(db)
  return rows
}

/** How many of each kind there are, and how many of those this reading did not have. */
export async function listSeenCounts(
  db: Read,
  importId: Id<'import'>,
): Promise<{ kind: RecordKind; held: number; missing: number }[]> {
  const { rows } = await sql<{ kind: RecordKind; held: number; missing: number }>`
    select r.kind, count(*)::int as held, count(*) filter (where r.seen_import_id <> ${importId})::int as missing
    from catalogue.source_record r
      left join catalogue.service s on s.organisation_id = r.organisation_id and s.service_id = r.service_id
      left join catalogue.channel c on c.organisation_id = r.organisation_id and c.channel_id = r.channel_id
      left join catalogue.listed_organisation o
        on o.organisation_id = r.organisation_id and o.listed_organisation_id = r.listed_organisation_id
    where coalesce(s.archived_at, c.archived_at, o.archived_at) is null
    group by r.kind order by r.kind limit 3`.execute(db)
  return rows
}

function imports(db: Read) {
  return db
    .selectFrom('catalogue.import')
    .select([
      'importId',
      'source',
      'fileName',
      'fileKey',
      'sinceAt',
      'whole',
      'unitId',
      'requestedAt',
      'recordsTotal',
      'recordsRead',
      'recordsAdded',
      'recordsChanged',
      'recordsUnchanged',
      'recordsArchived',
      'recordsFailed',
      'servicesMoved',
      'servicesMarked',
      'refusal',
      'finishedAt',
    ])
}
