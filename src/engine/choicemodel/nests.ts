import type { Refusal } from './fit.ts'
import type { LinearUtility } from './utility.ts'

/**
 * Which alternatives share what is not observed: each in one nest, or alone.
 *
 * Notation  nest B_k with the log-sum coefficient λ_k: 1 when the alternatives share nothing, near 0 when they are
 *           nearly the same to people
 * Shapes    of each row its nest, and of each nest the place of its λ in θ, or −1 where λ = 1
 * Errors    RangeError when an alternative stands in two nests or is not in the data
 * Source    K. Train (2009), section 4.2
 * Example   { name: 'rail', alternatives: ['train', 'metro'] } gives λ the name lambda:rail
 */
export type Nest = {
  name: string
  alternatives: readonly string[]
  /** The name of λ; nests of the same name share one. */
  coefficient?: string
}

export type Nesting = {
  /** of each alternative */
  nestOf: Uint16Array
  /** of each nest, among the λ */
  lambdaOf: Int16Array
  lambdas: readonly string[]
}

export function nestingOf({ data }: LinearUtility, nests: readonly Nest[]): Nesting {
  const named = nests.flatMap((nest) => nest.alternatives)
  const strange = named.find((alternative) => !data.alternatives.includes(alternative))
  if (strange !== undefined) throw new RangeError(`there is no alternative ${strange} to be in a nest`)
  const twice = named.find((alternative, place) => named.indexOf(alternative) !== place)
  if (twice !== undefined) throw new RangeError(`${twice} stands in two nests`)
  const alone = data.alternatives.filter((alternative) => !named.includes(alternative))
  const all = [...nests.map((nest) => nest.alternatives), ...alone.map((alternative) => [alternative])]
  const coefficients = nests.map((nest) => nest.coefficient ?? `lambda:${nest.name}`)
  const lambdas = [...new Set(coefficients)]
  return {
    nestOf: Uint16Array.from(data.alternatives, (name) => all.findIndex((nest) => nest.includes(name))),
    lambdaOf: Int16Array.from(all, (_, nest) => lambdas.indexOf(coefficients[nest] ?? '')),
    lambdas,
  }
}

/** A λ needs a task with two alternatives inside its nest, and one outside: else nothing tells it from the scale of β. */
export function refuseNests(
  { data }: LinearUtility,
  { nestOf, lambdaOf, lambdas }: Nesting,
): Refusal | undefined {
  const told = new Set<number>()
  data.chosen.forEach((_, t) => {
    const inTask = Array.from(
      data.alternative.subarray(data.rowStart[t], data.rowStart[t + 1]),
      (alternative) => nestOf[alternative] as number,
    )
    if (new Set(inTask).size < 2) return
    for (const nest of inTask)
      if (inTask.filter((other) => other === nest).length > 1) told.add(lambdaOf[nest] as number)
  })
  const untold = lambdas.filter((_, place) => !told.has(place))
  if (untold.length === 0) return undefined
  return {
    outcome: 'refused',
    reason: 'unidentified scale',
    names: untold,
    says: `${untold.join(', ')}: no task offers two alternatives of the nest beside one outside it`,
  }
}
