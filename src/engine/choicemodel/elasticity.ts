import type { ChoiceData } from './data.ts'

/**
 * By how many per cent each share changes when an attribute of one alternative rises by one per cent for everyone.
 *
 * Notation  S_l share of l; x_j the attribute of alternative j; h = 10⁻⁴
 * Formula   E_l = (ln S_l(x_j(1 + h)) − ln S_l(x_j(1 − h))) / (ln(1 + h) − ln(1 − h)): own where l = j, cross elsewhere
 * Shapes    one elasticity for each alternative of the data; 0 for one with no share
 * Units     per cent per cent
 * Errors    RangeError when the attribute or the alternative is not in the data
 * Source    K. Train (2009), section 2.6 (aggregation) and 3.6 (elasticities)
 * Example   one person, logit: own β x (1 − P_j), cross −β x P_j
 */
export function elasticities(
  data: ChoiceData,
  of: { attribute: string; alternative: string },
  shares: (data: ChoiceData) => Float64Array,
): Float64Array {
  const h = 1e-4
  const above = shares(moved(data, of, 1 + h))
  const below = shares(moved(data, of, 1 - h))
  const width = Math.log1p(h) - Math.log1p(-h)
  return above.map((share, l) => {
    const other = below[l] as number
    return share > 0 && other > 0 ? Math.log(share / other) / width : 0
  })
}

/** The same data with one attribute of one alternative multiplied. */
export function moved(
  data: ChoiceData,
  { attribute, alternative }: { attribute: string; alternative: string },
  factor: number,
): ChoiceData {
  const m = data.attributes.indexOf(attribute)
  const j = data.alternatives.indexOf(alternative)
  if (m < 0) throw new RangeError(`there is no attribute ${attribute}`)
  if (j < 0) throw new RangeError(`there is no alternative ${alternative}`)
  const width = data.attributes.length
  const values = data.values.map((value, place) =>
    place % width === m && data.alternative[Math.floor(place / width)] === j ? value * factor : value,
  )
  return { ...data, values }
}
