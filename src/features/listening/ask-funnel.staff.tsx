import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { inLanguage } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { listUnits } from '../identity/unit.queries.ts'
import { readWeek, weekOf, weeksBefore } from './ask-funnel.model.ts'
import { countOutcomesOfAsk } from './ask-funnel.queries.ts'
import { funnelTexts as texts } from './ask-funnel.texts.ts'
import { FunnelPage } from './ask-funnel.view.tsx'
import { funnelFile } from './ask-funnel-file.view.ts'
import { getAsk } from './ask.queries.ts'
import { allow } from './listening.access.ts'

const weeksOffered = 27

/** Why people were or were not asked, by ask and week: on a page, and as a table to take along. */
export function funnelPages(routes: PageRoutes) {
  routes.get('/asks/:id/outcomes', (c) => showFunnel(c))
  routes.get('/asks/:id/outcomes.csv', (c) => sendFunnel(c))
}

async function showFunnel(c: WebContext): Promise<Response> {
  const { ctx, show } = c.var
  const { language, organisation } = ctx
  const { ask, week, outcomes, unitNames } = await read(c)
  const here = `/${organisation.slug}/staff/asks/${ask.askId}`
  const service = inLanguage(ask.serviceNames, language).text
  return show(
    { title: `${texts.title[language]}: ${service}`, back: { href: here, label: service }, width: 'wide' },
    <>
      <h1>{texts.title[language]}</h1>
      <p>{service}</p>
      <FunnelPage
        language={language}
        week={week}
        weeks={weeksBefore(weekOf(ctx.now), weeksOffered)}
        outcomes={outcomes}
        unitNames={unitNames}
        csvHref={`${here}/outcomes.csv?week=${week.key}`}
      />
    </>,
  )
}

async function sendFunnel(c: WebContext): Promise<Response> {
  const { ask, ...found } = await read(c)
  const { language, organisation } = c.var.ctx
  const body = funnelFile({ language, ...found })
  return c.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${organisation.slug}-asks-${ask.askId}-${found.week.key}.csv"`,
  })
}

async function read(c: WebContext) {
  const { ctx, services } = c.var
  const askId: Id<'ask'> | undefined = readId(c.req.param('id'))
  if (!askId) throw new NotFound('ask')
  const week = readWeek(c.req.query('week') ?? '') ?? weekOf(ctx.now)
  return services.database.read(ctx.organisation.id, async (db) => {
    const ask = await getAsk(db, askId)
    allow(ctx, 'see asks', ask)
    const of = { askId, serviceIds: ask.follows.serviceIds }
    const outcomes = await countOutcomesOfAsk(db, of, week)
    const units = await listUnits(db)
    const unitNames = new Map<string, string>(
      units.map(({ id, names }) => [id, inLanguage(names, ctx.language).text]),
    )
    return { ask, week, outcomes, unitNames }
  })
}
