import type { Context } from '../../platform/context.ts'
import { newGuesses } from '../../platform/db/guess.ts'
import { together } from '../../platform/db/together.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Language } from '../../platform/texts.ts'
import { canonical } from '../../platform/web/canonical.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { EmptyState } from '../../ui/notices.tsx'
import { listUnits, type Unit } from '../identity/unit.queries.ts'
import { type HeadingCounts, WaysIn } from './service-list.view.tsx'
import { headingKey, letters } from './service-listing.model.ts'
import { listHeadings } from './service-listing.queries.ts'
import { ServicePage } from './service-page.view.tsx'
import type { PageOfService } from './service-page.model.ts'
import { findServicePage } from './service-page.queries.ts'
import { ServiceEntry, ServiceSearch } from './service-search.view.tsx'
import { byName, type PublishedService, wordsFor } from './service.model.ts'
import { serviceLeadPlace, servicePagePlace } from './service.place.ts'
import { listPublishedServices } from './service.queries.ts'
import { serviceTexts } from './service.texts.ts'

/** So many fit on one page; a larger catalogue is entered by what one is looking for. */
const mostOnOnePage = 40

export function residentPages(routes: PageRoutes) {
  routes.get('/services', (c) => servicesPage(c))
  routes.get('/services/:key', (c) => servicePage(c))
}

async function servicesPage(c: WebContext) {
  const { services, ctx, show } = c.var
  const { language } = ctx
  canonical(c, `/${ctx.organisation.slug}/${language}/services`)
  const { counts, units, published } = await services.database.read(ctx.organisation.id, async (db) => {
    const headings = await listHeadings(db, language)
    const held: HeadingCounts = new Map(headings.map((one) => [one.heading, one.services]))
    if (countAll(held) > mostOnOnePage) return { counts: held, units: [], published: [] }
    return {
      counts: held,
      units: await listUnits(db),
      published: await listPublishedServices(db, { limit: mostOnOnePage }),
    }
  })
  const isLarge = countAll(counts) > mostOnOnePage
  return show(
    { title: serviceTexts.services[language], width: isLarge ? 'wide' : 'reading' },
    <>
      <h1>{serviceTexts.services[language]}</h1>
      {published.length === 0 && !isLarge ? (
        <EmptyState title={serviceTexts.none[language]}>
          <p>{serviceTexts.noneResident[language]}</p>
        </EmptyState>
      ) : (
        <>
          <p class="vk-lead">{serviceTexts.lead[language]}</p>
          <ServiceSearch ctx={ctx} />
          {isLarge ? (
            <WaysIn ctx={ctx} counts={counts} />
          ) : (
            unitsWith(units, published, language).map(({ unit, offered }) => (
              <UnitServices ctx={ctx} unit={unit} offered={offered} />
            ))
          )}
        </>
      )}
    </>,
  )
}

/** Each service stands under one letter. */
function countAll(counts: HeadingCounts): number {
  const underLetters = letters.map((letter) => counts.get(headingKey({ kind: 'letter', letter })) ?? 0)
  return underLetters.reduce((sum, one) => sum + one, 0)
}

function UnitServices(props: { ctx: Context; unit: Unit; offered: readonly PublishedService[] }) {
  const { ctx, unit, offered } = props
  const unitName = wordsFor(unit.names, ctx.language)
  return (
    <section>
      <h2 {...unitName.attributes}>{unitName.text}</h2>
      <ul>
        {offered.map((service) => (
          <li>
            <ServiceEntry ctx={ctx} service={service} />
          </li>
        ))}
      </ul>
    </section>
  )
}

async function servicePage(c: WebContext) {
  const { services, ctx, panels, show } = c.var
  const { language, organisation } = ctx
  const key = c.req.param('key') ?? ''
  const page = await services.database.read(organisation.id, (db) =>
    askForPage(
      { organisationId: organisation.id, key },
      () => findServicePage(db, key),
      (serviceId) =>
        together([
          panels.show(serviceLeadPlace, db, ctx, { serviceId, key }),
          panels.show(servicePagePlace, db, ctx, { serviceId, key }),
        ]),
    ),
  )
  if (!page) throw new NotFound('service')
  const [lead, shown] = page.more
  const root = `/${organisation.slug}/${language}/services`
  canonical(c, `${root}/${key}`)
  return show(
    {
      title: wordsFor(page.found.service.names, language).text,
      back: { href: root, label: serviceTexts.services[language] },
    },
    <ServicePage ctx={ctx} {...page.found} lead={lead} shown={shown} />,
  )
}

const askForPage = newGuesses(({ service }: PageOfService) => service.serviceId)

function unitsWith(units: readonly Unit[], published: readonly PublishedService[], language: Language) {
  const byUnit = Map.groupBy(published, ({ unitId }) => unitId)
  return byName(units, language).flatMap((unit) => {
    const offered = byUnit.get(unit.id)
    return offered ? [{ unit, offered: byName(offered, language) }] : []
  })
}
