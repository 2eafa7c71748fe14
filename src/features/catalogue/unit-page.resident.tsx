import { newGuesses } from '../../platform/db/guess.ts'
import { together } from '../../platform/db/together.ts'
import { NotFound } from '../../platform/errors.ts'
import { canonical } from '../../platform/web/canonical.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Pagination } from '../../ui/navigation.tsx'
import { findUnitByKey, type Unit } from '../identity/unit.queries.ts'
import { listWaysToUnit } from './service-page.queries.ts'
import { pageTexts as texts } from './service-page.texts.ts'
import { Way } from './service-page-channel.view.tsx'
import { listServicesUnder } from './service-listing.queries.ts'
import { ServiceEntry } from './service-search.view.tsx'
import { byName, wordsFor } from './service.model.ts'
import { serviceTexts } from './service.texts.ts'

export function unitPages(routes: PageRoutes) {
  routes.get('/units/:key', (c) => unitPage(c))
}

const servicesOnPage = 50

/** A unit: where it is and when it is open, and everything that one gets there. */
async function unitPage(c: WebContext) {
  const { services, ctx, show } = c.var
  const { language, organisation } = ctx
  const asked = Number(c.req.query('page') ?? 1)
  const page = Number.isInteger(asked) && asked > 0 && asked < 1000 ? asked : 1
  const key = c.req.param('key') ?? ''
  const known = await services.database.read(organisation.id, (db) =>
    askForUnit(
      { organisationId: organisation.id, key },
      () => findUnitByKey(db, key),
      (unitId) =>
        together([
          listServicesUnder(db, {
            language,
            heading: { kind: 'unit', unitId },
            limit: servicesOnPage + 1,
            offset: (page - 1) * servicesOnPage,
          }),
          listWaysToUnit(db, unitId),
        ]),
    ),
  )
  if (!known) throw new NotFound('unit')
  const unit = known.found
  const [offered, channels] = known.more
  if (offered.length === 0 && channels.length === 0) throw new NotFound('unit')
  const root = `/${organisation.slug}/${language}`
  canonical(c, `${root}/units/${unit.key}${page === 1 ? '' : `?page=${page}`}`)
  const name = wordsFor(unit.names, language)
  const places = channels.filter(({ kind }) => kind === 'service_location')
  const phones = channels.filter(({ kind }) => kind === 'phone')
  return show(
    { title: name.text, back: { href: `${root}/services`, label: serviceTexts.services[language] } },
    <>
      <h1 {...name.attributes}>{name.text}</h1>
      {unit.closedOn === null ? null : <p>{texts.closedUnit[language]}</p>}
      <h2>{serviceTexts.services[language]}</h2>
      <ul>
        {offered.slice(0, servicesOnPage).map((service) => (
          <li>
            <ServiceEntry ctx={ctx} service={service} />
          </li>
        ))}
      </ul>
      <Pagination
        language={language}
        page={page}
        pageCount={offered.length > servicesOnPage ? page + 1 : page}
        hrefOf={(wanted) => `${root}/units/${unit.key}?page=${wanted}`}
      />
      {places.length === 0 ? null : (
        <section>
          <h2>{texts.places[language]}</h2>
          {byName(places, language).map((channel) => (
            <Way ctx={ctx} channel={channel} level={3} />
          ))}
        </section>
      )}
      {phones.length === 0 ? null : (
        <section>
          <h2>{texts.kinds.phone[language]}</h2>
          {byName(phones, language).map((channel) => (
            <Way ctx={ctx} channel={channel} level={3} />
          ))}
        </section>
      )}
    </>,
  )
}

const askForUnit = newGuesses(({ id }: Unit) => id)
