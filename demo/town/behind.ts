import { daysBetween } from '../asking.ts'
import type { Calendar } from '../calendar.ts'
import { newChance } from '../chance.ts'
import { isOfStories, type Script, scripts } from '../scripts.ts'
import { planVisits } from '../visits.ts'
import { planTown, type TownDay } from './plan.ts'
import { type DemoTown, towns } from './towns.ts'

/** What is played day by day behind the stories, from the earliest day on. */
export type Behind = Omit<DemoTown, 'services' | 'numbers' | 'seed'> & {
  plan: (calendar: Calendar) => TownDay[]
  /** Recorded when a day has been played. */
  dayPlayed: string
}

export const halfYears: readonly Behind[] = towns.map((town) => ({
  ...town,
  plan: (calendar) => planTown(town, calendar, newChance(town.seed)),
  dayPlayed: 'demo day played',
}))

/** The weeks that the stories tell of, as those lived them who say at most a number. */
export const quietWeeks: readonly Behind[] = towns.map((town) => ({
  ...town,
  voices: [],
  cases: [],
  plan: (calendar) =>
    scripts
      .filter(({ organisation }) => organisation.slug === town.slug)
      .flatMap((script) => planQuietDays(script, calendar)),
  dayPlayed: 'demo quiet day played',
}))

function planQuietDays(script: Script, calendar: Calendar): TownDay[] {
  const { organisation, quiet, firstNumber, seed } = script
  // The same plan as that of the stories: each visit is of one of the two.
  const { voices } = organisation
  const visits = planVisits({ voices, quiet, firstNumber, calendar, chance: newChance(seed) })
  const days = Map.groupBy(
    visits.filter((visit) => !isOfStories(script, visit)),
    ({ happenedAt }) => daysBetween(calendar.dayOf(happenedAt), calendar.today),
  )
  return [...days].map(([daysAgo, ofDay]) => ({ daysAgo, visits: ofDay, unasked: [] }))
}
