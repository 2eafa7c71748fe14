import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { inLanguage } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { listServiceNames } from '../catalogue/service.queries.ts'
import { findPartPrice, listBudgetStates } from './budget.queries.ts'
import { costFile, type NamedLine } from './cost-file.model.ts'
import {
  endOfMonth,
  forecastOf,
  type Month,
  monthOf,
  noService,
  readMonth,
  startOfMonth,
  sumOf,
} from './cost.model.ts'
import {
  countGreetingRefusals,
  countTellingRefusals,
  getLaterCost,
  listCostMonths,
  listCosts,
} from './cost.queries.ts'
import { costColumnTexts, costTexts as texts } from './cost.texts.ts'
import { Costs, type NamedSum } from './cost.view.tsx'
import { purposeTexts } from './message.texts.ts'
import { allow, may } from './messaging.access.ts'
import { hundredthsOf } from './text-price.model.ts'

const mostServices = 50

export function costPages(routes: PageRoutes) {
  routes.get('/messages/costs', (c) => showCosts(c, monthOf(c.var.ctx.now)))
  routes.get('/messages/costs/:month{[0-9-]+\\.csv}', (c) => sendFile(c))
  routes.get('/messages/costs/:month{[0-9-]+}', (c) => showCosts(c, monthFrom(c)))
}

async function showCosts(c: WebContext, month: Month) {
  const { ctx, services, show } = c.var
  allow(ctx, 'see costs')
  const { language, now } = ctx
  const shown = await services.database.read(ctx.organisation.id, async (db) => ({
    priced: (await findPartPrice(db)) !== undefined,
    budgets: await listBudgetStates(db, month),
    months: await listCostMonths(db),
    later: month === monthOf(now) ? await getLaterCost(db, { now, until: endOfMonth(month) }) : 0,
    untold: month === monthOf(now) ? await countTellingRefusals(db, startOfMonth(month)) : [],
    unanswered: await countGreetingRefusals(db, month),
  }))
  const lines = await namedLines(c, month)
  const limit = shown.budgets.find(({ scope }) => scope === 'all')
  return show(
    { title: `${texts.title[language]} ${month.slice(0, 7)}`, width: 'wide' },
    <Costs
      ctx={ctx}
      root={rootOf(c)}
      month={month}
      otherMonths={shown.months.filter((one) => one !== month)}
      priced={shown.priced}
      budgets={shown.budgets}
      untold={shown.untold}
      unanswered={shown.unanswered}
      mayChange={may(ctx, 'set budget')}
      byPurpose={sumsBy(lines, 'purpose', (line) => line.purposeName)}
      byService={sumsBy(lines, 'serviceId', (line) => line.serviceName).slice(0, mostServices)}
      forecast={forecastOf(
        month,
        { all: sumOf(lines).hundredths, later: shown.later },
        { now, limit: limit && hundredthsOf(limit.monthCents) },
      )}
    />,
  )
}

async function sendFile(c: WebContext) {
  const { ctx } = c.var
  allow(ctx, 'see costs')
  const month = monthFrom(c)
  const lines = await namedLines(c, month)
  const headings = Object.values(costColumnTexts).map((text) => text[ctx.language])
  return c.body(costFile(month, lines, { language: ctx.language, headings }), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${ctx.organisation.slug}-message-costs-${month.slice(0, 7)}.csv"`,
  })
}

async function namedLines(c: WebContext, month: Month): Promise<NamedLine[]> {
  const { ctx, services } = c.var
  return services.database.read(ctx.organisation.id, async (db) => {
    const lines = await listCosts(db, month)
    const known = lines.filter(({ serviceId }) => serviceId !== noService)
    const names = await listServiceNames(db, [
      ...new Set(known.map((line) => line.serviceId as Id<'service'>)),
    ])
    return lines.map((line) => ({
      ...line,
      purposeName: purposeTexts[line.purpose][ctx.language],
      serviceName:
        inLanguage(names.get(line.serviceId as Id<'service'>) ?? {}, ctx.language).text ||
        texts.noService[ctx.language],
    }))
  })
}

/** By what it is, not by its name: two services may bear the same one. */
function sumsBy(
  lines: readonly NamedLine[],
  by: 'purpose' | 'serviceId',
  nameOf: (line: NamedLine) => string,
): NamedSum[] {
  return [...Map.groupBy(lines, (line) => line[by]).values()]
    .flatMap((group) => group.slice(0, 1).map((line) => ({ name: nameOf(line), ...sumOf(group) })))
    .toSorted((a, b) => b.hundredths - a.hundredths || b.texts - a.texts)
}

function monthFrom(c: WebContext): Month {
  const month = readMonth((c.req.param('month') ?? '').replace(/\.csv$/, ''))
  if (month === undefined) throw new NotFound('month')
  return month
}

function rootOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff/messages/costs`
}
