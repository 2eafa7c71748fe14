import type pg from 'pg'
import type { Actor, Organisation } from '../../src/platform/context.ts'
import type { Read } from '../../src/platform/db/database.ts'
import type { Services } from '../../src/platform/surroundings.ts'
import { listApiKeys } from '../../src/features/identity/api-key.queries.ts'
import { dayInFinland } from '../../src/features/identity/day.model.ts'
import { listOrganisations } from '../../src/features/identity/organisation.queries.ts'
import { listColleagues } from '../../src/features/identity/role.queries.ts'
import { type Calendar, newCalendar } from '../calendar.ts'
import { findLastDayPlayed, findPresent } from '../demo.queries.ts'
import { required } from '../founding.ts'
import { newScene, nightTasks } from '../scene.ts'
import { demoFounded } from '../scripts.ts'
import { openWorkshop, type Workshop } from '../transaction.ts'
import { countGrownTables } from './counting.ts'
import { playDay, type Town } from './day.ts'
import { type TownDay, townDays } from './plan.ts'
import { type Behind, halfYears, quietWeeks } from './behind.ts'

export type Filling = {
  queue: pg.Pool
  /** How many days of how many have been played. */
  tell: (played: number, of: number) => void
  /** Asked before each day: the program may be about to stop. */
  stopped: () => boolean
  /** For tests: only the newest days of the half year. */
  days?: number
}

/** The half year of the towns behind their recent weeks. */
export function fillTowns(real: Services, filling: Filling): Promise<void> {
  return fill(real, filling, halfYears)
}

/** What is not of the stories in the weeks that they tell of. */
export function fillQuietWeeks(real: Services, filling: Filling): Promise<void> {
  return fill(real, filling, quietWeeks)
}

/**
 * Plays what lies behind the stories, a day a transaction, beside whoever uses the site already, and the towns beside one
 * another. What has been played is in the trail, so a program that was killed goes on where it was.
 */
async function fill(real: Services, filling: Filling, scripts: readonly Behind[]): Promise<void> {
  const { tell, days = townDays } = filling
  const begun = await beginTowns(real, scripts, days)
  const of = begun.reduce((sum, town) => sum + town.of, 0)
  let played = of - begun.reduce((sum, { left }) => sum + left.length, 0)
  const sideBySide = begun.map((town) => fillTown(real, filling, town, () => tell(++played, of)))
  // Where one cannot go on, the other plays to its end before it is told.
  await Promise.allSettled(sideBySide)
  await Promise.all(sideBySide)
}

async function fillTown(real: Services, { queue, stopped }: Filling, town: Begun, tell: () => void) {
  if (town.left.length === 0) return
  const workshop = openWorkshop(queue)
  try {
    for (const day of town.left) {
      if (stopped()) return
      const counting = day.daysAgo % daysBetweenCounts === 0 ? countGrownTables(queue) : undefined
      await Promise.all([playOne(real, workshop, town, day), counting])
      tell()
    }
    await tidy(real, town.organisation)
  } finally {
    await workshop.close()
  }
}

// From the first day on, once a week.
const daysBetweenCounts = 7

type Begun = Omit<Town, 'services'> & { of: number; left: readonly TownDay[] }

async function beginTowns(real: Services, scripts: readonly Behind[], days: number): Promise<Begun[]> {
  const organisations = await real.database.readRegister(listOrganisations)
  const begun: Begun[] = []
  for (const script of scripts) {
    const organisation = organisations.find(({ slug }) => slug === script.slug)
    const town = organisation && (await beginTown(real, script, organisation, days))
    if (town) begun.push(town)
  }
  return begun
}

/** Nothing where the organisation is not the demo's, but somebody's own of the same name. */
async function beginTown(
  real: Services,
  script: Behind,
  organisation: Organisation,
  days: number,
): Promise<Begun | undefined> {
  return real.database.read(organisation.id, async (db) => {
    const present = await findPresent(db, demoFounded)
    if (!present) return undefined
    const calendar = newCalendar(present)
    const { voices, dayPlayed } = script
    const last = (await findLastDayPlayed(db, dayPlayed)) ?? days + 1
    const all = script.plan(calendar).filter(({ daysAgo }) => daysAgo <= days)
    const left = all.filter(({ daysAgo }) => daysAgo < last)
    // Of a few days alone nobody has said what a case would gather.
    const cases = days < townDays ? [] : script.cases
    const people = await peopleOf(db, script, calendar)
    return { ...people, organisation, calendar, voices, cases, dayPlayed, of: all.length, left }
  })
}

async function peopleOf(db: Read, script: Behind, { present }: Calendar) {
  const colleagues = await listColleagues(db, dayInFinland(present))
  const staff = new Map(
    colleagues.map(({ id, name, email, grants }): [string, Actor] => [
      email.split('@')[0] ?? '',
      { kind: 'staff', id, name, grants, sessionId: '' },
    ]),
  )
  const key = (await listApiKeys(db)).findLast(({ name }) => name === script.visitSystem)
  if (!key) throw new Error(`The demo has no key of ${script.visitSystem}`)
  const visitSystem: Actor = { kind: 'machine', id: key.id }
  const [library, developer] = [required(staff, script.library), required(staff, script.developer)]
  const staffOf = (service: string) => (ofLibrary.includes(service) ? library : developer)
  return { staff, visitSystem, staffOf, administrator: required(staff, script.administrator) }
}

const ofLibrary = ['kirjasto', 'digituki']

async function playOne(real: Services, workshop: Workshop, town: Begun, day: TownDay) {
  const { organisation, calendar } = town
  const at = { organisationId: organisation.id, present: calendar.present }
  for (let tried = 1; ; tried += 1) {
    try {
      return await workshop.write(at, (database) =>
        playDay({ ...town, services: { ...real, database } }, day),
      )
    } catch (error) {
      // Two who waited for one another, the day and somebody on the site: the day steps back and is played anew.
      if (tried === mostTries || !isDeadlock(error)) throw error
    }
  }
}

const mostTries = 5

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01'
}

/** As the nights of the half year would have left it. */
async function tidy(real: Services, organisation: Organisation) {
  const scene = newScene(real, organisation, real.clock)
  for (const task of nightTasks) await scene.runJob(task)
}
