import type { PageRoutes } from '../../platform/web/routes.ts'
import { CardGrid, EmptyState } from '../../ui/notices.tsx'
import { staffHomePlace } from './staff-home.place.ts'
import { staffHomeTexts, staffHomeTextsOf } from './staff-home.texts.ts'

/** What waits for this person: a card from each room that has something to say. */
export function staffHomeRoutes(routes: PageRoutes) {
  routes.get('/', async (c) => {
    const { services, panels, ctx } = c.var
    const { language, actor, organisation } = ctx
    const [name, grants] = actor.kind === 'staff' ? [actor.name, actor.grants] : ['', []]
    const cards = await services.database.read(organisation.id, (db) =>
      panels.show(staffHomePlace, db, ctx, {}),
    )
    const shown = cards.filter((card) => card !== null && card !== undefined && card !== false)
    return c.var.show(
      { title: staffHomeTexts.title[language], width: 'wide' },
      <>
        <h1>{staffHomeTextsOf.welcome[language](name)}</h1>
        {grants.length === 0 ? <p>{staffHomeTexts.noRole[language]}</p> : null}
        {grants.length > 0 && shown.length === 0 ? (
          <EmptyState title={staffHomeTexts.quiet[language]} />
        ) : null}
        <CardGrid>{shown}</CardGrid>
      </>,
    )
  })
}
