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
  free = (__heap_base + 15) & ~(<usize>15)
  taskRows = place(tasks)
  differences = place(rows * m)
  fixedDifferences = place(rows * f)
  means = place(m)
  fixed = place(f)
  entryEnds = place(m)
  entryDraws = place(e)
  entries = place(e)
  curved = place(m)
  draws = place(m * r)
  weights = place(r)
  found = place(3)
  meanScores = place(m)
  entryScores = place(e)
  fixedScores = place(f)
  offsets = place(rows)
  beta = place(4 * m)
  cells = place(4 * rows)
  scores = place(4 * m)
  meanSums = place(2 * m)
  entrySums = place(2 * e)
  shares = place(2 * rows)
  const missing = <i32>((free + 65535) >> 16) - memory.size()
  if (missing > 0 && memory.grow(missing) < 0) unreachable()
}

/** Room for so many numbers of eight bytes, on a border of sixteen. */
function place(numbers: i32): usize {
  const at = free
  free += (<usize>numbers * 8 + 15) & ~(<usize>15)
  return at
}
