import { cellsOf, type Margin } from './margins.ts'
import { rakeCells, spread, sumsOfCells } from './raking.ts'

/**
 * Raking with bounds: no answer speaks for too many, at the price of margins that are nearly met.
 *
 * Notation  w̄ the mean weight; bounds as multiples of it, usually 0.3 and 3
 * Formula   rake, cut to the bounds, rake again …, at most fifty times, ending with a cut, so that the bounds hold;
 *           `offBy` is what the worst category is then off by, as a share of its total
 * Units     people
 * Errors    as in raking.ts; RangeError unless low < 1 < high
 * Source    the rake-and-trim of D. Izrael, M. Battaglia and M. Frankel, SAS Global Forum (2009) paper 247
 * Example   30 women and 10 men to 20 and 180 with high 3: men are cut from 3.6 mean weights to 3
 */
export type Trimmed = { weights: Float64Array; offBy: number; trimmed: number }
export type Bounds = { low: number; high: number }

export function rakeWithin(margins: readonly Margin[], answers: number, { low, high }: Bounds): Trimmed {
  if (!(low < 1 && high > 1)) throw new RangeError('bounds lie on both sides of the mean weight 1')
  const cells = cellsOf(margins, answers)
  const sums = sumsOfCells(cells, undefined)
  const people = margins[0]?.totals.reduce((sum, total) => sum + total, 0) ?? 0
  const mean = people / answers
  const factors = new Float64Array(cells.count).fill(1)
  let offBy = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 50 && offBy > 1e-9; turn += 1) {
    rakeCells(margins, cells, sums, factors, { tolerance: 1e-10, rounds: 50 })
    factors.forEach((factor, cell) => {
      factors[cell] = Math.min(high * mean, Math.max(low * mean, factor))
    })
    offBy = worstOf(margins, cells.codes, sums, factors)
  }
  const weights = spread(cells, factors, undefined)
  const atBound = (weight: number) => weight <= low * mean || weight >= high * mean
  return { weights, offBy, trimmed: weights.reduce((count, weight) => count + Number(atBound(weight)), 0) }
}

function worstOf(
  margins: readonly Margin[],
  codes: readonly Uint16Array[],
  sums: Float64Array,
  factors: Float64Array,
): number {
  return Math.max(
    ...margins.flatMap(({ totals }, index) => {
      const now = totals.map(() => 0)
      codes[index]?.forEach((code, cell) => {
        now[code] = (now[code] ?? 0) + (sums[cell] ?? 0) * (factors[cell] ?? 0)
      })
      return totals.map((total, code) => (total === 0 ? 0 : Math.abs((now[code] ?? 0) / total - 1)))
    }),
  )
}
