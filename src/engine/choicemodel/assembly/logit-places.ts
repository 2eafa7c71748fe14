import { placed, reserve, startPlaces } from './places'

/**
 * Where everybody's contrasts lie in memory for the multinomial logit: an instance of the kernel of its own.
 *
 * Notation  N people, K coefficients, K' the next even number; rows: differences to the chosen alternative, those of a
 *           person made a multiple of four by rows of zeros; a panel: four rows side by side, K vectors of four numbers
 * Shapes    given: personRows, personTasks (N + 1), rowsOfEach (tasks), shares (N, the weights), panels (rows × K),
 *           point (K); found: value (2: LL and the greatest move), slopes (K), and sums (K' × K') of spread, plain,
 *           squared and byPerson; in between: v (the most rows), own (K), and blocks of panels of K' that wait to be
 *           summed, with 0 in what is over
 * Source    as in logit.ts
 */
export let personRows: usize = 0
export let personTasks: usize = 0
export let rowsOfEach: usize = 0
export let shares: usize = 0
export let panels: usize = 0
export let point: usize = 0
export let value: usize = 0
export let slopes: usize = 0
export let spreadSum: usize = 0
export let plainSum: usize = 0
export let squaredSum: usize = 0
export let personSum: usize = 0
export let v: usize = 0
export let own: usize = 0
export let spreadBlock: usize = 0
export let plainBlock: usize = 0
export let squaredBlock: usize = 0
export let personBlock: usize = 0

/** Rows, tasks and people that a block holds. */
export let blockRows: i32 = 0
export const BLOCK: i32 = 64

export function arrangeLogit(persons: i32, rows: i32, tasks: i32, k: i32, mostRows: i32): void {
  const even = (k + 1) & ~1
  blockRows = max(BLOCK, mostRows)
  startPlaces()
  personRows = placed(persons + 1)
  personTasks = placed(persons + 1)
  rowsOfEach = placed(tasks)
  shares = placed(persons)
  panels = placed(rows * k)
  point = placed(k)
  value = placed(2)
  slopes = placed(k)
  spreadSum = placed(even * even)
  plainSum = placed(even * even)
  squaredSum = placed(even * even)
  personSum = placed(even * even)
  v = placed(mostRows)
  own = placed(k)
  spreadBlock = placed(blockRows * even)
  plainBlock = placed(BLOCK * even)
  squaredBlock = placed(BLOCK * even)
  personBlock = placed(BLOCK * even)
  reserve()
}
