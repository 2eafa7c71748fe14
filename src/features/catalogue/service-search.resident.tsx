import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { wordsFor } from './service.model.ts'
import { listServicesById } from './service-listing.queries.ts'
import { searchAnalysisWith } from './service-search-analysis.model.ts'
import { searchServices } from './service-search-find.queries.ts'
import { longestQuery } from './service-search-query.model.ts'
import { searchTexts } from './service-search.texts.ts'
import { FoundServices, ServiceSearch } from './service-search.view.tsx'
import { serviceTexts } from './service.texts.ts'

const mostFound = 20
const mostSuggested = 6
const shortestSuggested = 2

export function searchPages(routes: PageRoutes) {
  routes.get('/services', (c, next) => {
    const query = c.req.query('q')?.trim() ?? ''
    return query === '' ? next() : searchPage(c, query)
  })
  routes.get('/service-suggestions', (c) => suggestions(c))
}

/** What was typed, and what was found; an ordinary page, to which one can link. */
async function searchPage(c: WebContext, query: string) {
  const { ctx, show } = c.var
  const { language, organisation } = ctx
  const found = await find(c, { query, limit: mostFound })
  // Each search is a page of its own, and none of them is worth finding by a search engine.
  c.header('x-robots-tag', 'noindex')
  const back = { href: `/${organisation.slug}/${language}/services`, label: serviceTexts.services[language] }
  return show(
    { title: `${searchTexts.title[language]}: ${query}`, back },
    <>
      <h1>{searchTexts.title[language]}</h1>
      <ServiceSearch ctx={ctx} query={query} />
      <FoundServices ctx={ctx} found={found} />
    </>,
  )
}

async function suggestions(c: WebContext) {
  const { language } = c.var.ctx
  const query = (c.req.query('q') ?? '').slice(0, longestQuery).trim()
  const found =
    query.length < shortestSuggested ? [] : await find(c, { query, limit: mostSuggested, unfinished: true })
  c.header('x-robots-tag', 'noindex')
  return c.json({ names: found.map(({ names }) => wordsFor(names, language).text) })
}

function find(c: WebContext, given: { query: string; limit: number; unfinished?: boolean }) {
  const { services, ctx } = c.var
  return services.database.read(ctx.organisation.id, async (db) => {
    const ranked = await searchServices(db, {
      ...given,
      language: ctx.language,
      analysis: searchAnalysisWith(services.dictionary),
    })
    const found = await listServicesById(
      db,
      ranked.map(({ service }) => service),
    )
    return ranked.flatMap(({ service, reasons }) => {
      const one = found.get(service)
      return one ? [{ ...one, reasons }] : []
    })
  })
}
