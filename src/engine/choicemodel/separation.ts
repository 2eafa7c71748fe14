import { type Contrasts, tasksWhere } from './contrasts.ts'
import type { Refusal } from './fit.ts'
import { alwaysChosen } from './identification.ts'
import type { LinearUtility } from './utility.ts'

/**
 * Whether some combination of attributes foretells every choice, so that its coefficient grows without end.
 *
 * Notation  z = x_left − x_chosen; d a direction in which Newton's steps keep going
 * Formula   separated when z'd ≤ 0 for every alternative left, and < 0 for some: then LL rises along d for ever.
 *           d is scaled so that max |z'd| = 1, and 0 means within 10⁻⁶
 * Shapes    direction K
 * Errors    undefined when the direction separates nothing
 * Source    A. Albert, J. Anderson, Biometrika 71 (1984) 1-10
 * Example   nobody ever took the dearest: price separates, and its coefficient would run to −∞
 */
export function refuseSeparated(
  utility: LinearUtility,
  all: Contrasts,
  direction: Float64Array,
): Refusal | undefined {
  const { names, data } = utility
  // Who has no weight contradicts nobody.
  const contrasts = tasksWhere(all, (person) => (all.weight[person] as number) > 0)
  const alone = names.filter((_, k) => separates(contrasts, unit(names.length, k)))
  const separated =
    alone.length > 0
      ? alone
      : separates(contrasts, direction)
        ? carriers(names, contrasts, direction)
        : undefined
  if (separated === undefined) return undefined
  const always = alwaysChosen(data)
  if (always !== undefined)
    return {
      outcome: 'refused',
      reason: 'always the same',
      names: separated,
      says: `everyone chose ${always} in every task: nothing can be learnt from that`,
    }
  return {
    outcome: 'refused',
    reason: 'separated',
    names: separated,
    says: `${separated.join(', ')}: foretells the choice without exception, so no finite effect fits best`,
  }
}

/** Either way round: an attribute that is always shunned separates as well as one that is always sought. */
function separates({ k, z }: Contrasts, direction: Float64Array): boolean {
  let least = 0
  let most = 0
  for (let row = 0; row < z.length; row += k) {
    let v = 0
    for (let a = 0; a < k; a++) v += (z[row + a] as number) * (direction[a] as number)
    least = Math.min(least, v)
    most = Math.max(most, v)
  }
  const size = Math.max(most, -least)
  return size > 0 && (most <= 1e-6 * size || -least <= 1e-6 * size)
}

function carriers(names: readonly string[], { k, z }: Contrasts, direction: Float64Array): string[] {
  const weight = new Float64Array(k)
  z.forEach((value, place) => {
    const a = place % k
    weight[a] = Math.max(weight[a] as number, Math.abs(value * (direction[a] as number)))
  })
  const most = Math.max(...weight)
  return names.filter((_, a) => (weight[a] as number) > 0.01 * most)
}

/** The greatest change of utility that a step would bring: under separation it stays near 1 while LL hardly rises. */
export function greatestMove({ k, z }: Contrasts, direction: Float64Array): number {
  let greatest = 0
  for (let row = 0; row < z.length; row += k) {
    let v = 0
    for (let a = 0; a < k; a++) v += (z[row + a] as number) * (direction[a] as number)
    greatest = Math.max(greatest, Math.abs(v))
  }
  return greatest
}

function unit(k: number, at: number): Float64Array {
  return new Float64Array(k).fill(1, at, at + 1)
}
