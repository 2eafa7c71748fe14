import type { Coefficient } from './cluster-robust.ts'
import { leastSquares } from './least-squares.ts'
import { neweyWest } from './newey-west.ts'

/**
 * Did a change make a step or a bend in a series? Segmented regression with errors that know of neighbouring times.
 *
 * Notation  t time from 0; k the first time of the change; s the season's round with m pairs of waves
 * Formula   yₜ = β₀ + β₁ t + β₂ [t ≥ k] + β₃ (t − k)[t ≥ k] + Σ over j ≤ m of sines and cosines of 2πjt/s; `step` is
 *           β₂, `bend` β₃, `last` what the change makes at the last time, β₂ + β₃ (n − 1 − k)
 * Units     those of y; of logarithms, e^β is a ratio. Three times on each side at least, a dozen to be of use
 * Errors    RangeError when the change has fewer than three times on a side, or a figure depends on the others
 * Source    A. Wagner et al., J. Clinical Pharmacy and Therapeutics 27 (2002) 299-309; J. Lopez Bernal, S. Cummins and
 *           A. Gasparrini, International J. Epidemiology 46 (2017) 348-355
 * Example   Sicily's smoking ban of January 2005: acute coronary episodes fell to 0.89 of what they were
 */
export type Season = { round: number; pairs: number }
export type SeriesChoices = { bend?: boolean; season?: Season; lag?: number }
export type SeriesEffect = { step: Coefficient; bend: Coefficient | undefined; last: Coefficient }

export function interruptedSeries(
  series: readonly number[],
  from: number,
  { bend = true, season, lag }: SeriesChoices = {},
): SeriesEffect {
  const n = series.length
  if (!(from >= 3 && n - from >= 3)) throw new RangeError('a change needs three times on each side')
  const rows = series.map((_, t) => {
    const since = t >= from ? t - from : 0
    return [1, t, Number(t >= from), ...(bend ? [since] : []), ...waves(t, season)]
  })
  const fitted = leastSquares(rows, series)
  const of = neweyWest(fitted, lag)
  const direction = (step: number, bent: number) =>
    fitted.coefficients.map((_, index) => (index === 2 ? step : index === 3 && bend ? bent : 0))
  return {
    step: of(direction(1, 0)),
    bend: bend ? of(direction(0, 1)) : undefined,
    last: of(direction(1, n - 1 - from)),
  }
}

function waves(t: number, season: Season | undefined): number[] {
  if (season === undefined) return []
  return Array.from(
    { length: season.pairs },
    (_, index) => (2 * Math.PI * (index + 1) * t) / season.round,
  ).flatMap((angle) => [Math.sin(angle), Math.cos(angle)])
}
