import { alternativesOf, type DesignProblem } from './problem.ts'

/**
 * How evenly a design shows its levels, and how often an attribute does not differ.
 *
 * Notation  as in problem.ts
 * Units     counts of alternatives; `equal`: the share of tasks in which the attribute is the same in all alternatives
 * Shapes    counts: levels of the attribute; byBlock: blocks × levels
 * Source    "balance" and "minimal overlap" of J. Huber, K. Zwerina, J. Mark. Res. 33 (1996) 307-317
 * Example   two tasks of two, prices 1 2 | 2 2: counts [1, 3], equal 0.5
 */
export type AttributeBalance = {
  name: string
  counts: readonly number[]
  byBlock: readonly (readonly number[])[]
  equal: number
}

export function balanceOf(
  problem: DesignProblem,
  levels: Uint8Array,
  blockOf: Uint8Array,
): AttributeBalance[] {
  const width = alternativesOf(problem)
  const a = problem.attributes.length
  return problem.attributes.map(({ name, levels: own }, place) => {
    const counts = own.map(() => 0)
    const byBlock = Array.from({ length: problem.blocks ?? 1 }, () => own.map(() => 0))
    let equal = 0
    for (let s = 0; s < problem.tasks; s++) {
      const shown = Array.from({ length: width }, (_, j) => levels[(s * width + j) * a + place] as number)
      const block = byBlock[blockOf[s] as number] as number[]
      for (const level of shown) {
        counts[level] = (counts[level] as number) + 1
        block[level] = (block[level] as number) + 1
      }
      if (shown.every((level) => level === shown[0])) equal += 1
    }
    return { name, counts, byBlock, equal: equal / problem.tasks }
  })
}
