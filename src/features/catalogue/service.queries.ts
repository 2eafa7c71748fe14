import { type Selectable, sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { CatalogueService } from '../../platform/db/tables.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import { isServiceKey, type PublishedService, type Service } from './service.model.ts'

// The largest Finnish city describes some hundreds of services of its own; a joint catalogue has thousands.
const mostServices = 6000

/** Everything there is, published or not: for staff. What is gone from its source is asked for by its id only. */
export async function listServices(db: Read): Promise<Service[]> {
  // Plain text, as below: the inbox and every other list of staff ask it.
  const { rows } = await sql<Row>`
    select s.service_id, s.key, s.names, s.summaries, s.unit_id, s.sensitive, p.published_at
    from catalogue.service s left join catalogue.service_publication p using (organisation_id, service_id)
    where s.archived_at is null
    order by s.key
    limit ${sql.lit(mostServices)}`.execute(db)
  return rows.map(serviceFrom)
}

/** What residents see, in the order of their keys: a page orders them by name in its own language. */
export async function listPublishedServices(
  db: Read,
  { limit = mostServices }: { limit?: number } = {},
): Promise<PublishedService[]> {
  const rows = await services(db)
    .where('servicePublication.publishedAt', 'is not', null)
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(serviceFrom).map(({ publishedAt: _published, ...service }) => service)
}

/** Published or not: whoever shows it to residents looks at `publishedAt`. */
export async function findServiceByKey(db: Read, key: string): Promise<Service | undefined> {
  // A key out of an address may hold what the database cannot even be asked about.
  if (!isServiceKey(key)) return undefined
  // Plain text: building the query takes longer than answering it.
  const { rows } = await sql<Row>`
    select s.service_id, s.key, s.names, s.summaries, s.unit_id, s.sensitive, p.published_at
    from catalogue.service s left join catalogue.service_publication p using (organisation_id, service_id)
    where s.key = ${key}`.execute(db)
  return rows[0] && serviceFrom(rows[0])
}

export async function findService(db: Read, serviceId: Id<'service'>): Promise<Service | undefined> {
  const row = await services(db).where('service.serviceId', '=', serviceId).executeTakeFirst()
  return row && serviceFrom(row)
}

export async function getService(db: Read, serviceId: Id<'service'>): Promise<Service> {
  const service = await findService(db, serviceId)
  if (!service) throw new NotFound('service')
  return service
}

/** Those of these keys that there are, published or not. */
export async function listServicesByKey(
  db: Read,
  keys: readonly string[],
): Promise<{ serviceId: Id<'service'>; key: string }[]> {
  const askable = keys.filter(isServiceKey)
  if (askable.length === 0) return []
  const rows = await db
    .selectFrom('catalogue.service')
    .select(['serviceId', 'key'])
    .where('key', 'in', askable)
    .where('archivedAt', 'is', null)
    .orderBy('key')
    .limit(askable.length)
    .execute()
  return rows.map(({ serviceId, key }) => ({ serviceId: serviceId as Id<'service'>, key }))
}

export async function listServiceNames(
  db: Read,
  serviceIds: readonly Id<'service'>[],
): Promise<Map<Id<'service'>, Words>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('catalogue.service')
    .select(['serviceId', 'names'])
    .where('serviceId', 'in', [...new Set(serviceIds)])
    .orderBy('serviceId')
    .limit(serviceIds.length)
    .execute()
  return new Map(rows.map(({ serviceId, names }) => [serviceId as Id<'service'>, names as Words]))
}

function services(db: Read) {
  return db
    .selectFrom('catalogue.service as service')
    .leftJoin('catalogue.servicePublication as servicePublication', (join) =>
      join
        .onRef('servicePublication.organisationId', '=', 'service.organisationId')
        .onRef('servicePublication.serviceId', '=', 'service.serviceId'),
    )
    .select([
      'service.serviceId',
      'service.key',
      'service.names',
      'service.summaries',
      'service.unitId',
      'service.sensitive',
      'servicePublication.publishedAt',
    ])
}

type Row = Pick<
  Selectable<CatalogueService>,
  'serviceId' | 'key' | 'names' | 'summaries' | 'unitId' | 'sensitive'
> & { publishedAt: Date | null }

function serviceFrom(row: Row): Service {
  return {
    serviceId: row.serviceId as Id<'service'>,
    key: row.key,
    names: row.names as Words,
    summaries: row.summaries as Words,
    unitId: row.unitId as Id<'unit'>,
    sensitive: row.sensitive,
    publishedAt: row.publishedAt,
  }
}
