import { softmax } from '../../numeric/softmax.ts'

/**
 * A logit whose coefficients differ by class, and who belongs to which class.
 *
 * Notation  Q classes, K coefficients of each; θ all free numbers (P): first the classes' own coefficients, then those
 *           that classes share, then D + 1 numbers γ_q for each class but the first
 * Formula   π_nq = e^(γ_q'd_n) / Σ_r e^(γ_r'd_n), γ_1 = 0, d_n = (1, what is known of person n)
 * Shapes    membership values: N × D, row-major; place: Q × K, where in θ a coefficient is, or −1 when it is held
 * Errors    RangeError when a name is no coefficient, a class is none of Q, or the values are not N × D
 * Source    K. Train (2009), section 14.2.2; W. Greene, D. Hensher, Transp. Res. B 37 (2003) 681-698
 * Example   { classes: 2, shared: ['cost'], held: [{ class: 2, coefficient: 'time', value: 0 }] }: the second class
 *           does not mind time
 */
export type LatentModel = {
  classes: number
  /** Coefficients that are the same in every class. */
  shared?: readonly string[]
  /** Coefficients that are not estimated in a class, counted from 1. */
  held?: readonly { class: number; coefficient: string; value: number }[]
  /** What is known of people and may tell their class. */
  membership?: { names: readonly string[]; values: Float64Array }
}

export type Layout = {
  names: readonly string[]
  classes: number
  k: number
  place: Int32Array
  heldValue: Float64Array
  /** Where γ begins, and the length of each class's part. */
  gamma: number
  depth: number
  /** N × depth: (1, values), or nothing when there is only the constant. */
  known: Float64Array | undefined
  /** Whether classes can change their numbers without the model changing. */
  exchangeable: boolean
}

/** What the coefficient of one class is called; classes are counted from 0 here, and from 1 in what is read. */
export const nameInClass = (coefficient: string, q: number): string => `${coefficient} [class ${q + 1}]`

export function layoutOf(coefficients: readonly string[], persons: number, model: LatentModel): Layout {
  const { classes, shared = [], held = [], membership } = model
  const k = coefficients.length
  checkModel(coefficients, persons, model)
  const place = new Int32Array(classes * k).fill(-1)
  const heldValue = new Float64Array(classes * k)
  for (const one of held) heldValue[(one.class - 1) * k + coefficients.indexOf(one.coefficient)] = one.value
  const isHeld = (q: number, i: number) =>
    held.some((one) => one.class === q + 1 && one.coefficient === coefficients[i])
  const names: string[] = []
  for (let q = 0; q < classes; q++)
    coefficients.forEach((name, i) => {
      if (!shared.includes(name) && !isHeld(q, i)) place[q * k + i] = names.push(nameInClass(name, q)) - 1
    })
  coefficients.forEach((name, i) => {
    if (!shared.includes(name)) return
    const own = names.push(name) - 1
    for (let q = 0; q < classes; q++) if (!isHeld(q, i)) place[q * k + i] = own
  })
  const gamma = names.length
  const known = ['constant', ...(membership?.names ?? [])]
  for (let q = 1; q < classes; q++) names.push(...known.map((name) => `${name} [into class ${q + 1}]`))
  return {
    names,
    classes,
    k,
    place,
    heldValue,
    gamma,
    depth: known.length,
    known: membership && withConstant(membership.values, persons, known.length),
    exchangeable: held.length === 0,
  }
}

/** The coefficients of all classes, Q × K, at θ. */
export function coefficientsAt({ place, heldValue }: Layout, theta: Float64Array): Float64Array {
  return heldValue.map((value, i) =>
    (place[i] as number) < 0 ? value : (theta[place[i] as number] as number),
  )
}

/** π_nq of person n: Q numbers that sum to 1. */
export function membershipOf(
  { classes, gamma, depth, known }: Layout,
  theta: Float64Array,
  n: number,
): Float64Array {
  const odds = new Float64Array(classes)
  for (let q = 1; q < classes; q++)
    for (let d = 0; d < depth; d++)
      odds[q] =
        (odds[q] as number) +
        (theta[gamma + (q - 1) * depth + d] as number) *
          (known === undefined ? 1 : (known[n * depth + d] as number))
  softmax(odds, 0, classes, false)
  return odds
}

/** The same model with class order[q] as class q. */
export function reordered(layout: Layout, theta: Float64Array, order: readonly number[]): Float64Array {
  const { k, place, gamma, depth, classes } = layout
  const next = Float64Array.from(theta)
  const gammaOf = (q: number, d: number) => (q === 0 ? 0 : (theta[gamma + (q - 1) * depth + d] as number))
  order.forEach((from, to) => {
    for (let i = 0; i < k; i++)
      if ((place[to * k + i] as number) >= 0)
        next[place[to * k + i] as number] = theta[place[from * k + i] as number] as number
  })
  for (let q = 1; q < classes; q++)
    for (let d = 0; d < depth; d++)
      next[gamma + (q - 1) * depth + d] = gammaOf(order[q] as number, d) - gammaOf(order[0] as number, d)
  return next
}

function withConstant(values: Float64Array, persons: number, depth: number): Float64Array {
  return Float64Array.from({ length: persons * depth }, (_, at) => {
    const d = at % depth
    return d === 0 ? 1 : (values[Math.floor(at / depth) * (depth - 1) + d - 1] as number)
  })
}

function checkModel(coefficients: readonly string[], persons: number, model: LatentModel): void {
  const { classes, shared = [], held = [], membership } = model
  if (!Number.isInteger(classes) || classes < 1 || classes > 50)
    throw new RangeError(`a model has from 1 to 50 classes, not ${classes}`)
  const strange = [...shared, ...held.map(({ coefficient }) => coefficient)].find(
    (name) => !coefficients.includes(name),
  )
  if (strange !== undefined) throw new RangeError(`there is no coefficient ${strange}`)
  const outside = held.find((one) => !Number.isInteger(one.class) || one.class < 1 || one.class > classes)
  if (outside !== undefined) throw new RangeError(`there is no class ${outside.class} of ${classes}`)
  if (membership === undefined) return
  const { names, values } = membership
  if (values.length !== persons * names.length || !values.every(Number.isFinite))
    throw new RangeError(`membership needs ${names.length} numbers for each of ${persons} people`)
}
