import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

type Deed = { at: Date; do: (scene: Scene) => Promise<void>; beside: boolean }

/** Deeds in order of time, whoever plans them; a deed may plan others after itself. */
export type Timeline = {
  plan(at: Date, deed: () => Promise<void>): void
  /** Of somebody who waits for nobody: what follows one another with nothing between is done side by side, each at its moment. */
  planBeside(at: Date, deed: (scene: Scene) => Promise<void>): void
  play(until: Date): Promise<void>
}

export function newTimeline(stage: Stage): Timeline {
  const deeds: Deed[] = []
  function insert(deed: Deed) {
    const place = deeds.findIndex((other) => other.at > deed.at)
    deeds.splice(place < 0 ? deeds.length : place, 0, deed)
  }
  /** Those after the first that nothing stands before: no other deed, and no message that would leave first. */
  function takeBeside(until: Date): Deed[] {
    const end = deeds.findIndex(({ at, beside }) => !beside || at >= until)
    return deeds.splice(0, end < 0 ? deeds.length : end)
  }
  return {
    plan: (at, deed) => insert({ at, do: deed, beside: false }),
    planBeside: (at, deed) => insert({ at, do: deed, beside: true }),
    async play(until) {
      for (let next = deeds.shift(); next !== undefined; next = deeds.shift()) {
        if (next.at > until) break
        const nextDue = await stage.moveTo(next.at)
        const others = next.beside ? takeBeside(earlier(nextDue, until)) : []
        await Promise.all([next, ...others].map((deed) => deed.do(stage.at(deed.at))))
      }
      await stage.moveTo(until)
    },
  }
}

function earlier(one: Date | undefined, other: Date): Date {
  return one !== undefined && one < other ? one : other
}
