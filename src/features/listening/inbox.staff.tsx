import { readId, type Id } from '../../platform/id.ts'
import { inLanguage } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { byName } from '../catalogue/service.model.ts'
import { listServices } from '../catalogue/service.queries.ts'
import { listStaffNames } from '../identity/staff.queries.ts'
import { inboxPageSize, readFilter, readPlace, writePlace } from './inbox.model.ts'
import { listInbox } from './inbox.queries.ts'
import { inboxTexts as texts } from './inbox.texts.ts'
import { Inbox } from './inbox.view.tsx'
import { access, reachOf } from './listening.access.ts'

/** What residents have said about the services that this person sees to. */
export function inboxPages(routes: PageRoutes) {
  routes.get('/feedback', (c) => showInbox(c))
}

async function showInbox(c: WebContext) {
  const { ctx, services } = c.var
  const { language } = ctx
  const reach = reachOf(ctx, 'see feedback')
  const staffId = ctx.actor.kind === 'staff' ? ctx.actor.id : ''
  const filter = readFilter(c.req.query('state'))
  const serviceId = readId<'service'>(c.req.query('service'))
  const after = readPlace(c.req.query('after'))

  const shown = await services.database.read(ctx.organisation.id, async (db) => {
    const [found, known] = await Promise.all([
      listInbox(db, { reach, filter, staffId, serviceId, after }),
      listServices(db),
    ])
    const rows = found.slice(0, inboxPageSize)
    const assigned = rows.flatMap((row) => row.assignedTo ?? [])
    return {
      rows,
      more: found.length > rows.length,
      services: known,
      people: await listStaffNames(db, assigned),
    }
  })

  const root = `/${ctx.organisation.slug}/staff/feedback`
  const list = `${root}?state=${filter}${serviceId ? `&service=${serviceId}` : ''}`
  const last = shown.rows.at(-1)
  return c.var.show(
    { title: texts.title[language], width: 'wide' },
    <Inbox
      language={language}
      root={root}
      rows={shown.rows}
      names={new Map(shown.services.map((service) => [service.serviceId, service.names]))}
      people={shown.people}
      staffId={staffId}
      filter={filter}
      services={byName(
        shown.services.filter((service) => isReached(reach, service)),
        language,
      ).map(({ names, ...service }) => ({
        value: service.serviceId,
        text: inLanguage(names, language).text,
      }))}
      serviceId={serviceId ?? ''}
      olderHref={shown.more && last ? `${list}&after=${writePlace(last)}` : undefined}
      newestHref={after ? list : undefined}
      mayEnter={mayEnter(c)}
    />,
  )
}

// A caller may speak of any service: whoever enters feedback somewhere may enter it here.
function mayEnter({ var: { ctx } }: WebContext): boolean {
  const roles: readonly string[] = access['enter feedback'].who
  return ctx.actor.kind === 'staff' && ctx.actor.grants.some(({ role }) => roles.includes(role))
}

function isReached(
  reach: ReturnType<typeof reachOf>,
  service: { unitId: Id<'unit'>; serviceId: Id<'service'> },
) {
  return (
    reach === 'all' || reach.unitIds.includes(service.unitId) || reach.serviceIds.includes(service.serviceId)
  )
}
