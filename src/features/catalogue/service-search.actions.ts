import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { keyedHash } from '../../platform/secrets/secrets.ts'
import { allow } from './catalogue.access.ts'
import type { SearchAnalysis } from './service-search-analysis.model.ts'
import { type Listing, listingsOf } from './service-listing.model.ts'
import { type IndexedTerm, indexedTermsOf } from './service-search-index.model.ts'
import { gramsOf } from './service-search-rank.model.ts'
import { listIndexEntries, listSearchedServices } from './service-search.queries.ts'

// Some tens of thousands of rows at most in one transaction.
const servicesAtOnce = 100
// Raised when terms are made or weighed otherwise than before: then every service is indexed anew.
const edition = 2

/**
 * Brings the index up to date for the next services after `after`, or for one; answers where to go on from, and nothing at the
 * end. What has the same texts as before is left as it is.
 */
export async function indexServices(
  tx: Tx,
  ctx: Context,
  {
    after,
    serviceId,
    analysis,
  }: { after: Id<'service'> | null; serviceId?: Id<'service'>; analysis: SearchAnalysis },
): Promise<Id<'service'> | undefined> {
  allow(ctx, 'index services')
  await waitForOthers(tx, ctx)
  const entries = await listIndexEntries(tx, {
    after,
    limit: servicesAtOnce,
    ...(serviceId === undefined ? {} : { serviceId }),
  })
  const gone = entries.filter(({ published, contentHash }) => !published && contentHash !== null)
  const found = await listSearchedServices(
    tx,
    entries.filter(({ published }) => published).map((entry) => entry.serviceId),
  )
  const changed = entries.flatMap(({ serviceId: id, contentHash }) => {
    const service = found.get(id)
    if (!service) return []
    const text = `${edition} ${analysis.name} ${JSON.stringify(service)}`
    const hash = keyedHash(ctx.secrets, ctx.organisation.id, 'searched service', text)
    return contentHash !== null && hash.equals(contentHash)
      ? []
      : [{ id, hash, terms: indexedTermsOf(service, analysis), listings: listingsOf(service) }]
  })
  await forget(tx, [...gone.map((entry) => entry.serviceId), ...changed.map(({ id }) => id)])
  for (const one of changed) await keep(tx, ctx, one)
  await keepGrams(
    tx,
    ctx,
    changed.flatMap(({ terms }) => terms),
  )
  const isLast = entries.length < servicesAtOnce
  // After an import one job looks at all, and one at each that was published: most find nothing left to do.
  if (changed.length + gone.length > 0 || (isLast && serviceId === undefined)) await countHeadings(tx, ctx)
  if (isLast && serviceId === undefined) await forgetGrams(tx)
  if (changed.length + gone.length > 0) {
    const counts = { indexed: changed.length, removed: gone.length }
    await record(tx, ctx, 'services indexed', ctx.organisation.id, counts)
  }
  return isLast ? undefined : entries.at(-1)?.serviceId
}

// Two at once would keep the same service twice, and count what stands under a letter without each other's.
async function waitForOthers(tx: Tx, { organisation }: Context) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`index services ${organisation.id}`}, 0))`.execute(
    tx,
  )
}

async function forget(tx: Tx, serviceIds: readonly Id<'service'>[]) {
  if (serviceIds.length === 0) return
  await tx
    .deleteFrom('catalogue.serviceSearch')
    .where('serviceId', 'in', [...serviceIds])
    .execute()
}

type Indexed = {
  id: Id<'service'>
  hash: Buffer
  terms: readonly IndexedTerm[]
  listings: readonly Listing[]
}

async function keep(tx: Tx, ctx: Context, { id, hash, terms, listings }: Indexed) {
  const organisationId = ctx.organisation.id
  await tx
    .insertInto('catalogue.serviceSearch')
    .values({ organisationId, serviceId: id, contentHash: hash, indexedAt: ctx.now })
    .execute()
  // Columns as arrays: hundreds of rows in one statement that is always the same.
  await sql`
    insert into catalogue.service_search_term (organisation_id, term, service_id, weight, field, word)
    select ${organisationId}, t.term, ${id}, t.weight, t.field, t.word
    from unnest(${terms.map(({ term }) => term)}::text[], ${terms.map(({ weight }) => weight)}::real[],
      ${terms.map(({ field }) => field)}::text[], ${terms.map(({ word }) => word)}::text[])
      as t (term, weight, field, word)`.execute(tx)
  await sql`
    insert into catalogue.service_listing (organisation_id, language, heading, service_id, name)
    select ${organisationId}, l.language, l.heading, ${id}, l.name
    from unnest(${listings.map(({ language }) => language)}::text[], ${listings.map(({ heading }) => heading)}::text[],
      ${listings.map(({ name }) => name)}::text[]) as l (language, heading, name)`.execute(tx)
}

async function keepGrams(tx: Tx, ctx: Context, terms: readonly IndexedTerm[]) {
  const distinct = [...new Set(terms.map(({ term }) => term))].toSorted()
  const rows = distinct.flatMap((term) =>
    gramsOf(term.slice(term.indexOf(':') + 1)).map((gram) => ({ term, gram })),
  )
  if (rows.length === 0) return
  await sql`
    insert into catalogue.service_search_gram (organisation_id, gram, term)
    select ${ctx.organisation.id}, g.gram, g.term
    from unnest(${rows.map(({ gram }) => gram)}::text[], ${rows.map(({ term }) => term)}::text[]) as g (gram, term)
    on conflict do nothing`.execute(tx)
}

// Of terms that no service has any more: they would crowd out those that might be meant.
async function forgetGrams(tx: Tx) {
  await sql`
    delete from catalogue.service_search_gram g
    where not exists (
      select from catalogue.service_search_term t
      where t.organisation_id = g.organisation_id and t.term = g.term)`.execute(tx)
}

async function countHeadings(tx: Tx, ctx: Context) {
  await tx.deleteFrom('catalogue.serviceHeading').where('organisationId', '=', ctx.organisation.id).execute()
  await sql`
    insert into catalogue.service_heading (organisation_id, language, heading, services)
    select organisation_id, language, heading, count(*)::int from catalogue.service_listing
    group by organisation_id, language, heading`.execute(tx)
}
