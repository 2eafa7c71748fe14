import type pg from 'pg'
import type { Log } from '../src/platform/log.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { newId } from '../src/platform/id.ts'
import { indexServicesTask } from '../src/features/catalogue/service-search-task.model.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { readEventsTask, record } from '../src/platform/events.ts'
import { planAsks, planVisitsTold } from './asking.ts'
import { newCalendar } from './calendar.ts'
import { type DemoCase, cases, casesOfJointAuthority } from './cases.ts'
import { newChance } from './chance.ts'
import { findPresent } from './demo.queries.ts'
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

/** Of one organisation: what is told of its recent weeks. */
export type Script = {
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

/**
 * The stories that are to be told yet, the municipality's first. The demo is never put beside organisations that exist; but
 * where the municipality is the demo's own and the program was stopped then, the joint authority comes after it.
 */
export async function listUntold({ database }: Services): Promise<Script[]> {
  const organisations = await database.readRegister(listOrganisations)
  if (organisations.length === 0) return [...scripts]
  const founded = await Promise.all(
    organisations.map(({ id }) => database.read(id, (db) => findPresent(db, demoFounded))),
  )
  if (founded.includes(undefined)) return []
  return scripts.filter(({ organisation }) => organisations.every(({ slug }) => slug !== organisation.slug))
}

type Filling = { log: Log; queue: pg.Pool }

/** All the stories. The life of the whole town over half a year comes behind them: see town/. */
export async function fillDemo(real: Services, filling: Filling): Promise<void> {
  for (const script of scripts) await tellStories(real, script, filling)
}

/**
 * Founds an invented organisation and plays the recent weeks of those whose stories it tells, up to this moment, by the same
 * deeds and jobs as real use. All of it is one transaction: what was cut off has left nothing behind, and is begun anew.
 */
export async function tellStories(real: Services, script: Script, { log, queue }: Filling): Promise<void> {
  const began = performance.now()
  const present = real.clock()
  const workshop = openWorkshop(queue)
  const organisationId = newId<'organisation'>(present)
  await workshop
    .write({ organisationId, present }, (database) =>
      play({ ...real, database, clock: () => present }, script),
    )
    .finally(() => workshop.close())
  const { slug } = script.organisation
  log.info({ organisation: slug, ms: Math.round(performance.now() - began) }, 'demo filled')
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
  const atFounding = stage.at(stage.now())
  await Promise.all([timeline.play(calendar.present), atFounding.runJob(indexServicesTask)])
  await stage.act(program, (tx, ctx) => record(tx, ctx, demoFounded, stage.organisation.id))
  // As the nights of those weeks and the minute just over would have left it.
  for (const task of [...nightTasks, readEventsTask]) await stage.runJob(task)
}
