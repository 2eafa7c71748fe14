import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { ServiceProfile } from './service-profile.model.ts'

/** Everything about one service in one round trip, for staff; residents' page asks for what it shows (`findServicePage`). */
export async function getServiceProfile(db: Read, serviceId: Id<'service'>): Promise<ServiceProfile> {
  const { rows } = await sql<Row>`
    select (${description}) as description, (${codes}) as codes, (${segments}) as segments,
      (${responsible}) as responsible, (${producers}) as producers, (${costs}) as costs, (${details}) as details,
      (${processingTime}) as processing_time, (${assurance}) as assurance, (${source}) as source, s.entered_at, s.archived_at
    from catalogue.service s where s.service_id = ${serviceId}`.execute(db)
  const [row] = rows
  if (!row) throw new NotFound('service')
  const { assurance: assured, source: read } = row
  return {
    ...row,
    assurance: assured && { ...assured, at: new Date(assured.at) },
    source: read && {
      id: read.id,
      modifiedAt: read.modifiedAt === null ? null : new Date(read.modifiedAt),
      seenAt: new Date(read.seenAt),
    },
  }
}

// Moments inside a JSON document arrive as text.
type Row = Omit<ServiceProfile, 'assurance' | 'source'> & {
  assurance: { by: string | null; at: string } | null
  source: { id: string; modifiedAt: string | null; seenAt: string } | null
}

const ofService = sql`organisation_id = s.organisation_id and service_id = s.service_id`

const description = sql`
  select json_build_object('kind', kind, 'names', names, 'summaries', summaries, 'alternativeNames', alternative_names,
    'descriptions', descriptions, 'userInstructions', user_instructions, 'requirements', requirements,
    'deadlines', deadlines, 'processingTimes', processing_times, 'validityTimes', validity_times, 'charge', charge,
    'chargeNotes', charge_notes, 'funding', funding, 'keywords', keywords, 'concepts', concepts,
    'legislation', legislation, 'languages', languages, 'areaKind', area_kind, 'areas', areas,
    'vouchersInUse', vouchers_in_use, 'vouchers', vouchers)
  from catalogue.service_description where ${ofService}`

const codes = sql`
  select coalesce(json_agg(json_build_object('list', list, 'code', code) order by list, code), '[]')
  from (
    select list, code from catalogue.service_code where ${ofService} and list <> 'industrial_class'
    except select list, code from catalogue.service_own_code where ${ofService} and not added
    union select list, code from catalogue.service_own_code where ${ofService} and added
  ) as held`

const segments = sql`
  select coalesce(json_agg(segment order by segment), '[]') from catalogue.service_segment where ${ofService}`

const responsible = sql`
  select coalesce(json_agg(json_build_object('organisationId', o.listed_organisation_id, 'names', o.names,
    'main', r.main) order by r.main desc, o.listed_organisation_id), '[]')
  from catalogue.responsibility r join catalogue.listed_organisation o using (organisation_id, listed_organisation_id)
  where ${ofService}`

const producers = sql`
  select coalesce(json_agg(json_build_object('kind', p.kind, 'organisationId', p.listed_organisation_id,
    'names', coalesce(o.names, p.names), 'notes', p.notes) order by p.position), '[]')
  from catalogue.producer p left join catalogue.listed_organisation o using (organisation_id, listed_organisation_id)
  where ${ofService}`

const costs = sql`
  select coalesce(json_agg(json_build_object('amountCents', amount_cents, 'mostCents', most_cents, 'unit', unit,
    'words', words, 'fromOn', from_on, 'untilOn', until_on) order by position), '[]')
  from catalogue.cost where ${ofService}`

const details = sql`
  select coalesce(json_agg(json_build_object('kind', kind, 'words', words, 'minimumAge', minimum_age,
    'maximumAge', maximum_age, 'before', (
      select json_build_object('key', b.key, 'names', b.names, 'published', p.service_id is not null)
      from catalogue.service b left join catalogue.service_publication p using (organisation_id, service_id)
      where b.organisation_id = s.organisation_id and b.service_id = before_service_id)) order by kind, position), '[]')
  from catalogue.service_detail where ${ofService}`

const processingTime = sql`
  select json_build_object('usualDays', usual_days, 'mostDays', most_days, 'workingDays', working_days)
  from catalogue.processing_time where ${ofService}`

const assurance = sql`
  select json_build_object('by', p.name, 'at', a.assured_at)
  from catalogue.assurance a left join identity.staff p on p.organisation_id = a.organisation_id and p.staff_id = a.assured_by
  where a.organisation_id = s.organisation_id and a.service_id = s.service_id
  order by a.assured_at desc, a.assurance_id desc limit 1`

const source = sql`
  select json_build_object('id', source_id, 'modifiedAt', modified_at, 'seenAt', seen_at)
  from catalogue.source_record where ${ofService}`
