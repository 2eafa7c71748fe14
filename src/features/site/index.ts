import type { Feature } from '../../platform/feature.ts'
import { homePages } from './home.resident.tsx'
import { ownDataPages } from './own-data.resident.tsx'
import { access } from './site.access.ts'
import { sitemapPages } from './sitemap.resident.tsx'
import { statementPages } from './statement.resident.tsx'

export { frontRoutes } from './front.resident.tsx'

export const feature: Feature = {
  name: 'site',
  access,
  resident: (routes) => {
    statementPages(routes)
    ownDataPages(routes)
    homePages(routes)
  },
  short: sitemapPages,
}
