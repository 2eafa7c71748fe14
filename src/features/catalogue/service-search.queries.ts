import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { SearchedService } from './service-search-index.model.ts'
import type { Posting } from './service-search-rank.model.ts'

/** Of one term no more services than this are weighed: the rest have it in passing. */
const mostOfTerm = 150
// A term that more have than this is a common one; how common it is changes nothing any more.
const mostCounted = 1_000
const mostTerms = 400
const mostAlike = 60

/** Which services have these terms, the strongest first, and how many have each. */
export async function listPostings(db: Read, terms: readonly string[]): Promise<Posting<Id<'service'>>[]> {
  if (terms.length === 0) return []
  const { rows } = await sql<Posting<Id<'service'>>>`
    select asked.term, counted.services, p.service_id as service, p.weight, p.field, p.word
    from unnest(${terms.slice(0, mostTerms)}::text[]) as asked (term)
    cross join lateral (
      select count(*)::int as services from (
        select from catalogue.service_search_term t where t.term = asked.term limit ${mostCounted}) as having_it) as counted
    cross join lateral (
      select t.service_id, t.weight, t.field, t.word from catalogue.service_search_term t
      where t.term = asked.term order by t.weight desc, t.service_id limit ${mostOfTerm}) as p`.execute(db)
  return rows
}

/** Terms that share at least half of these letters in threes, for a word the index does not have. */
export async function listTermsAlike(db: Read, grams: readonly string[]): Promise<string[]> {
  if (grams.length === 0) return []
  const { rows } = await sql<{ term: string }>`
    select term from catalogue.service_search_gram where gram = any(${[...grams]}::text[])
    group by term having count(*) * 2 >= ${grams.length}
    order by count(*) desc, term limit ${mostAlike}`.execute(db)
  return rows.map(({ term }) => term)
}

/** Terms that begin so, for a word that is not typed to its end. */
export async function listTermsBeginning(db: Read, beginnings: readonly string[]): Promise<string[]> {
  if (beginnings.length === 0) return []
  const { rows } = await sql<{ term: string }>`
    select found.term from unnest(${[...beginnings]}::text[]) as asked (beginning)
    cross join lateral (
      select distinct t.term from catalogue.service_search_term t
      where t.term >= asked.beginning and t.term < asked.beginning || chr(1114111)
      order by t.term limit ${mostAlike}) as found
    order by found.term limit ${mostTerms}`.execute(db)
  return rows.map(({ term }) => term)
}

/** Each stands under one letter of each language. */
export async function countIndexed(db: Read): Promise<number> {
  const { rows } = await sql<{ services: number }>`
    select coalesce(sum(services), 0)::int as services from catalogue.service_heading
    where language = 'fi' and heading >= 'letter:' and heading < 'letter;'`.execute(db)
  return rows[0]?.services ?? 0
}

export type IndexEntry = { serviceId: Id<'service'>; contentHash: Buffer | null; published: boolean }

/** The next services after this one, with what the index has of each: those that are public, or still in it. */
export async function listIndexEntries(
  db: Read,
  { after, limit, serviceId }: { after: string | null; limit: number; serviceId?: string },
): Promise<IndexEntry[]> {
  const { rows } = await sql<IndexEntry>`
    select s.service_id, i.content_hash, (p.service_id is not null and s.archived_at is null) as published
    from catalogue.service s
    left join catalogue.service_publication p using (organisation_id, service_id)
    left join catalogue.service_search i using (organisation_id, service_id)
    where (p.service_id is not null or i.service_id is not null)
      and (${after}::uuid is null or s.service_id > ${after}::uuid)
      and (${serviceId ?? null}::uuid is null or s.service_id = ${serviceId ?? null}::uuid)
    order by s.service_id limit ${limit}`.execute(db)
  return rows
}

/** Everything that these services may be found by. */
export async function listSearchedServices(
  db: Read,
  serviceIds: readonly Id<'service'>[],
): Promise<Map<Id<'service'>, SearchedService>> {
  if (serviceIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select s.service_id, s.names, s.summaries, json_build_object('unitId', u.unit_id, 'names', u.names) as unit,
      coalesce(d.alternative_names, '{}') as alternative_names, coalesce(d.keywords, '{}') as keywords,
      coalesce(d.descriptions, '{}') as descriptions, coalesce(d.charge_notes, '{}') as charge_notes,
      (select coalesce(json_agg(json_build_object('names', c.names, 'summaries', c.summaries) order by n.position, c.channel_id), '[]')
        from catalogue.connection n join catalogue.channel c using (organisation_id, channel_id)
        where n.organisation_id = s.organisation_id and n.service_id = s.service_id and c.archived_at is null) as channels,
      (select coalesce(json_agg(json_build_object('list', list, 'code', code) order by list, code), '[]') from (
        select list, code from catalogue.service_code
          where organisation_id = s.organisation_id and service_id = s.service_id and list <> 'industrial_class'
        except select list, code from catalogue.service_own_code
          where organisation_id = s.organisation_id and service_id = s.service_id and not added
        union select list, code from catalogue.service_own_code
          where organisation_id = s.organisation_id and service_id = s.service_id and added) as held) as codes
    from catalogue.service s
    join identity.unit u using (organisation_id, unit_id)
    left join catalogue.service_description d using (organisation_id, service_id)
    where s.service_id = any(${[...serviceIds]}::uuid[])
    order by s.service_id limit ${serviceIds.length}`.execute(db)
  return new Map(rows.map((row) => [row.serviceId, searchedFrom(row)]))
}

type Row = Omit<SearchedService, 'descriptions'> & {
  serviceId: Id<'service'>
  descriptions: SearchedService['names']
  chargeNotes: SearchedService['names']
}

function searchedFrom({ serviceId: _id, descriptions, chargeNotes, ...row }: Row): SearchedService {
  return { ...row, descriptions: [descriptions, chargeNotes] }
}
