import type { PageRoutes } from '../../platform/web/routes.ts'
import { codeLists, codes } from '../catalogue/code.model.ts'
import { headingKey, pathUnder } from '../catalogue/service-listing.model.ts'
import { listHeadings } from '../catalogue/service-listing.queries.ts'
import { listPublishedServices } from '../catalogue/service.queries.ts'
import { listUnits } from '../identity/unit.queries.ts'
import { listChanges } from '../improvement/change.queries.ts'
import { sitemapOf } from './sitemap.model.ts'

// A sitemap may hold 50,000 addresses; these stand in three languages each.
const mostServices = 10_000
const mostChanges = 2000
const pages = ['', '/feedback', '/services', '/changes', '/messages', '/privacy', '/accessibility']

/** The pages of one organisation that are worth finding, in every language. */
export function sitemapPages(routes: PageRoutes) {
  routes.get('/sitemap.xml', async (c) => {
    const { services, ctx } = c.var
    const [offered, changes, units, headings] = await services.database.read(
      ctx.organisation.id,
      async (db) => [
        await listPublishedServices(db, { limit: mostServices }),
        await listChanges(db, { limit: mostChanges }),
        await listUnits(db),
        await listHeadings(db, ctx.language),
      ],
    )
    const held = new Set(headings.map(({ heading }) => heading))
    const listed = codeLists.flatMap((list) =>
      codes[list].flatMap(({ code }) => {
        const heading = { kind: list, code }
        return held.has(headingKey(heading)) ? [pathUnder(heading)] : []
      }),
    )
    const paths = [
      ...pages,
      ...offered.map(({ key }) => `/services/${key}`),
      ...listed,
      ...units
        .filter(({ id }) => held.has(headingKey({ kind: 'unit', unitId: id })))
        .map(({ key }) => `/units/${key}`),
      ...changes.map(({ caseId }) => `/changes/${caseId}`),
    ]
    return c.body(sitemapOf(`${ctx.baseUrl}/${ctx.organisation.slug}`, paths), 200, {
      'content-type': 'application/xml; charset=utf-8',
    })
  })
}
