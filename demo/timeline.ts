import type { Stage } from './stage.ts'

type Deed = { at: Date; do: () => Promise<void> }

/** Deeds in order of time, whoever plans them; a deed may plan others after itself. */
export type Timeline = {
  plan(at: Date, deed: () => Promise<void>): void
  play(until: Date): Promise<void>
}

export function newTimeline(stage: Stage): Timeline {
  const deeds: Deed[] = []
  return {
    plan(at, deed) {
      const place = deeds.findIndex((other) => other.at > at)
      deeds.splice(place < 0 ? deeds.length : place, 0, { at, do: deed })
    },
    async play(until) {
      for (let next = deeds[0]; next !== undefined && next.at <= until; next = deeds[0]) {
        deeds.shift()
        await stage.moveTo(next.at)
        await next.do()
      }
      await stage.moveTo(until)
    },
  }
}
