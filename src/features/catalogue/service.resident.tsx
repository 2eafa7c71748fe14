import { NotFound } from '../../platform/errors.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import type { Language, Words } from '../../platform/texts.ts'
import { EmptyState } from '../../ui/notices.tsx'
import { listUnits, type Unit } from '../identity/unit.queries.ts'
import { byName, languageIn, type PublishedService, wordsFor } from './service.model.ts'
import { servicePagePlace } from './service.place.ts'
import { findServiceByKey, listPublishedServices } from './service.queries.ts'
import { serviceTexts, serviceTextsOf } from './service.texts.ts'

export function residentPages(routes: PageRoutes) {
  routes.get('/services', (c) => servicesPage(c))
  routes.get('/services/:key', (c) => servicePage(c))
}

async function servicesPage(c: WebContext) {
  const { services, ctx, show } = c.var
  const { language } = ctx
  const [units, published] = await services.database.read(ctx.organisation.id, async (db) => [
    await listUnits(db),
    await listPublishedServices(db),
  ])
  const root = `/${ctx.organisation.slug}/${language}`
  return show(
    { title: serviceTexts.services[language] },
    <>
      <h1>{serviceTexts.services[language]}</h1>
      {published.length === 0 ? (
        <EmptyState title={serviceTexts.none[language]}>
          <p>{serviceTexts.noneResident[language]}</p>
        </EmptyState>
      ) : (
        <>
          <p class="vk-lead">{serviceTexts.lead[language]}</p>
          {unitsWith(units, published, language).map(({ unit, offered }) => (
            <UnitServices unit={unit} offered={offered} root={root} language={language} />
          ))}
        </>
      )}
    </>,
  )
}

function UnitServices(props: {
  unit: Unit
  offered: readonly PublishedService[]
  root: string
  language: Language
}) {
  const { unit, offered, root, language } = props
  const unitName = wordsFor(unit.names, language)
  return (
    <section>
      <h2 {...unitName.attributes}>{unitName.text}</h2>
      <ul>
        {offered.map(({ key, names, summaries }) => {
          const name = wordsFor(names, language)
          const summary = wordsFor(summaries, language)
          return (
            <li>
              <a href={`${root}/services/${key}`} {...name.attributes}>
                {name.text}
              </a>
              <br />
              <span class="vk-soft" {...summary.attributes}>
                {summary.text}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

async function servicePage(c: WebContext) {
  const { services, ctx, panels, show } = c.var
  const { language } = ctx
  const found = await services.database.read(ctx.organisation.id, async (db) => {
    const service = await findServiceByKey(db, c.req.param('key') ?? '')
    if (!service?.publishedAt) return undefined
    const { serviceId, key, unitId } = service
    return {
      service,
      unit: (await listUnits(db)).find(({ id }) => id === unitId),
      shown: await panels.show(servicePagePlace, db, ctx, { serviceId, key }),
    }
  })
  if (!found) throw new NotFound('service')
  const { service, unit, shown } = found
  const name = wordsFor(service.names, language)
  const back = {
    href: `/${ctx.organisation.slug}/${language}/services`,
    label: serviceTexts.services[language],
  }
  return show(
    { title: name.text, back },
    <>
      <h1 {...name.attributes}>{name.text}</h1>
      <InWhatLanguage texts={[service.names, service.summaries]} language={language} />
      <Summary words={service.summaries} language={language} />
      {unit ? <UnitLine unit={unit} language={language} /> : null}
      {service.sensitive ? <p class="vk-soft">{serviceTexts.sensitiveResident[language]}</p> : null}
      {shown}
    </>,
  )
}

/** Said aloud where a text is not in the reader's language: nothing is translated silently. */
function InWhatLanguage(props: { texts: readonly Words[]; language: Language }) {
  const { language } = props
  const foreign = props.texts.map((words) => wordsFor(words, language)).filter((words) => words.foreign)
  const languages = [...new Set(foreign.filter(({ text }) => text !== '').map((words) => words.language))]
  if (languages.length === 0) return null
  const named = languages.map((tag) => languageIn(tag, language)).join(', ')
  return <p class="vk-soft">{serviceTextsOf.shownIn[language](named)}</p>
}

function Summary(props: { words: Words; language: Language }) {
  const { text, attributes } = wordsFor(props.words, props.language)
  return (
    <p class="vk-lead" {...attributes}>
      {text}
    </p>
  )
}

function UnitLine(props: { unit: Unit; language: Language }) {
  const { text, attributes } = wordsFor(props.unit.names, props.language)
  return (
    <p>
      {serviceTexts.unit[props.language]}: <span {...attributes}>{text}</span>
    </p>
  )
}

function unitsWith(units: readonly Unit[], published: readonly PublishedService[], language: Language) {
  const byUnit = Map.groupBy(published, ({ unitId }) => unitId)
  return byName(units, language).flatMap((unit) => {
    const offered = byUnit.get(unit.id)
    return offered ? [{ unit, offered: byName(offered, language) }] : []
  })
}
