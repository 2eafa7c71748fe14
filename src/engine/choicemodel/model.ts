/**
 * What each alternative's utility is made of: a coefficient times an attribute, in the alternatives that it enters.
 *
 * Notation  V_nj = Σ_k β_k x_njk, with x_njk an attribute of alternative j, or 1 for a constant
 * Units     utility; a coefficient is utility per unit of its attribute
 * Source    K. Train (2009), sections 2.5 and 3.1 (alternative-specific constants: 2.5.1)
 * Example   genericModel(['price', 'time']) with constantsFor(['train', 'car'], 'car'):
 *           V_train = β_constant:train + β_price · price + β_time · time; V_car the same without the constant
 */
export type Model = { terms: readonly Term[] }

export type Term = {
  /** The name of β_k. Terms of the same name share one coefficient. */
  coefficient: string
  /** The attribute it multiplies; a term without one is a constant. */
  attribute?: string
  /** The alternatives where it enters; every one when absent. */
  alternatives?: readonly string[]
}

/** One coefficient for each attribute, the same in every alternative. */
export function genericModel(attributes: readonly string[]): Model {
  return { terms: attributes.map((attribute) => ({ coefficient: attribute, attribute })) }
}

/** A constant for every alternative but the base, whose utility the others are measured from. */
export function constantsFor(alternatives: readonly string[], base: string): Term[] {
  if (!alternatives.includes(base)) throw new RangeError(`there is no alternative ${base} to be the base`)
  return alternatives
    .filter((alternative) => alternative !== base)
    .map((alternative) => ({ coefficient: `constant:${alternative}`, alternatives: [alternative] }))
}

/** The names of β in order of first appearance. */
export function coefficientsOf(model: Model): string[] {
  return [...new Set(model.terms.map((term) => term.coefficient))]
}
