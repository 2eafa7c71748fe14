import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

type Deed = { at: Date; do: (scene: Scene) => Promise<void>; by: 'staff' | 'machine' | 'resident' }

/** Deeds in order of time, whoever plans them; a deed may plan others after itself. */
export type Timeline = {
  plan(at: Date, deed: () => Promise<void>): void
  /** By a machine that does not hear what residents say. */
  planOfMachine(at: Date, deed: () => Promise<void>): void
  /** By residents, who wait for nobody: until somebody listens, theirs are gathered and then done side by side. */
  planOfResident(at: Date, deed: (scene: Scene) => Promise<void>): void
  play(until: Date): Promise<void>
}

export function newTimeline(stage: Stage): Timeline {
  const deeds: Deed[] = []
  function insert(deed: Deed) {
    const place = deeds.findIndex((other) => other.at > deed.at)
    deeds.splice(place < 0 ? deeds.length : place, 0, deed)
  }

  let gathered: Deed[] = []
  async function doGathered() {
    const last = gathered.at(-1)
    if (!last) return
    await stage.moveTo(last.at)
    await Promise.all(gathered.map((deed) => deed.do(stage.at(deed.at))))
    gathered = []
  }

  return {
    plan: (at, deed) => insert({ at, do: deed, by: 'staff' }),
    planOfMachine: (at, deed) => insert({ at, do: deed, by: 'machine' }),
    planOfResident: (at, deed) => insert({ at, do: deed, by: 'resident' }),
    async play(until) {
      for (let next = deeds.shift(); next !== undefined && next.at <= until; next = deeds.shift()) {
        if (next.by === 'resident') {
          gathered.push(next)
          continue
        }
        if (next.by === 'staff') await doGathered()
        await stage.moveTo(next.at)
        await next.do(stage)
      }
      await doGathered()
      await stage.moveTo(until)
    },
  }
}
