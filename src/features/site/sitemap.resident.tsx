import type { PageRoutes } from '../../platform/web/routes.ts'
import { listPublishedServices } from '../catalogue/service.queries.ts'
import { listChanges } from '../improvement/change.queries.ts'
import { sitemapOf } from './sitemap.model.ts'

// A sitemap may hold 50,000 addresses; these stand in three languages each.
const mostServices = 2000
const mostChanges = 2000
const pages = ['', '/feedback', '/services', '/changes', '/messages', '/privacy', '/accessibility']

/** The pages of one organisation that are worth finding, in every language. */
export function sitemapPages(routes: PageRoutes) {
  routes.get('/sitemap.xml', async (c) => {
    const { services, ctx } = c.var
    const [offered, changes] = await services.database.read(ctx.organisation.id, async (db) => [
      await listPublishedServices(db, { limit: mostServices }),
      await listChanges(db, { limit: mostChanges }),
    ])
    const paths = [
      ...pages,
      ...offered.map(({ key }) => `/services/${key}`),
      ...changes.map(({ caseId }) => `/changes/${caseId}`),
    ]
    return c.body(sitemapOf(`${ctx.baseUrl}/${ctx.organisation.slug}`, paths), 200, {
      'content-type': 'application/xml; charset=utf-8',
    })
  })
}
