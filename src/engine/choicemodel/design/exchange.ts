import type { Coding } from './coding.ts'
import { designError } from './information.ts'
import type { Permission } from './permission.ts'
import type { DesignProblem } from './problem.ts'
import type { Drawn } from './random-design.ts'
import { openTrial, type TaskTrial } from './task-trial.ts'

/**
 * A design made better by exchange until no single exchange makes it better still.
 *
 * Notation  as in problem.ts
 * Formula   coordinate exchange: one attribute of one alternative after another takes the level with the least error;
 *           modified Fedorov: one alternative after another takes the best of all permitted profiles
 * Units     error as in information.ts
 * Shapes    levels S × J × A, changed in place of the drawn ones
 * Errors    none: it ends at a design that is at least as good as the one drawn
 * Source    R. Meyer, C. Nachtsheim, Technometrics 37 (1995) 60-69; R. Cook, C. Nachtsheim, Technometrics 22 (1980)
 *           315-324; for choice designs: R. Kessels et al., J. Bus. Econ. Stat. 27 (2009) 279-291
 * Example   see find-design.ts
 */
export type Method = 'coordinate' | 'fedorov'

export type Exchanged = { levels: Uint8Array; error: number; sweeps: number }

const MOST_SWEEPS = 100
/** Less than this share of the error is rounding, and would let two equal designs change places for ever. */
const LEAST_GAIN = 1e-9

type Place = { task: number; alternative: number; from: number; equal: Uint8Array }

export function exchange(
  problem: DesignProblem,
  coding: Coding,
  permission: Permission,
  draws: Float64Array,
  drawn: Drawn,
  method: Method,
): Exchanged {
  const levels = Uint8Array.from(drawn.levels)
  const a = coding.attributes
  const trial = openTrial(coding, draws, levels)
  const search = { problem, permission, trial, levels }
  const candidates = method === 'fedorov' ? profilesOf(problem) : []
  let error = designError(coding, levels, draws)
  for (let sweeps = 1; ; sweeps++) {
    const before = error
    for (let task = 0; task < problem.tasks; task++) {
      trial.lift(task)
      const equal = drawn.equal.subarray(task * a, (task + 1) * a)
      for (let alternative = 0; alternative < coding.alternatives; alternative++) {
        const from = (task * coding.alternatives + alternative) * a
        const place = { task, alternative, from, equal }
        error =
          method === 'fedorov'
            ? tryProfiles(search, place, candidates, error)
            : tryLevels(search, place, error)
      }
      error = tryEqualLevels(search, task, coding.alternatives, equal, error)
    }
    const gained = error < before * (1 - LEAST_GAIN) || (before === Infinity && error < Infinity)
    if (!gained || sweeps === MOST_SWEEPS)
      return { levels, error: designError(coding, levels, draws), sweeps }
  }
}

type Search = { problem: DesignProblem; permission: Permission; trial: TaskTrial; levels: Uint8Array }

function tryLevels({ problem, permission, trial, levels }: Search, place: Place, error: number): number {
  const { task, alternative, from, equal } = place
  let best = error
  for (let attribute = 0; attribute < equal.length; attribute++) {
    if (equal[attribute] === 1) continue
    const at = from + attribute
    const before = levels[at] as number
    let taken = before
    for (let level = 0; level < (problem.attributes[attribute]?.levels.length ?? 0); level++) {
      levels[at] = level
      if (level === before || !isPermitted(permission, levels, task)) continue
      const found = trial.errorWith(alternative)
      if (!(found < best * (1 - LEAST_GAIN))) continue
      best = found
      taken = level
    }
    levels[at] = taken
    if (taken !== before) trial.settle()
  }
  return best
}

function tryProfiles(
  { permission, trial, levels }: Search,
  { task, alternative, from, equal }: Place,
  candidates: readonly Uint8Array[],
  error: number,
): number {
  const before = levels.slice(from, from + equal.length)
  let best = error
  let taken: Uint8Array = before
  for (const profile of candidates) {
    if (equal.some((isEqual, attribute) => isEqual === 1 && profile[attribute] !== before[attribute]))
      continue
    levels.set(profile, from)
    if (!isPermitted(permission, levels, task)) continue
    const found = trial.errorWith(alternative)
    if (!(found < best * (1 - LEAST_GAIN))) continue
    best = found
    taken = profile
  }
  levels.set(taken, from)
  if (taken !== before) trial.settle()
  return best
}

/** Attributes that the task keeps equal change in all its alternatives at once. */
function tryEqualLevels(
  { problem, permission, trial, levels }: Search,
  task: number,
  alternatives: number,
  equal: Uint8Array,
  error: number,
): number {
  let best = error
  const a = equal.length
  for (let attribute = 0; attribute < a; attribute++) {
    if (equal[attribute] !== 1) continue
    const first = task * alternatives * a + attribute
    const setAll = (level: number) => {
      for (let j = 0; j < alternatives; j++) levels[first + j * a] = level
    }
    const before = levels[first] as number
    let taken = before
    for (let level = 0; level < (problem.attributes[attribute]?.levels.length ?? 0); level++) {
      setAll(level)
      if (level === before || !isPermitted(permission, levels, task)) continue
      const found = trial.settle()
      if (!(found < best * (1 - LEAST_GAIN))) continue
      best = found
      taken = level
    }
    setAll(taken)
    trial.settle()
  }
  return best
}

function isPermitted(permission: Permission, levels: Uint8Array, task: number): boolean {
  return permission.task(levels, task) && permission.unlikeOthers(levels, task)
}

/** Every combination of levels. */
function profilesOf({ attributes }: DesignProblem): Uint8Array[] {
  let profiles: number[][] = [[]]
  for (const { levels } of attributes)
    profiles = profiles.flatMap((profile) => levels.map((_, level) => [...profile, level]))
  return profiles.map((profile) => Uint8Array.from(profile))
}
