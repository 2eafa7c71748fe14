import type { Random } from '../../numeric/random.ts'
import { shuffled } from './prior-draws.ts'
import { alternativesOf, type DesignProblem, isLabelled } from './problem.ts'

/**
 * Tasks dealt into blocks, one block a person, so that each block shows every level about as often.
 *
 * Notation  B blocks of S/B tasks, one more in some when it does not divide; n_bal how often level l of attribute a
 *           stands in block b (counted apart for each named alternative)
 * Formula   least Σ_bal (n_bal − n_al · tasks of b / S)², sought by exchanging tasks between blocks from ten dealings
 *           drawn by lot until no exchange helps
 * Shapes    blockOf: S numbers from 0 to B − 1
 * Source    orthogonal blocking by exchange: R. Cook, C. Nachtsheim, Technometrics 31 (1989) 339-346
 * Example   four tasks at prices 1, 1, 2, 2 in two blocks: each block has one task of each price
 */
export function dealIntoBlocks(problem: DesignProblem, levels: Uint8Array, random: Random): Uint8Array {
  const { tasks, blocks = 1 } = problem
  const counts = countsOf(problem, levels)
  const deals = Array.from({ length: MOST_DEALS }, () => {
    const order = shuffled(tasks, random)
    const blockOf = new Uint8Array(tasks)
    order.forEach((task, place) => {
      blockOf[task] = place % blocks
    })
    return exchanged(counts, blockOf, blocks)
  })
  return deals.reduce((best, deal) => (deal.unevenness < best.unevenness ? deal : best)).blockOf
}

const MOST_DEALS = 10

type Counts = { perTask: Float64Array[]; mean: Float64Array }

/** How often each level stands in each task, less what it does on average. */
function countsOf(problem: DesignProblem, levels: Uint8Array): Counts {
  const width = alternativesOf(problem)
  const a = problem.attributes.length
  const apart = isLabelled(problem)
  const longest = Math.max(...problem.attributes.map((attribute) => attribute.levels.length))
  const size = (apart ? width : 1) * a * longest
  const perTask = Array.from({ length: problem.tasks }, (_, s) => {
    const own = new Float64Array(size)
    for (let j = 0; j < width; j++)
      for (let place = 0; place < a; place++) {
        const level = levels[(s * width + j) * a + place] as number
        const cell = ((apart ? j : 0) * a + place) * longest + level
        own[cell] = (own[cell] as number) + 1
      }
    return own
  })
  const mean = new Float64Array(size)
  for (const own of perTask)
    own.forEach((count, cell) => {
      mean[cell] = (mean[cell] as number) + count / problem.tasks
    })
  return { perTask, mean }
}

function exchanged({ perTask, mean }: Counts, blockOf: Uint8Array, blocks: number) {
  const off = Array.from({ length: blocks }, () => new Float64Array(mean.length))
  perTask.forEach((own, task) => {
    const block = off[blockOf[task] as number] as Float64Array
    own.forEach((count, cell) => {
      block[cell] = (block[cell] as number) + count - (mean[cell] as number)
    })
  })
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false
    for (let one = 0; one < blockOf.length; one++)
      for (let other = one + 1; other < blockOf.length; other++)
        if (exchangeIfBetter(perTask, blockOf, off, one, other)) hasMoved = true
  }
  const unevenness = off.reduce((sum, block) => sum + block.reduce((own, value) => own + value * value, 0), 0)
  return { blockOf, unevenness }
}

function exchangeIfBetter(
  perTask: readonly Float64Array[],
  blockOf: Uint8Array,
  off: readonly Float64Array[],
  one: number,
  other: number,
): boolean {
  const [first, second] = [blockOf[one] as number, blockOf[other] as number]
  if (first === second) return false
  const [here, there] = [off[first] as Float64Array, off[second] as Float64Array]
  const [mine, yours] = [perTask[one] as Float64Array, perTask[other] as Float64Array]
  let change = 0
  for (let cell = 0; cell < mine.length; cell++) {
    const d = (yours[cell] as number) - (mine[cell] as number)
    change += 2 * d * ((here[cell] as number) - (there[cell] as number) + d)
  }
  if (change > -1e-9) return false
  for (let cell = 0; cell < mine.length; cell++) {
    const d = (yours[cell] as number) - (mine[cell] as number)
    here[cell] = (here[cell] as number) + d
    there[cell] = (there[cell] as number) - d
  }
  blockOf[one] = second
  blockOf[other] = first
  return true
}
