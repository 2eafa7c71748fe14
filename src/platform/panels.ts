import type { Child } from 'hono/jsx'
import type { Context } from './context.ts'
import type { Read } from './db/database.ts'
import type { Services } from './surroundings.ts'

/** A named place that a room opens on its page, where rooms downstream may show something of theirs. */
export type Place<Props> = { name: string; readonly props?: Props }

/** What a room shows in a place: a query and a view. It shows nothing by answering null. */
export type Panel<Props> = {
  place: Place<Props>
  show(db: Read, ctx: Context, props: Props, services: Services): Promise<Child>
}

/** A panel of some place; `panelFor` is the only way to make one, so that its props fit its place. */
export type PanelContribution = { place: string; show: Panel<never>['show'] }

export type Panels = {
  show<Props>(place: Place<Props>, db: Read, ctx: Context, props: Props): Promise<Child[]>
}

export function openPlace<Props>(name: string): Place<Props> {
  return { name }
}

export function panelFor<Props>(place: Place<Props>, show: Panel<Props>['show']): PanelContribution {
  return { place: place.name, show: show as Panel<never>['show'] }
}

/** Joined by app.ts: panels stand in the order of the river. They ask at once, and none waits for another's answer. */
export function joinPanels(contributions: readonly PanelContribution[], services: Services): Panels {
  return {
    show: (place, db, ctx, props) =>
      Promise.all(
        contributions
          .filter((panel) => panel.place === place.name)
          .map((panel) => panel.show(db, ctx, props as never, services)),
      ),
  }
}
