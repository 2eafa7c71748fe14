import type { Random } from '../../numeric/random.ts'
import type { Permission } from './permission.ts'
import { shuffled } from './prior-draws.ts'
import { alternativesOf, type DesignProblem } from './problem.ts'

/**
 * A permitted design drawn by lot: where a search begins, and what its result is held against.
 *
 * Notation  as in problem.ts
 * Shapes    levels: S × J × A; equal: S × A, 1 where an attribute is the same in all alternatives of the task
 * Errors    undefined when no permitted task is found in a thousand tries
 * Source    acceptance and rejection; overlap spread evenly over the attributes: M. Jonker et al., Health Econ. 28
 *           (2019) 350-363
 * Example   overlap 1 of 3 attributes in 6 tasks: each attribute is kept equal in two of them
 */
export type Drawn = { levels: Uint8Array; equal: Uint8Array }

const MOST_TRIES = 1000

export function randomDesign(
  problem: DesignProblem,
  permission: Permission,
  random: Random,
): Drawn | undefined {
  const width = alternativesOf(problem)
  const counts = problem.attributes.map(({ levels }) => levels.length)
  const a = counts.length
  const levels = new Uint8Array(problem.tasks * width * a)
  const equal = evenOverlap(problem.tasks, a, problem.overlap ?? 0, random)
  for (let s = 0; s < problem.tasks; s++) {
    const sofar = levels.subarray(0, (s + 1) * width * a)
    let tries = 0
    do {
      if (tries++ === MOST_TRIES) return undefined
      for (let place = 0; place < a; place++) {
        const common = random.below(counts[place] as number)
        for (let j = 0; j < width; j++) {
          const isEqual = equal[s * a + place] === 1
          levels[(s * width + j) * a + place] = isEqual ? common : random.below(counts[place] as number)
        }
      }
    } while (!permission.task(sofar, s) || !permission.unlikeOthers(sofar, s))
  }
  return { levels, equal }
}

/** In each task the attributes that have been equal least often so far, by lot among those. */
function evenOverlap(tasks: number, a: number, overlap: number, random: Random): Uint8Array {
  const equal = new Uint8Array(tasks * a)
  const times = new Uint32Array(a)
  for (let s = 0; s < tasks; s++) {
    const order = [...shuffled(a, random)].sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0))
    for (const place of order.slice(0, overlap)) {
      equal[s * a + place] = 1
      times[place] = (times[place] ?? 0) + 1
    }
  }
  return equal
}
