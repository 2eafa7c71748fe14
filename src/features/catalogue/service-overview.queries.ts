import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { OverviewFilter, OverviewState, ServiceOverview } from './service-overview.model.ts'

type Asked = {
  filter: OverviewFilter
  requiredLanguages: readonly string[]
  staleBefore: Date
  language: string
}

/** One page of the services that the filter lets through, in the order of their names. */
export async function listServiceOverviews(
  db: Read,
  asked: Asked & { limit: number; offset: number },
): Promise<ServiceOverview[]> {
  const { rows } = await sql<ServiceOverview>`
    select s.service_id, s.key, s.names, s.summaries, s.unit_id, s.sensitive, p.published_at, s.archived_at,
      person.name as responsible_name, ${seenTo} as seen_to_at, r.source_id is not null as sourced
    from ${services}
      left join catalogue.service_responsible o
        on o.organisation_id = s.organisation_id and o.service_id = s.service_id
      left join identity.staff person on person.organisation_id = s.organisation_id and person.staff_id = o.staff_id
    where ${conditions(asked)}
    order by coalesce(s.names ->> ${asked.language}, s.names ->> 'fi', s.key) collate "fi-x-icu", s.service_id
    limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return rows.map((row) => ({ ...row, serviceId: row.serviceId as Id<'service'> }))
}

/** How many services each state of the list would show, the other filters as they are. */
export async function countServiceOverviews(db: Read, asked: Asked): Promise<Record<OverviewState, number>> {
  const { rows } = await sql<Record<OverviewState, number>>`
    select count(*) filter (where ${inState(asked, 'all')})::int as "all",
      count(*) filter (where ${inState(asked, 'waiting')})::int as waiting,
      count(*) filter (where ${inState(asked, 'untranslated')})::int as untranslated,
      count(*) filter (where ${inState(asked, 'stale')})::int as stale,
      count(*) filter (where ${inState(asked, 'unowned')})::int as unowned,
      count(*) filter (where ${inState(asked, 'archived')})::int as archived
    from ${services} where ${narrowed(asked.filter)}`.execute(db)
  return rows[0] ?? { all: 0, waiting: 0, untranslated: 0, stale: 0, unowned: 0, archived: 0 }
}

const services = sql`catalogue.service s
  left join catalogue.service_publication p
    on p.organisation_id = s.organisation_id and p.service_id = s.service_id
  left join catalogue.source_record r on r.organisation_id = s.organisation_id and r.service_id = s.service_id`

const seenTo = sql`greatest(coalesce(r.modified_at, s.entered_at), (
  select max(a.assured_at) from catalogue.assurance a
  where a.organisation_id = s.organisation_id and a.service_id = s.service_id))`

function conditions(asked: Asked) {
  return sql`${inState(asked, asked.filter.state)} and ${narrowed(asked.filter)}`
}

function inState(asked: Asked, state: OverviewState) {
  const held = sql`s.archived_at is null`
  switch (state) {
    case 'all':
      return held
    case 'archived':
      return sql`s.archived_at is not null`
    case 'waiting':
      return sql`${held} and p.published_at is null`
    case 'stale':
      return sql`${held} and ${seenTo} < ${asked.staleBefore}`
    case 'unowned':
      return sql`${held} and not exists (select from catalogue.service_responsible o
        where o.organisation_id = s.organisation_id and o.service_id = s.service_id)`
    case 'untranslated':
      return sql`${held} and exists (select from unnest(${[...asked.requiredLanguages]}::text[]) as tag
        where coalesce(s.names ->> tag, '') = '' or coalesce(s.summaries ->> tag, '') = '')`
  }
}

function narrowed({ text, serviceClass, channel, unitId }: OverviewFilter) {
  const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`${text === '' ? sql`true` : hasText(pattern)}
    and ${serviceClass === '' ? sql`true` : hasClass(serviceClass)}
    and ${channel === '' ? sql`true` : hasChannel(channel)}
    and ${unitId === '' ? sql`true` : sql`s.unit_id = ${unitId}`}`
}

function hasText(pattern: string) {
  return sql`(s.key ilike ${pattern}
    or exists (select from jsonb_each_text(s.names) as name where name.value ilike ${pattern}))`
}

function hasClass(code: string) {
  return sql`exists (select from catalogue.service_code k where k.organisation_id = s.organisation_id
    and k.service_id = s.service_id and k.list = 'service_class'
    and (k.code = ${code} or k.code like ${`${code}.%`}))`
}

function hasChannel(kind: string) {
  return sql`exists (select from catalogue.connection n
    join catalogue.channel c on c.organisation_id = n.organisation_id and c.channel_id = n.channel_id
    where n.organisation_id = s.organisation_id and n.service_id = s.service_id
      and c.kind = ${kind} and c.archived_at is null)`
}
