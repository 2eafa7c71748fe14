import { meanOf } from './moving-range.ts'

/**
 * Takes weekdays, holidays or months out of a series, so that a Monday is not taken for a change.
 *
 * Notation  xᵢ the series, cᵢ the kind of each time (Monday … Sunday, holiday; or month), w a whole round of kinds
 * Formula   xᵢ = trend + effect(cᵢ) + rest: the trend a centred mean over w of xᵢ − effect, the effect a mean over its
 *           kind of xᵢ − trend with zero for the mean of all, in turn until neither moves
 * Units     those of the series; give logarithms of counts, and the effects are factors
 * Errors    RangeError when lengths differ, w < 2, or the series is shorter than two rounds
 * Source    the classical decomposition, W. M. Persons (1919); by turns as in R. B. Cleveland et al., J. Official
 *           Statistics 6 (1990) 3-73. Unknown values (NaN) are left out
 * Example   1, 3, 1, 3, 1, 3, 1, 3 with kinds 0, 1 and w 2: effects −1 and 1, adjusted 2 throughout
 */
export type Adjusted = {
  /** The series without the effects. */
  values: number[]
  /** One for each kind; 0 for a kind seen fewer than three times, which is not adjusted. */
  effects: number[]
}

const ENOUGH = 3

export function withoutCalendar(
  series: readonly number[],
  kinds: readonly number[],
  round: number,
): Adjusted {
  if (series.length !== kinds.length) throw new RangeError('each time needs its kind')
  if (!Number.isSafeInteger(round) || round < 2) throw new RangeError(`${round} is not a round of kinds`)
  if (series.length < 2 * round) throw new RangeError('two rounds at least')
  let effects: number[] = Array.from({ length: Math.max(...kinds) + 1 }, () => 0)
  const without = () => series.map((x, index) => x - (effects[kinds[index] ?? 0] ?? 0))
  for (let turn = 0; turn < 200; turn += 1) {
    const trend = centredMeans(without(), round)
    const next = effectsOf(
      series.map((x, index) => x - (trend[index] ?? 0)),
      kinds,
      effects.length,
    )
    const moved = Math.max(...next.map((effect, kind) => Math.abs(effect - (effects[kind] ?? 0))))
    effects = next
    if (moved <= 1e-12 * Math.max(...effects.map(Math.abs))) break
  }
  return { values: without(), effects }
}

/** Centred means over a round; an even round weighs its two ends by half. At the ends of the series what is there. */
function centredMeans(values: readonly number[], round: number): number[] {
  const half = Math.floor(round / 2)
  return values.map((_, index) => {
    let [sum, weights] = [0, 0]
    for (let at = Math.max(0, index - half); at <= Math.min(values.length - 1, index + half); at += 1) {
      const x = values[at] ?? Number.NaN
      const weight = round % 2 === 0 && Math.abs(at - index) === half ? 0.5 : 1
      if (Number.isNaN(x)) continue
      sum += weight * x
      weights += weight
    }
    return weights === 0 ? Number.NaN : sum / weights
  })
}

function effectsOf(rest: readonly number[], kinds: readonly number[], count: number): number[] {
  const groups: number[][] = Array.from({ length: count }, () => [])
  rest.forEach((x, index) => {
    if (!Number.isNaN(x)) groups[kinds[index] ?? 0]?.push(x)
  })
  const adjusted = groups.filter((group) => group.length >= ENOUGH)
  const middle = adjusted.length === 0 ? 0 : meanOf(adjusted.flat())
  return groups.map((group) => (group.length >= ENOUGH ? meanOf(group) - middle : 0))
}
