import { checkChoiceData, type ChoiceData } from './data.ts'
import { coefficientsOf, type Model, type Term } from './model.ts'

/**
 * The observed part of utility made ready for estimation: V = X β, one row for each alternative of each task.
 *
 * Notation  K coefficients β_k; x_njk for row (n, t, j)
 * Shapes    x: rows × K, row-major; the other arrays as in data.ts
 * Errors    RangeError when the data is not whole, the model names an attribute or alternative that is not there, or
 *           says the same term twice
 * Source    K. Train (2009), section 3.1
 * Example   price in every alternative and a constant for the train: the row of a train at 2 € is [2, 1]
 */
export type LinearUtility = {
  names: readonly string[]
  x: Float64Array
  data: ChoiceData
}

export function utilityOf(data: ChoiceData, model: Model): LinearUtility {
  checkChoiceData(data)
  const names = coefficientsOf(model)
  if (names.length === 0) throw new RangeError('the model has no coefficient')
  const k = names.length
  const m = data.attributes.length
  const x = new Float64Array(data.alternative.length * k)
  const counted = new Set<string>()
  for (const term of model.terms) {
    const column = names.indexOf(term.coefficient)
    const attribute = attributeOf(data, term)
    const enters = alternativesOf(data, term)
    refuseTwice(
      counted,
      term,
      data.alternatives.filter((_, place) => enters[place]),
    )
    data.alternative.forEach((alternative, row) => {
      if (!enters[alternative]) return
      const value = attribute < 0 ? 1 : (data.values[row * m + attribute] as number)
      x[row * k + column] = (x[row * k + column] as number) + value
    })
  }
  return { names, x, data }
}

/** The same term once more would double what the coefficient multiplies, and so halve the estimate. */
function refuseTwice(
  counted: Set<string>,
  { coefficient, attribute }: Term,
  alternatives: readonly string[],
) {
  for (const alternative of alternatives) {
    const one = JSON.stringify([coefficient, attribute ?? '', alternative])
    if (counted.has(one))
      throw new RangeError(
        `${coefficient} counts ${attribute ?? 'the constant'} twice in the utility of ${alternative}`,
      )
    counted.add(one)
  }
}

function attributeOf(data: ChoiceData, term: Term): number {
  if (term.attribute === undefined) return -1
  const place = data.attributes.indexOf(term.attribute)
  if (place < 0)
    throw new RangeError(
      `${term.coefficient} wants the attribute ${term.attribute}, which is not in the data`,
    )
  return place
}

function alternativesOf(data: ChoiceData, term: Term): boolean[] {
  const strange = term.alternatives?.find((name) => !data.alternatives.includes(name))
  if (strange !== undefined)
    throw new RangeError(`${term.coefficient} wants the alternative ${strange}, which is not in the data`)
  return data.alternatives.map((name) => term.alternatives?.includes(name) ?? true)
}
