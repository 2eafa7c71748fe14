/**
 * Where a person's numbers lie in memory. The caller arranges the places once for the largest person, writes one
 * person after another into them, and reads each result: nothing else is ever held here.
 *
 * Notation  M random and F fixed coefficients; E entries L_kl of the spread (k a coefficient, l a draw it hears);
 *           R draws, a multiple of four; rows: differences to the chosen alternative over all tasks
 * Shapes    given: taskRows (tasks), differences (rows × M), fixedDifferences (rows × F), means (M), fixed (F),
 *           entryEnds (M), entryDraws (E), entries (E), curved (M), draws (M × R), weights (R);
 *           found: total, squares, exponent; meanScores (M), entryScores (E), fixedScores (F);
 *           in between, for four draws: offsets (rows), beta (M × 4), cells (rows × 4), scores (M × 4), and sums of
 *           two lanes: meanSums (M), entrySums (E), shares (rows)
 * Source    as in person.ts
 */
export let taskRows: usize = 0
export let differences: usize = 0
export let fixedDifferences: usize = 0
export let means: usize = 0
export let fixed: usize = 0
export let entryEnds: usize = 0
export let entryDraws: usize = 0
export let entries: usize = 0
export let curved: usize = 0
export let draws: usize = 0
export let weights: usize = 0
export let found: usize = 0
export let meanScores: usize = 0
export let entryScores: usize = 0
export let fixedScores: usize = 0
export let offsets: usize = 0
export let beta: usize = 0
export let cells: usize = 0
export let scores: usize = 0
export let meanSums: usize = 0
export let entrySums: usize = 0
export let shares: usize = 0

let free: usize = 0

/** Gives every array its place and grows the memory to hold them. */
export function arrange(rows: i32, tasks: i32, m: i32, f: i32, e: i32, r: i32): void {
  startPlaces()
  taskRows = placed(tasks)
  differences = placed(rows * m)
  fixedDifferences = placed(rows * f)
  means = placed(m)
  fixed = placed(f)
  entryEnds = placed(m)
  entryDraws = placed(e)
  entries = placed(e)
  curved = placed(m)
  draws = placed(m * r)
  weights = placed(r)
  found = placed(3)
  meanScores = placed(m)
  entryScores = placed(e)
  fixedScores = placed(f)
  offsets = placed(rows)
  beta = placed(4 * m)
  cells = placed(4 * rows)
  scores = placed(4 * m)
  meanSums = placed(2 * m)
  entrySums = placed(2 * e)
  shares = placed(2 * rows)
  reserve()
}

export function startPlaces(): void {
  free = (__heap_base + 15) & ~(<usize>15)
}

/** Room for so many numbers of eight bytes, on a border of sixteen. */
export function placed(numbers: i32): usize {
  const at = free
  free += (<usize>numbers * 8 + 15) & ~(<usize>15)
  return at
}

/** Grows the memory to hold all that was placed. */
export function reserve(): void {
  const missing = <i32>((free + 65535) >> 16) - memory.size()
  if (missing > 0 && memory.grow(missing) < 0) unreachable()
}
