import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { ExportedService } from './service-export.model.ts'

const atOnce = 500

/** Services that are not archived, after a key, in the order of their keys: an export asks for page after page. */
export async function listServicesForExport(db: Read, after: string): Promise<ExportedService[]> {
  const { rows } = await sql<ExportedService>`
    select s.service_id, s.key, s.names, s.summaries, p.published_at is not null as published,
      u.names as unit_names, person.name as responsible_name, r.source_id,
      coalesce(r.modified_at, s.entered_at) as modified_at,
      (select max(a.assured_at) from catalogue.assurance a
        where a.organisation_id = s.organisation_id and a.service_id = s.service_id) as assured_at,
      coalesce(d.descriptions, '{}') as descriptions, coalesce(d.languages, '{}') as languages, d.charge,
      coalesce(d.keywords, '{}') as keywords, ${codes} as codes, ${segments} as segments, ${channels} as channels,
      ${costs} as costs, ${details} as details, ${organisations} as responsible,
      (select json_build_object('usualDays', t.usual_days, 'mostDays', t.most_days, 'workingDays', t.working_days)
        from catalogue.processing_time t where t.organisation_id = s.organisation_id and t.service_id = s.service_id)
        as processing_time
    from catalogue.service s
      join identity.unit u on u.organisation_id = s.organisation_id and u.unit_id = s.unit_id
      left join catalogue.service_publication p
        on p.organisation_id = s.organisation_id and p.service_id = s.service_id
      left join catalogue.service_description d
        on d.organisation_id = s.organisation_id and d.service_id = s.service_id
      left join catalogue.source_record r on r.organisation_id = s.organisation_id and r.service_id = s.service_id
      left join catalogue.service_responsible o
        on o.organisation_id = s.organisation_id and o.service_id = s.service_id
      left join identity.staff person on person.organisation_id = s.organisation_id and person.staff_id = o.staff_id
    where s.archived_at is null and s.key > ${after}
    order by s.key limit ${atOnce}`.execute(db)
  return rows
}

const ofService = sql`organisation_id = s.organisation_id and service_id = s.service_id`

const codes = sql`(
  select coalesce(json_agg(json_build_object('list', list, 'code', code) order by list, code), '[]')
  from (
    select list, code from catalogue.service_code where ${ofService} and list <> 'industrial_class'
    except select list, code from catalogue.service_own_code where ${ofService} and not added
    union select list, code from catalogue.service_own_code where ${ofService} and added
  ) as held)`

const segments = sql`(
  select coalesce(json_agg(segment order by segment), '[]') from catalogue.service_segment where ${ofService})`

const channels = sql`(
  select coalesce(json_agg(json_build_object('channelId', c.channel_id, 'kind', c.kind, 'names', c.names,
    'webPages', coalesce(c.contact -> 'webPages', '[]')) order by n.position), '[]')
  from catalogue.connection n join catalogue.channel c using (organisation_id, channel_id)
  where n.organisation_id = s.organisation_id and n.service_id = s.service_id and c.archived_at is null)`

const costs = sql`(
  select coalesce(json_agg(json_build_object('amountCents', amount_cents, 'mostCents', most_cents, 'unit', unit,
    'words', words) order by position), '[]')
  from catalogue.cost where ${ofService})`

const details = sql`(
  select coalesce(json_agg(json_build_object('kind', e.kind, 'words', coalesce(b.names, e.words),
    'beforeKey', case when p.service_id is not null and b.archived_at is null then b.key end)
    order by e.kind, e.position), '[]')
  from catalogue.service_detail e
    left join catalogue.service b on b.organisation_id = e.organisation_id and b.service_id = e.before_service_id
    left join catalogue.service_publication p on p.organisation_id = b.organisation_id and p.service_id = b.service_id
  where e.organisation_id = s.organisation_id and e.service_id = s.service_id)`

const organisations = sql`(
  select coalesce(json_agg(json_build_object('organisationId', o.listed_organisation_id, 'names', o.names, 'businessId', o.business_id, 'main', a.main)
    order by a.main desc, o.listed_organisation_id), '[]')
  from catalogue.responsibility a join catalogue.listed_organisation o using (organisation_id, listed_organisation_id)
  where a.organisation_id = s.organisation_id and a.service_id = s.service_id)`
