import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

type Wording = { names: Words; summaries: Words }
const nothing: Wording = { names: {}, summaries: {} }

/** The organisation's own words for a service whose facts come from elsewhere. */
export async function findOwnWording(db: Read, serviceId: Id<'service'>): Promise<Wording> {
  const row = await db
    .selectFrom('catalogue.serviceWording')
    .select(['names', 'summaries'])
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return row ? { names: row.names as Words, summaries: row.summaries as Words } : nothing
}

/** The source's words for a service; none for one entered by hand. */
export async function findSourceWording(db: Read, serviceId: Id<'service'>): Promise<Wording | undefined> {
  const row = await db
    .selectFrom('catalogue.serviceDescription')
    .select(['names', 'summaries'])
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return row && { names: row.names as Words, summaries: row.summaries as Words }
}

export async function isSourced(db: Read, serviceId: Id<'service'>): Promise<boolean> {
  const row = await db
    .selectFrom('catalogue.sourceRecord')
    .select('sourceId')
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return row !== undefined
}

/** Gone from its source, and kept because answers point to it. */
export async function isArchived(db: Read, serviceId: Id<'service'>): Promise<boolean> {
  const row = await db
    .selectFrom('catalogue.service')
    .select('archivedAt')
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return row !== undefined && row.archivedAt !== null
}

const mostAlike = 1000

/** The keys that begin like this one: `uimahalli`, `uimahalli-2`. */
export async function listKeysLike(db: Read, key: string): Promise<string[]> {
  const rows = await db
    .selectFrom('catalogue.service')
    .select('key')
    .where((is) => is.or([is('key', '=', key), is('key', 'like', `${key.slice(0, 50)}%`)]))
    .orderBy('key')
    .limit(mostAlike)
    .execute()
  return rows.map((row) => row.key)
}

const mostServices = 50_000

/** The services from a source of which no person has said whether they are sensitive, with their classes there. */
export async function listMarkedByClass(
  db: Read,
): Promise<{ serviceId: Id<'service'>; sensitive: boolean; archived: boolean; classes: string[] }[]> {
  const { rows } = await sql<Awaited<ReturnType<typeof listMarkedByClass>>[number]>`
    select s.service_id, s.sensitive, s.archived_at is not null as archived, array(
        select c.code from catalogue.service_code c
        where c.organisation_id = s.organisation_id and c.service_id = s.service_id and c.list = 'service_class') as classes
    from catalogue.service s
      join catalogue.source_record r on r.organisation_id = s.organisation_id and r.service_id = s.service_id
    where not exists (
      select from catalogue.service_own_sensitivity o
      where o.organisation_id = s.organisation_id and o.service_id = s.service_id)
    order by s.service_id limit ${mostServices}`.execute(db)
  return rows
}
