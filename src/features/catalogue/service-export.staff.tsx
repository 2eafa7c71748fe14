import type { Read } from '../../platform/db/database.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { allow } from './catalogue.access.ts'
import { csvHeading, csvLine, csvStart, type ExportedService } from './service-export.model.ts'
import { listServicesForExport } from './service-export.queries.ts'
import { linkedContext, linkedService } from './service-linked.model.ts'

/** The whole catalogue to take along: as a table, and as linked data for those who read many catalogues. */
export function exportPages(routes: PageRoutes) {
  routes.get('/services.csv', (c) => csv(c))
  routes.get('/services.jsonld', (c) => linked(c))
}

async function csv(c: WebContext) {
  const { languages } = c.var.ctx.organisation
  const services = await allServices(c)
  const lines = services.map((service) => csvLine(service, languages))
  const body = [csvStart, csvHeading(languages), ...lines].join('')
  return c.body(body, 200, headersOf(c, 'csv', 'text/csv; charset=utf-8'))
}

/** Only what is public: open data says nothing that a resident cannot read. */
async function linked(c: WebContext) {
  const { ctx, services } = c.var
  const { slug, id, names, languages } = ctx.organisation
  // The same addresses whichever language the person who takes it along reads in.
  const about = {
    root: `${services.config.baseUrl}/${slug}/${languages[0] ?? ctx.language}`,
    owner: { id, names },
  }
  const published = (await allServices(c)).filter((service) => service.published)
  const body = JSON.stringify({
    '@context': linkedContext,
    '@graph': published.map((service) => linkedService(service, about)),
  })
  return c.body(body, 200, headersOf(c, 'jsonld', 'application/ld+json'))
}

async function allServices(c: WebContext): Promise<ExportedService[]> {
  const { ctx, services } = c.var
  allow(ctx, 'export catalogue')
  return services.database.read(ctx.organisation.id, async (db: Read) => {
    const all: ExportedService[] = []
    for (let page = await listServicesForExport(db, ''); page.length > 0;) {
      all.push(...page)
      page = await listServicesForExport(db, page.at(-1)?.key ?? '')
    }
    return all
  })
}

function headersOf(c: WebContext, ending: string, type: string) {
  const { slug } = c.var.ctx.organisation
  const day = c.var.ctx.now.toISOString().slice(0, 10)
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${slug}-services-${day}.${ending}"`,
  }
}
