import { type Margin } from './margins.ts'
import { type Raked, rake } from './raking.ts'

/**
 * Post-stratification: weights to one margin, which may be crossed from several (age × sex).
 *
 * Notation  Nₕ people and nₕ answers in stratum h
 * Formula   wᵢ = Nₕ / nₕ; with base weights, wᵢ Nₕ / Σ w over h. It is raking to one margin, done in one round
 * Units     people
 * Errors    as in raking.ts
 * Source    D. Holt and T. M. F. Smith, J. Royal Stat. Soc. A 142 (1979) 33-46
 * Example   4421 elementary, 755 high and 1018 middle schools, 144, 14 and 25 drawn: 30.70, 53.93, 40.72
 */
export function postStratify(margin: Margin, base?: Float64Array): Raked {
  return rake([margin], margin.codes.length, base === undefined ? {} : { base })
}

/** Two margins as one, every category of the first with every one of the second; totals in the same order. */
export function crossed(first: Margin, second: Margin, totals: readonly number[]): Margin {
  const width = second.totals.length
  if (totals.length !== first.totals.length * width)
    throw new RangeError('each pair of categories needs a total')
  const codes = Uint16Array.from(first.codes, (code, index) => code * width + (second.codes[index] ?? 0))
  return { name: `${first.name} × ${second.name}`, codes, totals }
}
