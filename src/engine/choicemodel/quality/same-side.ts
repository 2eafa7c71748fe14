/**
 * Whether a person took the same side again and again, more than chance would.
 *
 * Notation  T tasks; the side of a choice is its place among those shown, the opt-out left out; L the longest run
 * Formula   with J sides equally likely, a task goes on the run before it with chance q = 1/J. Chance of no run of L in
 *           T tasks by the length of the run so far: a_1 = 1 after the first task; then a_1' = (1 − q) Σ a_i,
 *           a_i' = q a_{i−1} for i < L; P(longest ≥ L) = 1 − Σ a_i after T tasks
 * Units     share of the most taken side, 0..1; chance: of so long a run without any liking, 0..1
 * Shapes    sides: one for each task in the order played, −1 where the opt-out was taken (it ends no run)
 * Errors    RangeError when there are fewer than two sides
 * Source    runs as a Markov chain: J. Fu, M. Koutras, J. Am. Stat. Assoc. 89 (1994) 1050-1058; straightlining as a
 *           sign of haste: M. Johnson et al., Value Health 22 (2019) 1069-1080
 * Example   eight tasks of two, always the left: chance 2/2⁸ = 0.0078
 */
export type SameSide = { share: number; longestRun: number; chance: number }

export function sameSideOf(sides: readonly number[], alternatives: number): SameSide {
  if (!(alternatives >= 2)) throw new RangeError(`${alternatives} alternatives have no sides`)
  const taken = sides.filter((side) => side >= 0)
  let longestRun = 0
  let run = 0
  taken.forEach((side, t) => {
    run = t > 0 && side === taken[t - 1] ? run + 1 : 1
    longestRun = Math.max(longestRun, run)
  })
  const counts = Array.from({ length: alternatives }, (_, side) => taken.filter((own) => own === side).length)
  return {
    share: taken.length === 0 ? 0 : Math.max(...counts) / taken.length,
    longestRun,
    chance: chanceOfRun(longestRun, taken.length, 1 / alternatives),
  }
}

function chanceOfRun(longest: number, tasks: number, q: number): number {
  if (longest <= 1) return 1
  let lengths = Array.from({ length: longest - 1 }, (_, i): number => (i === 0 ? 1 : 0))
  for (let t = 1; t < tasks; t++) {
    const all = lengths.reduce((sum, chance) => sum + chance, 0)
    lengths = lengths.map((_, i) => (i === 0 ? (1 - q) * all : q * (lengths[i - 1] as number)))
  }
  return Math.max(0, 1 - lengths.reduce((sum, chance) => sum + chance, 0))
}
