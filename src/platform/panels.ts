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

/** Joined by app.ts: panels stand in the order of the river. */
export function joinPanels(contributions: readonly PanelContribution[], services: Services): Panels {
  return {
    async show(place, db, ctx, props) {
      const shown: Child[] = []
      for (const panel of contributions) {
        if (panel.place === place.name) shown.push(await panel.show(db, ctx, props as never, services))
      }
      return shown
    },
  }
}
