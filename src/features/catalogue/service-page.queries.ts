import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { ShownChannel } from './channel.model.ts'
import type { PageOfService, ShownProfile } from './service-page.model.ts'
import { isServiceKey } from './service.model.ts'

/**
 * What the public page of a service shows, by its key: one question and one document, of which nothing is left unread, since the
 * page has five milliseconds.
 */
export async function findServicePage(db: Read, key: string): Promise<PageOfService | undefined> {
  // A key out of an address may hold what the database cannot even be asked about.
  if (!isServiceKey(key)) return undefined
  const { rows } = await sql<{ page: Document }>`${wholePage} where s.key = ${key}`.execute(db)
  if (!rows[0]) return undefined
  const { page } = rows[0]
  const { checkedAt } = page.profile
  return { ...page, profile: { ...page.profile, checkedAt: checkedAt === null ? null : new Date(checkedAt) } }
}

// A moment inside a JSON document arrives as text.
type Document = Omit<PageOfService, 'profile'> & {
  profile: Omit<ShownProfile, 'checkedAt'> & { checkedAt: string | null }
}

const mostChannels = 500

/**
 * The places and numbers of the services of a unit, each looked up along its key: joined, the plan for any unit reads all there is. Its
 * id stands as a question of its own, so that how many services it has does not count: for a small unit PostgreSQL would otherwise plan
 * the statement anew each time, which takes longer than answering it.
 */
export async function listWaysToUnit(db: Read, unitId: Id<'unit'>): Promise<readonly ShownChannel[]> {
  const { rows } = await sql<{ ways: readonly ShownChannel[] }>`
    select coalesce(json_agg(json_build_object(${sql.raw(channel)}) order by kind, channel_id), '[]') as ways
    from (
      select c.* from catalogue.channel c
      where c.archived_at is null and c.kind in ('service_location', 'phone') and c.channel_id = any(array(
        select channel_id from catalogue.connection
        where service_id = any(array(
          select service_id from catalogue.service where unit_id = (select ${unitId}::uuid) and archived_at is null))))
      order by c.kind, c.channel_id limit ${sql.lit(mostChannels)}) as c`.execute(db)
  return rows[0]?.ways ?? []
}

// Text, and no pieces of a query: putting forty of them together took longer than the answer.
const ofService = `organisation_id = s.organisation_id and service_id = s.service_id`

const description = `
  select json_build_object('descriptions', descriptions, 'userInstructions', user_instructions, 'deadlines', deadlines,
    'processingTimes', processing_times, 'validityTimes', validity_times, 'charge', charge, 'chargeNotes', charge_notes,
    'languages', languages, 'vouchersInUse', vouchers_in_use)
  from catalogue.service_description where ${ofService}`

// Those of the source without those that the organisation took away, and those that it added.
const codes = `
  select coalesce(json_agg(json_build_object('list', list, 'code', code) order by list, code), '[]')
  from (
    select list, code from catalogue.service_code h
    where ${ofService} and list in ('service_class', 'life_event') and not exists (
      select from catalogue.service_own_code o
      where o.organisation_id = s.organisation_id and o.service_id = s.service_id and o.list = h.list and o.code = h.code
        and not o.added)
    union
    select list, code from catalogue.service_own_code
    where ${ofService} and list in ('service_class', 'life_event') and added
  ) as held`

const producers = `
  select coalesce(json_agg(json_build_object('names', coalesce((
    select o.names from catalogue.listed_organisation o
    where o.organisation_id = p.organisation_id and o.listed_organisation_id = p.listed_organisation_id), p.names))
    order by p.position), '[]')
  from catalogue.producer p where p.organisation_id = s.organisation_id and p.service_id = s.service_id`

const costs = `
  select coalesce(json_agg(json_build_object('amountCents', amount_cents, 'mostCents', most_cents, 'unit', unit,
    'words', words) order by position), '[]')
  from catalogue.cost where ${ofService}`

const details = `
  select coalesce(json_agg(json_build_object('kind', kind, 'words', words, 'minimumAge', minimum_age,
    'maximumAge', maximum_age, 'before', (
    select json_build_object('key', b.key, 'names', b.names, 'published', exists (
      select from catalogue.service_publication q where q.organisation_id = b.organisation_id and q.service_id = b.service_id))
    from catalogue.service b where b.organisation_id = s.organisation_id and b.service_id = before_service_id))
    order by kind, position), '[]')
  from catalogue.service_detail where ${ofService}`

const processingTime = `
  select json_build_object('usualDays', usual_days, 'mostDays', most_days, 'workingDays', working_days)
  from catalogue.processing_time where ${ofService}`

const assuredAt = `select max(assured_at) from catalogue.assurance where ${ofService}`

const modifiedAt = `select modified_at from catalogue.source_record where ${ofService}`

const addresses = `
  select coalesce(json_agg(json_build_object('purpose', a.purpose, 'streets', a.streets,
    'streetNumber', a.street_number, 'postOfficeBoxes', a.post_office_boxes, 'postalCode', a.postal_code,
    'postOffices', a.post_offices, 'country', a.country, 'notes', a.notes,
    'point', case when a.latitude is null then null
      else json_build_object('latitude', a.latitude, 'longitude', a.longitude) end,
    'entrances', a.entrances) order by a.position), '[]')
  from catalogue.channel_address a where a.organisation_id = c.organisation_id and a.channel_id = c.channel_id`

const channel = `'channelId', c.channel_id, 'kind', c.kind, 'names', c.names,
  'alternativeNames', c.alternative_names, 'shownByAlternativeName', c.shown_by_alternative_name,
  'summaries', c.summaries, 'contact', c.contact, 'openingHours', c.opening_hours, 'attachments', c.attachments,
  'requiresAuthentication', c.requires_authentication, 'formIdentifiers', c.form_identifiers, 'addresses', (${addresses})`

const ways = `
  select coalesce(json_agg(json_build_object(${channel}, 'connection', json_build_object(
    'descriptions', n.descriptions, 'openingHours', n.opening_hours, 'contact', n.contact))
    order by n.position, c.channel_id), '[]')
  from (
    select * from catalogue.connection where ${ofService} order by position, channel_id limit ${mostChannels}) as n
  join catalogue.channel c on c.organisation_id = n.organisation_id and c.channel_id = n.channel_id
  where c.archived_at is null`

const wholePage = sql.raw(`
  select json_build_object(
    'service', json_build_object('serviceId', s.service_id, 'key', s.key, 'names', s.names, 'summaries', s.summaries,
      'unitId', s.unit_id, 'sensitive', s.sensitive),
    'unit', json_build_object('key', u.key, 'names', u.names),
    'profile', json_build_object('description', (${description}), 'codes', (${codes}), 'producers', (${producers}),
      'costs', (${costs}), 'details', (${details}), 'processingTime', (${processingTime}),
      'checkedAt', coalesce((${assuredAt}), (${modifiedAt}))),
    'channels', (${ways})) as page
  from catalogue.service s
  join catalogue.service_publication p on p.organisation_id = s.organisation_id and p.service_id = s.service_id
  join identity.unit u on u.organisation_id = s.organisation_id and u.unit_id = s.unit_id`)
