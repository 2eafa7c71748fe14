import type pg from 'pg'
import type { Log } from '../src/platform/log.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { together } from '../src/platform/db/together.ts'
import { newId } from '../src/platform/id.ts'
import { indexServicesTask } from '../src/features/catalogue/service-search-task.model.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { record } from '../src/platform/events.ts'
import { declareCatalogue } from './declaring.ts'
import { findPresent } from './demo.queries.ts'
import { found } from './founding.ts'
import { live, planStories, type StoryPlan } from './living.ts'
import { newScene, program } from './scene.ts'
import { demoFounded, type Script, scripts } from './scripts.ts'
import { fillQuietWeeks } from './town/fill.ts'
import { openWorkshop } from './transaction.ts'

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

/** The whole of the recent weeks. The life of the towns over half a year comes behind them: see town/. */
export async function fillDemo(real: Services, filling: Filling): Promise<void> {
  for (const script of scripts) await tellStories(real, script, filling)
  await fillQuietWeeks(real, { ...filling, tell: () => undefined, stopped: () => false })
  await declareCatalogue(real, { stopped: () => false })
}

/**
 * Founds an invented organisation and plays the recent weeks of those whose stories it tells, up to this moment, by the same
 * deeds and jobs as real use. All of it is one transaction: what was cut off has left nothing behind, and is begun anew. The
 * events are read by the worker, as all that are recorded.
 */
export async function tellStories(
  real: Services,
  script: Script,
  { log, queue }: Filling,
  plan: StoryPlan = planStories(script, real.clock()),
): Promise<void> {
  const began = performance.now()
  const { present } = plan.calendar
  const workshop = openWorkshop(queue)
  const organisationId = newId<'organisation'>(present)
  await workshop
    .write({ organisationId, present }, (database) =>
      play({ ...real, database, clock: () => present }, script, plan),
    )
    .finally(() => workshop.close())
  const { slug } = script.organisation
  log.info({ organisation: slug, ms: Math.round(performance.now() - began) }, 'demo filled')
}

async function play(services: Services, script: Script, plan: StoryPlan) {
  const { calendar, catalogue } = plan
  const { stage, ...people } = await found(services, calendar, script.organisation, catalogue)
  const atFounding = stage.now()
  const indexing = newScene(services, stage.organisation, () => atFounding).runJob(indexServicesTask)
  await together([live({ services, organisation: stage.organisation, ...people }, script, plan), indexing])
  stage.moveTo(calendar.present)
  await stage.act(program, (tx, ctx) => record(tx, ctx, demoFounded, stage.organisation.id))
}
