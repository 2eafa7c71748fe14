import { alternativesOf, type DesignProblem, isLabelled } from './problem.ts'

/**
 * Which tasks a design may have: no forbidden levels together, no alternative twice, none in nothing worse than
 * another, and no task twice.
 *
 * Notation  alternative i dominates j when i is at least as good on every attribute that has a better end, the same on
 *           every other, and better on one
 * Shapes    levels as in problem.ts
 * Source    on dominance: E. Bech, T. Kjær, J. Lauridsen, Health Econ. 20 (2011) 273-286
 * Example   price 1 and price 2 with all else the same: the cheaper one dominates, so the task is not permitted
 */
export type Permission = {
  /** Whether task s may stand as it is now in `levels`; alone, or beside the other tasks too. */
  task(levels: Uint8Array, s: number): boolean
  unlikeOthers(levels: Uint8Array, s: number): boolean
}

export function permissionOf(problem: DesignProblem): Permission {
  const width = alternativesOf(problem)
  const a = problem.attributes.length
  const isForbidden = restrictionOf(problem)
  // Names mean something of their own, so equal or better levels decide nothing between a bus and a tram.
  const comparable = !isLabelled(problem)
  const better = problem.attributes.map((attribute) =>
    attribute.better === 'first' ? -1 : attribute.better === 'last' ? 1 : 0,
  )
  const mayDominate = problem.dominatedAllowed === true

  /** Whether the alternative at i leaves the one at j no reason to be taken; both equal counts, too. */
  const dominates = (levels: Uint8Array, i: number, j: number): boolean => {
    let isBetter = false
    for (let place = 0; place < a; place++) {
      const difference = (levels[i + place] as number) - (levels[j + place] as number)
      if (difference === 0) continue
      if (difference * (better[place] as number) <= 0 || mayDominate) return false
      isBetter = true
    }
    return isBetter || areAlike(levels, i, j, a)
  }

  return {
    task(levels, s) {
      const from = s * width * a
      for (let j = 0; j < width; j++) if (isForbidden(levels, from + j * a, j)) return false
      if (!comparable) return true
      for (let i = 0; i < width; i++)
        for (let j = 0; j < width; j++)
          if (i !== j && dominates(levels, from + i * a, from + j * a)) return false
      return true
    },
    unlikeOthers(levels, s) {
      const tasks = levels.length / (width * a)
      for (let other = 0; other < tasks; other++)
        if (other !== s && sameTask(levels, s, other, width, a, comparable)) return false
      return true
    },
  }
}

function areAlike(levels: Uint8Array, i: number, j: number, a: number): boolean {
  for (let place = 0; place < a; place++) if (levels[i + place] !== levels[j + place]) return false
  return true
}

/** The same alternatives, in any order when they have no names. */
function sameTask(
  levels: Uint8Array,
  s: number,
  other: number,
  width: number,
  a: number,
  anyOrder: boolean,
): boolean {
  const at = (task: number, j: number) => (task * width + j) * a
  for (let i = 0; i < width; i++) {
    let found = false
    for (let j = anyOrder ? 0 : i; j < (anyOrder ? width : i + 1); j++)
      if (areAlike(levels, at(s, i), at(other, j), a)) found = true
    if (!found) return false
  }
  return true
}

function restrictionOf({ attributes, forbidden = [], alternatives }: DesignProblem) {
  const rules = forbidden.map((rule) => ({
    levels: attributes.flatMap(({ name, levels }, place) => {
      const named = rule.levels[name]
      return named === undefined ? [] : [{ place, out: levels.map((level) => named.includes(level)) }]
    }),
    alternatives:
      typeof alternatives === 'number' || rule.alternatives === undefined
        ? undefined
        : alternatives.map((name) => rule.alternatives?.includes(name) ?? true),
  }))
  return (levels: Uint8Array, from: number, alternative: number): boolean =>
    rules.some(
      (rule) =>
        (rule.alternatives?.[alternative] ?? true) &&
        rule.levels.every(({ place, out }) => out[levels[from + place] as number]),
    )
}
