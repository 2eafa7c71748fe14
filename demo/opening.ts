import type pg from 'pg'
import type { Feature } from '../src/platform/feature.ts'
import type { Log } from '../src/platform/log.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { together } from '../src/platform/db/together.ts'
import { declareCatalogue } from './declaring.ts'
import { listUntold, tellStories } from './demo.ts'
import { planStories, type StoryPlan } from './living.ts'
import { type Script, scripts } from './scripts.ts'
import { fillQuietWeeks, fillTowns } from './town/fill.ts'
import { percentOf, type Progress, progressFeature } from './town/progress.panel.tsx'

/** The demo of a program that is starting. */
export type OpenDemo = {
  /** What it shows on pages. */
  feature: Feature
  /** Begins to play the towns behind, beside the site; what was begun before goes on where it was. */
  goOn(): void
  /** Waits until the day under way has been played. */
  stop(): Promise<void>
}

type Opening = { log: Log; queue: pg.Pool; say: (line: string) => void; plan?: StoryPlan | undefined }

/** What needs no database yet of the stories that are told first. */
export function planDemo(present: Date): StoryPlan {
  return planStories(scripts[0], present)
}

/**
 * Tells the stories of the municipality first, where there is nothing yet: enough to sign in and to try everything. The quieter
 * visits of the same weeks come behind, with the joint authority and the half year of the towns; or, where nothing is to come
 * behind, all of the weeks comes first.
 */
export async function openDemo(services: Services, { log, queue, say, plan }: Opening): Promise<OpenDemo> {
  const { demoBehind } = services.config
  const untold = await listUntold(services)
  if (untold.length > 1) say('Filling the invented municipality. This happens only the first time.')
  const behind = demoBehind ? untold.splice(1) : []
  const planned = (script: Script) => (script === scripts[0] ? plan : undefined)
  for (const script of untold) await tellStories(services, script, { log, queue }, planned(script))
  let progress: Progress | undefined = untold.length > 0 && demoBehind ? { played: 0, of: 1 } : undefined
  let saidTenths = -1
  let stopping = false
  let underWay: Promise<void> | undefined
  const filling = { queue, stopped: () => stopping }
  const fillWeeks = () => fillQuietWeeks(services, { ...filling, tell: () => undefined })
  const declare = () => declareCatalogue(services, filling)
  if (!demoBehind) {
    await fillWeeks()
    await declare()
  }

  function tell(played: number, of: number) {
    progress = { played, of }
    const percent = percentOf(progress)
    const tenths = Math.floor(percent / 10)
    if (tenths > saidTenths) say(`The demo fills in behind: ${percent} % of half a year.`)
    saidTenths = tenths
  }

  async function tellBehind() {
    for (const script of behind) {
      await tellStories(services, script, { log, queue })
      services.organisations.forget()
    }
  }

  async function fillBehind() {
    await together([fillWeeks(), tellBehind(), declare()])
    // Those of the organisation that was founded meanwhile.
    await fillWeeks()
    await fillTowns(services, { ...filling, tell })
  }

  return {
    feature: progressFeature(() => progress),
    goOn() {
      underWay = fillBehind()
        .catch((error: unknown) =>
          log.error({ err: error }, 'the demo is not whole: it goes on at the next start'),
        )
        .finally(() => (progress = undefined))
    },
    async stop() {
      stopping = true
      await underWay
    },
  }
}
