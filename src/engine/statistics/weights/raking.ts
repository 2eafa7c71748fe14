import { cellsOf, type Cells, type Margin } from './margins.ts'

/**
 * Raking: weights that make the answers add up to each of several margins at once.
 *
 * Notation  wᵢ the weight of answer i, from a base weight (1 if none is given); T(c) the wanted total of category c
 * Formula   for one margin after another wᵢ ← wᵢ T(c) / Σ w over c, until no total is off by more than `tolerance`
 *           of itself. Answers alike in all margins are one cell, so a round costs as much as there are cells
 * Units     people; all margins must have the same sum
 * Errors    RangeError when margins have unlike sums, a code has no category, or a category has people and no answer
 * Source    W. E. Deming and F. F. Stephan, Annals of Math. Statistics 11 (1940) 427-444
 * Example   30 women and 10 men to 100 and 100: weights 3.33 and 10
 */
export type Raked = { weights: Float64Array; rounds: number; converged: boolean }
export type RakingChoices = { base?: Float64Array; tolerance?: number; rounds?: number }

export function rake(margins: readonly Margin[], answers: number, choices: RakingChoices = {}): Raked {
  checkTotals(margins)
  const cells = cellsOf(margins, answers)
  const sums = sumsOfCells(cells, choices.base)
  const factors = new Float64Array(cells.count).fill(1)
  const { rounds, converged } = rakeCells(margins, cells, sums, factors, choices)
  return { weights: spread(cells, factors, choices.base), rounds, converged }
}

/** Moves the factors of cells; what each cell weighs to begin with is `sums`. */
export function rakeCells(
  margins: readonly Margin[],
  cells: Cells,
  sums: Float64Array,
  factors: Float64Array,
  { tolerance = 1e-10, rounds: most = 1000 }: RakingChoices,
): { rounds: number; converged: boolean } {
  for (let round = 1; round <= most; round += 1) {
    let worst = 0
    margins.forEach((margin, index) => {
      worst = Math.max(worst, rakeOne(margin, cells.codes[index] as Uint16Array, sums, factors))
    })
    if (worst <= tolerance) return { rounds: round, converged: true }
  }
  return { rounds: most, converged: false }
}

export function sumsOfCells(cells: Cells, base: Float64Array | undefined): Float64Array {
  if (base === undefined) return cells.answers
  const sums = new Float64Array(cells.count)
  const { of } = cells
  for (let i = 0; i < of.length; i += 1) {
    const cell = of[i] as number
    sums[cell] = (sums[cell] as number) + (base[i] as number)
  }
  return sums
}

export function spread(cells: Cells, factors: Float64Array, base: Float64Array | undefined): Float64Array {
  const { of } = cells
  const weights = new Float64Array(of.length)
  for (let i = 0; i < of.length; i += 1) weights[i] = factors[of[i] as number] as number
  if (base !== undefined)
    for (let i = 0; i < of.length; i += 1) weights[i] = (weights[i] as number) * (base[i] as number)
  return weights
}

/** One margin put right; tells how far off it was. */
function rakeOne(
  { name, totals }: Margin,
  codes: Uint16Array,
  sums: Float64Array,
  factors: Float64Array,
): number {
  const now = new Float64Array(totals.length)
  for (let cell = 0; cell < codes.length; cell += 1) {
    const code = codes[cell] as number
    now[code] = (now[code] as number) + (sums[cell] as number) * (factors[cell] as number)
  }
  let worst = 0
  const change = totals.map((total, code) => {
    const have = now[code] as number
    if (have === 0 && total > 0) throw new RangeError(`nobody answered in category ${code} of ${name}`)
    worst = Math.max(worst, have === 0 ? 0 : Math.abs(have - total) / Math.max(total, have * 1e-9))
    return have === 0 ? 1 : total / have
  })
  for (let cell = 0; cell < codes.length; cell += 1)
    factors[cell] = (factors[cell] as number) * (change[codes[cell] as number] as number)
  return worst
}

function checkTotals(margins: readonly Margin[]) {
  if (margins.length === 0) throw new RangeError('weighting needs a margin')
  const sums = margins.map(({ totals }) => totals.reduce((sum, total) => sum + total, 0))
  const [first = 0] = sums
  for (const sum of sums)
    if (!(Math.abs(sum - first) <= 1e-6 * first))
      throw new RangeError(`margins add up to ${first} and to ${sum}`)
}
