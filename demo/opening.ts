import type pg from 'pg'
import type { Feature } from '../src/platform/feature.ts'
import type { Log } from '../src/platform/log.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { listUntold, tellStories } from './demo.ts'
import { fillTowns } from './town/fill.ts'
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

type Opening = { log: Log; queue: pg.Pool; say: (line: string) => void }

/**
 * Tells the stories of the municipality first, where there is nothing yet: enough to sign in and to try everything. With the
 * towns the joint authority comes behind, too.
 */
export async function openDemo(services: Services, { log, queue, say }: Opening): Promise<OpenDemo> {
  const untold = await listUntold(services)
  if (untold.length > 1) say('Filling the invented municipality. This happens only the first time.')
  const behind = services.config.demoBehind ? untold.splice(1) : []
  for (const script of untold) await tellStories(services, script, { log, queue })
  let progress: Progress | undefined
  let stopping = false
  let underWay: Promise<void> | undefined

  function tell(played: number, of: number) {
    const now = { played, of }
    const tenth = (one: Progress) => Math.floor(percentOf(one) / 10)
    if (progress === undefined || tenth(now) > tenth(progress))
      say(`The demo fills in behind: ${percentOf(now)} % of half a year.`)
    progress = now
  }

  async function fillBehind() {
    for (const script of behind) {
      await tellStories(services, script, { log, queue })
      services.organisations.forget()
    }
    await fillTowns(services, { queue, tell, stopped: () => stopping })
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
