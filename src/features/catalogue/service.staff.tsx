import type { Context } from '../../platform/context.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { EmptyState, Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import { listUnits, type Unit } from '../identity/unit.queries.ts'
import { may } from './catalogue.access.ts'
import { descriptionTexts as texts, descriptionTextsOf as textsOf } from './service-description.texts.ts'
import { byName, languageIn, missingLanguages, type Service, wordsFor } from './service.model.ts'
import { listServices } from './service.queries.ts'
import { serviceTexts } from './service.texts.ts'
import { StateTag, UnitName } from './service.view.tsx'

/** All services, what of them residents see, and which languages are still to be written. */
export function servicesPages(routes: PageRoutes) {
  routes.get('/services', (c) => servicesPage(c))
}

async function servicesPage(c: WebContext) {
  const { services, ctx, show } = c.var
  const { language } = ctx
  const [units, entered] = await services.database.read(ctx.organisation.id, async (db) => [
    await listUnits(db),
    await listServices(db),
  ])
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  return show(
    { title: serviceTexts.services[language], width: 'wide' },
    <>
      <h1>{serviceTexts.services[language]}</h1>
      <p class="vk-lead">{texts.lead[language]}</p>
      <WayToNew ctx={ctx} units={units} />
      {entered.length === 0 ? (
        <EmptyState title={texts.noneYet[language]}>
          <p>{units.length === 0 ? texts.noUnits[language] : texts.noneYetBody[language]}</p>
        </EmptyState>
      ) : (
        <Table
          caption={serviceTexts.services[language]}
          captionHidden
          rows={byName(entered, language)}
          columns={[
            {
              heading: texts.name[language],
              rowHeading: true,
              cell: (one) => <ServiceLink ctx={ctx} service={one} />,
            },
            {
              heading: serviceTexts.unit[language],
              cell: ({ unitId }) => <UnitName unit={unitOf.get(unitId)} ctx={ctx} />,
            },
            { heading: texts.state[language], cell: (one) => <StateTag service={one} language={language} /> },
            { heading: texts.translations[language], cell: (one) => <Languages ctx={ctx} service={one} /> },
          ]}
        />
      )}
    </>,
  )
}

function WayToNew(props: { ctx: Context; units: readonly Unit[] }) {
  const { ctx, units } = props
  if (!units.some(({ id, closedOn }) => closedOn === null && may(ctx, 'enter service', { unitId: id })))
    return null
  return (
    <ButtonGroup>
      <ButtonLink href={`${rootOf(ctx)}/new`}>{texts.newService[ctx.language]}</ButtonLink>
    </ButtonGroup>
  )
}

function ServiceLink(props: { ctx: Context; service: Service }) {
  const { ctx, service } = props
  const { text, attributes } = wordsFor(service.names, ctx.language)
  return (
    <a href={`${rootOf(ctx)}/${service.serviceId}`} {...attributes}>
      {text}
    </a>
  )
}

function Languages(props: { ctx: Context; service: Service }) {
  const { ctx, service } = props
  const missing = missingLanguages(service, ctx.organisation.languages)
  const tags = [...new Set([...missing.names, ...missing.summaries])]
  if (tags.length === 0) return <>{texts.complete[ctx.language]}</>
  return (
    <>
      {tags.map((tag) => (
        <>
          <Tag colour={ctx.organisation.requiredLanguages.includes(tag) ? 'cloudberry' : 'birch'}>
            {textsOf.missing[ctx.language](languageIn(tag, ctx.language))}
          </Tag>{' '}
        </>
      ))}
    </>
  )
}

function rootOf(ctx: Context) {
  return `/${ctx.organisation.slug}/staff/services`
}
