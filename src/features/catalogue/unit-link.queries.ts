import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { listUnits } from '../identity/unit.queries.ts'
import { shownNames } from './channel.model.ts'
import {
  type LinkedLocation,
  type LinkedOrganisation,
  openUnits,
  type PlacedService,
  placing,
  type UnitLinks,
} from './unit-link.model.ts'

const mostLinked = 20_000
const mostServices = 50_000

/** The organisations and the service locations of the source, each with the unit of ours that it is. */
export async function listUnitLinks(db: Read): Promise<UnitLinks> {
  const { rows: organisations } = await sql<LinkedOrganisation>`
    select listed_organisation_id as id, parent_id, names, unit_id from catalogue.listed_organisation
    where archived_at is null order by listed_organisation_id limit ${mostLinked}`.execute(db)
  const { rows } = await sql<LinkedLocation & Parameters<typeof shownNames>[0]>`
    select c.channel_id as id, c.names, c.alternative_names, c.shown_by_alternative_name, u.unit_id
    from catalogue.channel c left join catalogue.location_unit u using (organisation_id, channel_id)
    where c.kind = 'service_location' and c.archived_at is null
    order by c.channel_id limit ${mostLinked}`.execute(db)
  const locations = rows.map((row) => ({ id: row.id, names: shownNames(row), unitId: row.unitId }))
  return { organisations, locations }
}

/** The services that come from a source, archived ones too: they may come back. */
export async function listPlacedServices(db: Read): Promise<PlacedService[]> {
  const { rows } = await sql<PlacedService>`
    ${placed} order by s.service_id limit ${mostServices}`.execute(db)
  return rows
}

/** Of those, the ones that these records of the source are, or that are given in a channel that one of them is. */
export async function listPlacedServicesOf(
  db: Read,
  { serviceSourceIds, channelSourceIds }: { serviceSourceIds: string[]; channelSourceIds: string[] },
): Promise<PlacedService[]> {
  if (serviceSourceIds.length + channelSourceIds.length === 0) return []
  const { rows } = await sql<PlacedService>`${placed}
    where s.service_id in (
      select service_id from catalogue.source_record
      where kind = 'service' and source_id = any(${serviceSourceIds}::text[])
      union all
      select n.service_id from catalogue.source_record c
        join catalogue.connection n on n.organisation_id = c.organisation_id and n.channel_id = c.channel_id
      where c.kind = 'channel' and c.source_id = any(${channelSourceIds}::text[]))
    order by s.service_id limit ${mostServices}`.execute(db)
  return rows
}

/** The unit that the links give a service now, or that of the last import where they give none. */
export async function findFollowedUnit(db: Read, serviceId: Id<'service'>): Promise<Id<'unit'> | null> {
  const { rows } = await sql<PlacedService>`${placed} where s.service_id = ${serviceId}`.execute(db)
  const units = await listUnits(db)
  const open = openUnits(units)
  const [service] = rows
  const followed = service && placing(await listUnitLinks(db), open)(service)
  return followed ?? findUnitOtherwise(db)
}

/** Where services go that no link gives a unit: what was said when the last import was begun. */
export async function findUnitOtherwise(db: Read): Promise<Id<'unit'> | null> {
  const row = await db
    .selectFrom('catalogue.import as i')
    .innerJoin('identity.unit as u', (join) =>
      join.onRef('u.organisationId', '=', 'i.organisationId').onRef('u.unitId', '=', 'i.unitId'),
    )
    .select('i.unitId')
    .where('u.closedOn', 'is', null)
    .orderBy('i.requestedAt', 'desc')
    .orderBy('i.importId', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.unitId as Id<'unit'> | undefined) ?? null
}

/** The locations that have been given a unit. */
export async function listLocationUnits(db: Read): Promise<Map<Id<'channel'>, Id<'unit'>>> {
  const rows = await db
    .selectFrom('catalogue.locationUnit')
    .select(['channelId', 'unitId'])
    .orderBy('channelId')
    .limit(mostLinked)
    .execute()
  return new Map(rows.map((row) => [row.channelId as Id<'channel'>, row.unitId as Id<'unit'>]))
}

/** Which of these channels are places that one can go to. */
export async function listLocationsAmong(
  db: Read,
  channelIds: readonly Id<'channel'>[],
): Promise<Id<'channel'>[]> {
  const { rows } = await sql<{ channelId: Id<'channel'> }>`
    select channel_id from catalogue.channel
    where channel_id = any(${[...channelIds]}::uuid[]) and kind = 'service_location' and archived_at is null
    order by channel_id limit ${mostLinked}`.execute(db)
  return rows.map(({ channelId }) => channelId)
}

const placed = sql`
  select s.service_id, s.unit_id, s.archived_at is not null as archived, o.service_id is not null as own_unit, (
      select r.listed_organisation_id from catalogue.responsibility r
      where r.organisation_id = s.organisation_id and r.service_id = s.service_id
      order by r.main desc, r.listed_organisation_id limit 1) as listed_organisation_id, (
      select coalesce(json_agg(n.channel_id order by n.channel_id), '[]')
      from catalogue.connection n join catalogue.channel c using (organisation_id, channel_id)
      where n.organisation_id = s.organisation_id and n.service_id = s.service_id
        and c.kind = 'service_location' and c.archived_at is null) as location_ids
  from catalogue.service s
    join catalogue.source_record r on r.organisation_id = s.organisation_id and r.service_id = s.service_id
    left join catalogue.service_own_unit o on o.organisation_id = s.organisation_id and o.service_id = s.service_id`
