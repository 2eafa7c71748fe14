import type pg from 'pg'
import type { Log } from '../src/platform/log.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { newId } from '../src/platform/id.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { readEventsTask, record } from '../src/platform/events.ts'
import { planAsks, planVisitsTold } from './asking.ts'
import { newCalendar } from './calendar.ts'
import { type DemoCase, cases, casesOfJointAuthority } from './cases.ts'
import { newChance } from './chance.ts'
import { found, required } from './founding.ts'
import { planUnasked } from './hearing.ts'
import { planCase } from './improving.ts'
import { type DemoOrganisation, jointAuthority, municipality } from './organisations.ts'
import { planReplies } from './replying.ts'
import { nightTasks, program } from './scene.ts'
import { newTimeline } from './timeline.ts'
import { openWorkshop } from './transaction.ts'
import { planVisits, type QuietVisits, quietVisits, quietVisitsOfJointAuthority } from './visits.ts'

/** Recorded at the present moment of the demo: the town behind is played up to it, too. */
export const demoFounded = 'demo founded'

type Script = {
  organisation: DemoOrganisation
  administrator: string
  developer: string
  desk: string
  cases: readonly DemoCase[]
  quiet: readonly QuietVisits[]
  /** Of the demo numbers: these are its visitors'. */
  firstNumber: number
  seed: number
}

const scripts: readonly Script[] = [
  {
    organisation: municipality,
    administrator: 'aino',
    developer: 'bo',
    desk: 'kerttu',
    cases,
    quiet: quietVisits,
    firstNumber: 0,
    seed: 2017,
  },
  {
    organisation: jointAuthority,
    administrator: 'elina',
    developer: 'oskar',
    desk: 'oskar',
    cases: casesOfJointAuthority,
    quiet: quietVisitsOfJointAuthority,
    firstNumber: 5_000,
    seed: 2021,
  },
]

/** Whether there is room for the demo: it is never put beside organisations that exist. */
export async function isEmpty({ database }: Services): Promise<boolean> {
  return (await database.readRegister(listOrganisations)).length === 0
}

/**
 * Founds two invented organisations and plays the recent weeks of those whose stories they tell, up to this moment, by the
 * same deeds and jobs as real use. All of it is one transaction: a fill that was cut off has left nothing behind, and the
 * next start begins anew. The life of the whole town over half a year comes behind it: see town/.
 */
export async function fillDemo(real: Services, { log, queue }: { log: Log; queue: pg.Pool }): Promise<void> {
  const began = performance.now()
  const present = real.clock()
  const workshop = openWorkshop(queue)
  const organisationId = newId<'organisation'>(present)
  await workshop
    .write({ organisationId, present }, async (database) => {
      const services = { ...real, database, clock: () => present }
      for (const script of scripts) await play(services, script)
    })
    .finally(() => workshop.close())
  log.info({ ms: Math.round(performance.now() - began) }, 'demo filled')
}

async function play(services: Services, script: Script) {
  const { organisation, quiet, firstNumber } = script
  const { voices } = organisation
  const calendar = newCalendar(services.clock())
  const chance = newChance(script.seed)
  const founded = await found(services, calendar, organisation)
  const { stage, staff } = founded
  const timeline = newTimeline(stage)
  const developer = required(staff, script.developer)
  const administrator = required(staff, script.administrator)

  planAsks(founded, organisation, developer, calendar, timeline)
  planVisitsTold(founded, planVisits({ voices, quiet, firstNumber, calendar, chance }), calendar, timeline)
  const desk = required(staff, script.desk)
  const staffOf = (service: string) => (service === 'kirjasto' ? desk : developer)
  planUnasked({ voices, desk, firstNumber: firstNumber + 4_000, calendar, chance, timeline })
  planReplies({ stage, voices, staffOf, calendar, chance, timeline })
  const at = async (moment: Date) => {
    await stage.moveTo(moment)
    return stage
  }
  for (const one of script.cases) planCase({ at, staff, voices, administrator, calendar }, one, timeline)
  await timeline.play(calendar.present)
  await stage.act(program, (tx, ctx) => record(tx, ctx, demoFounded, stage.organisation.id))
  // As the nights of those weeks and the minute just over would have left it.
  for (const task of [...nightTasks, readEventsTask]) await stage.runJob(task)
}
