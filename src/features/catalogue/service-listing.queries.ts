import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/texts.ts'
import { type Heading, headingKey, type ListedService } from './service-listing.model.ts'

const mostHeadings = 400

/** Services under a heading, from A to Ö by their names in this language. */
export async function listServicesUnder(
  db: Read,
  given: { language: Language; heading: Heading; limit: number; offset: number },
): Promise<ListedService[]> {
  const { rows } = await sql<ListedService>`
    select s.key, s.names, s.summaries
    from (
      select service_id, name from catalogue.service_listing
      where language = ${given.language} and heading = ${headingKey(given.heading)}
      order by name collate "fi-x-icu", service_id limit ${given.limit} offset ${given.offset}) as l
    join catalogue.service s on s.service_id = l.service_id
    order by l.name collate "fi-x-icu", l.service_id limit ${given.limit}`.execute(db)
  return rows
}

/** Under which headings there is something, and how much. */
export async function listHeadings(
  db: Read,
  language: Language,
): Promise<{ heading: string; services: number }[]> {
  const { rows } = await sql<{ heading: string; services: number }>`
    select heading, services from catalogue.service_heading
    where language = ${language} order by heading limit ${mostHeadings}`.execute(db)
  return rows
}

/** Services that were found, by their ids. */
export async function listServicesById(
  db: Read,
  serviceIds: readonly Id<'service'>[],
): Promise<Map<Id<'service'>, ListedService>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('catalogue.service')
    .select(['serviceId', 'key', 'names', 'summaries'])
    .where('serviceId', 'in', [...serviceIds])
    .orderBy('serviceId')
    .limit(serviceIds.length)
    .execute()
  return new Map(rows.map(({ serviceId, ...row }) => [serviceId as Id<'service'>, row as ListedService]))
}
