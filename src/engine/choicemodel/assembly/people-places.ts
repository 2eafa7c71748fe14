import { placed, reserve, startPlaces } from './places'

/**
 * Where everybody's numbers lie in memory while their coefficients are drawn: an instance of the kernel of its own.
 *
 * Notation  N people, K coefficients; rows: differences to the chosen alternative, those of a person made a multiple
 *           of eight by rows of zeros; K' is K made a multiple of four, what is over is 0
 * Shapes    given: firstRows, firstTasks (N + 1), rowsOfTasks (tasks), columns (rows × K, column by column of each
 *           person), mean (K), spread (K × K'), roots (N × K × K'), normals (N × K), lots (N);
 *           kept: betas (N × K), logs (N); in between: tried, off, turned and stepped (K'), powers (the most rows of a person)
 * Source    as in people.ts
 */
export let firstRows: usize = 0
export let firstTasks: usize = 0
export let rowsOfTasks: usize = 0
export let columns: usize = 0
export let mean: usize = 0
export let spread: usize = 0
export let roots: usize = 0
export let normals: usize = 0
export let lots: usize = 0
export let betas: usize = 0
export let logs: usize = 0
export let tried: usize = 0
export let off: usize = 0
export let turned: usize = 0
export let stepped: usize = 0
export let powers: usize = 0

export function arrangePeople(persons: i32, rows: i32, tasks: i32, k: i32, mostRows: i32): void {
  const wide = (k + 3) & ~3
  startPlaces()
  firstRows = placed(persons + 1)
  firstTasks = placed(persons + 1)
  rowsOfTasks = placed(tasks)
  columns = placed(rows * k)
  mean = placed(k)
  spread = placed(k * wide)
  roots = placed(persons * k * wide)
  normals = placed(persons * k)
  lots = placed(persons)
  betas = placed(persons * k)
  logs = placed(persons)
  tried = placed(wide)
  off = placed(wide)
  turned = placed(wide)
  stepped = placed(wide)
  powers = placed(mostRows)
  reserve()
}
