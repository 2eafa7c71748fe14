import type { Context } from '../../platform/context.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { pageOf } from '../../ui/navigation.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { listUnits, type Unit } from '../identity/unit.queries.ts'
import { may } from './catalogue.access.ts'
import { descriptionTexts as texts } from './service-description.texts.ts'
import { isNarrowed, overviewPageSize, readOverviewFilter } from './service-overview.model.ts'
import { countServiceOverviews, listServiceOverviews } from './service-overview.queries.ts'
import { overviewTexts } from './service-overview.texts.ts'
import { ServiceOverviews } from './service-overview.view.tsx'
import { staleBefore } from './service-profile.model.ts'
import { serviceTexts } from './service.texts.ts'

/** All services, what of them residents see, which languages are still to be written, and who answers for them. */
export function servicesPages(routes: PageRoutes) {
  routes.get('/services', (c) => servicesPage(c))
}

async function servicesPage(c: WebContext) {
  const { services, ctx, show } = c.var
  const { language, organisation } = ctx
  const filter = readOverviewFilter(c.req.query())
  const page = pageOf(c.req.query('page'))
  const stale = staleBefore(ctx.now)
  const { requiredLanguages } = organisation
  const asked = { filter, requiredLanguages, staleBefore: stale, language }
  const { units, counts, rows } = await services.database.read(organisation.id, async (db) => ({
    units: await listUnits(db),
    counts: await countServiceOverviews(db, asked),
    rows: await listServiceOverviews(db, {
      ...asked,
      limit: overviewPageSize,
      offset: (page - 1) * overviewPageSize,
    }),
  }))
  const root = `/${organisation.slug}/staff/services`
  const none = !isNarrowed(filter) && counts.all + counts.archived === 0
  return show(
    { title: serviceTexts.services[language], width: 'wide' },
    <>
      <h1>{serviceTexts.services[language]}</h1>
      <p class="vk-lead">{texts.lead[language]}</p>
      <WaysOn ctx={ctx} units={units} root={root} none={none} />
      {none ? (
        <EmptyState title={texts.noneYet[language]}>
          <p>{units.length === 0 ? texts.noUnits[language] : texts.noneYetBody[language]}</p>
        </EmptyState>
      ) : (
        <ServiceOverviews
          ctx={ctx}
          root={root}
          filter={filter}
          counts={counts}
          rows={rows}
          units={units}
          page={page}
          staleBefore={stale}
        />
      )}
    </>,
  )
}

function WaysOn(props: { ctx: Context; units: readonly Unit[]; root: string; none: boolean }) {
  const { ctx, units, root, none } = props
  const { language } = ctx
  const mayEnter = units.some(
    ({ id, closedOn }) => closedOn === null && may(ctx, 'enter service', { unitId: id }),
  )
  return (
    <ButtonGroup>
      {mayEnter ? <ButtonLink href={`${root}/new`}>{texts.newService[language]}</ButtonLink> : null}
      {may(ctx, 'request import') ? (
        <ButtonLink kind="secondary" href={`/${ctx.organisation.slug}/staff/imports`}>
          {overviewTexts.bring[language]}
        </ButtonLink>
      ) : null}
      {none || !may(ctx, 'export catalogue') ? null : (
        <>
          <ButtonLink kind="quiet" href={`${root}.csv`}>
            {overviewTexts.exportCsv[language]}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${root}.jsonld`}>
            {overviewTexts.exportJson[language]}
          </ButtonLink>
        </>
      )}
    </ButtonGroup>
  )
}
