import type { LinearUtility } from '../utility.ts'
import { rootLikelihoods } from './root-likelihood.ts'
import { type SameSide, sameSideOf } from './same-side.ts'

/**
 * Which people's answers look careless, and by what: flags for a person to weigh, never a reason to leave anybody out.
 *
 * Notation  as in root-likelihood.ts and same-side.ts; s_n the median seconds a task took person n
 * Formula   like chance: RLH_n ≤ cut-off; same side: chance of so long a run ≤ 0.01; failed repeat: another choice
 *           where the same task came again; took the worse: chose what was in nothing better; hasty: s_n < 0.4 of
 *           everybody's median
 * Units     seconds; RLH 0..1
 * Shapes    one Flagged for each person; checks are places of tasks in the data; seconds T, NaN where unknown
 * Errors    RangeError when seconds are not T numbers, or a check names no task of the data
 * Source    B. Orme (2019); F. Johnson et al., Value Health 22 (2019) 1069-1080 (repeat and dominance); the two fifths
 *           of the median is survey vendors' rule
 * Example   { name: 'person 7', flags: ['same side', 'hasty'], ... }
 */
export const flags = ['like chance', 'same side', 'failed repeat', 'took the worse', 'hasty'] as const

export type Flag = (typeof flags)[number]

export type Flagged = {
  name: string
  flags: readonly Flag[]
  rootLikelihood: number
  sameSide: SameSide
  medianSeconds: number
}

export type Checks = {
  /** N × K coefficients of people, and the RLH that answers by lot hardly pass; left out when they are not known. */
  consistency?: { people: Float64Array; cutOff: number }
  /** Tasks asked twice; rows of the second in the order of the alternatives of the first. */
  repeats?: readonly { first: number; again: number; sameRows: readonly (readonly [number, number])[] }[]
  /** Tasks with an alternative that is in nothing better: the row of it. */
  worse?: readonly { task: number; row: number }[]
  seconds?: Float64Array
  /** The alternative that is no side, such as 'none'. */
  optOut?: string
}

const RARE_RUN = 0.01
const HASTY_SHARE = 0.4

export function flagPeople(utility: LinearUtility, checks: Checks): Flagged[] {
  const { data } = utility
  const { consistency, repeats = [], worse = [], seconds, optOut } = checks
  if (seconds !== undefined && seconds.length !== data.chosen.length)
    throw new RangeError(`there are ${seconds.length} times for ${data.chosen.length} tasks`)
  for (const task of [
    ...repeats.flatMap(({ first, again }) => [first, again]),
    ...worse.map((one) => one.task),
  ])
    if (data.chosen[task] === undefined) throw new RangeError(`there is no task ${task}`)
  const likelihoods = consistency && rootLikelihoods(utility, consistency.people)
  const medians = data.persons.map((_, n) =>
    medianOf(tasksOf(utility, n).map((t) => seconds?.[t] ?? Number.NaN)),
  )
  const usual = medianOf(medians)

  return data.persons.map((name, n) => {
    const tasks = tasksOf(utility, n)
    const own = new Set(tasks)
    const rootLikelihood = likelihoods?.[n] ?? Number.NaN
    const sameSide = sameSideOf(...sidesOf(utility, tasks, optOut))
    const medianSeconds = medians[n] ?? Number.NaN
    const is: Record<Flag, boolean> = {
      'like chance': consistency !== undefined && rootLikelihood <= consistency.cutOff,
      'same side': sameSide.chance <= RARE_RUN,
      'failed repeat': repeats.some(
        ({ first, again, sameRows }) =>
          own.has(first) &&
          !sameRows.some(([one, other]) => data.chosen[first] === one && data.chosen[again] === other),
      ),
      'took the worse': worse.some(({ task, row }) => own.has(task) && data.chosen[task] === row),
      hasty: medianSeconds < HASTY_SHARE * usual,
    }
    return { name, flags: flags.filter((flag) => is[flag]), rootLikelihood, sameSide, medianSeconds }
  })
}

function tasksOf({ data }: LinearUtility, n: number): number[] {
  const first = data.taskStart[n] as number
  return Array.from({ length: (data.taskStart[n + 1] as number) - first }, (_, t) => first + t)
}

/** The place of each choice among the sides shown, and how many sides there were at the least. */
function sidesOf(
  { data }: LinearUtility,
  tasks: readonly number[],
  optOut: string | undefined,
): [number[], number] {
  const isSide = (row: number) => data.alternatives[data.alternative[row] as number] !== optOut
  let fewest = Infinity
  const sides = tasks.map((t) => {
    const first = data.rowStart[t] as number
    const rows = Array.from({ length: (data.rowStart[t + 1] as number) - first }, (_, j) => first + j)
    const shown = rows.filter(isSide)
    fewest = Math.min(fewest, shown.length)
    return shown.indexOf(data.chosen[t] as number)
  })
  return [sides, Math.max(2, fewest === Infinity ? 2 : fewest)]
}

function medianOf(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return Number.NaN
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
