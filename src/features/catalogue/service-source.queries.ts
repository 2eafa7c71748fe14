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
