import { betaBelow, betaQuantile } from '../../numeric/distribution-beta.ts'
import type { Share } from '../newcombe.ts'
import type { Prior } from './beta-binomial.ts'

/**
 * How sure a unit's place in a ranking is: the chance that it is among the lowest or the highest.
 *
 * Notation  Fᵤ what is believed of unit u's share: the beta distribution with kᵤ + a and nᵤ − kᵤ + b;
 *           m how many units make up the lowest part
 * Formula   P(u among the lowest m) = ∫ P(fewer than m of the others below x) dFᵤ(x), the count of the others below x
 *           being a sum of unlike chances; expected place 1 + Σ P(v below u). On a grid of 400 steps
 * Units     chances 0..1; places from 1, the lowest share
 * Errors    RangeError when m is not 1 .. the number of units
 * Source    N. Laird and T. Louis, J. Educational Statistics 14 (1989) 29-46; H. Goldstein and D. Spiegelhalter,
 *           J. Royal Stat. Soc. A 159 (1996) 385-443
 * Example   two units alike, m = 1: each lowest with 0.5, expected place 1.5
 */
export type Place = { lowest: number; highest: number; expected: number }

const STEPS = 400

export function placesOf(units: readonly Share[], prior: Prior, m: number): Place[] {
  if (!Number.isSafeInteger(m) || m < 1 || m > units.length)
    throw new RangeError(`${m} is not a part of ${units.length} units`)
  const shapes = units.map(({ k, n }) => ({ a: k + prior.a, b: n - k + prior.b }))
  const low = Math.min(...shapes.map(({ a, b }) => betaQuantile(1e-9, a, b)))
  const high = Math.max(...shapes.map(({ a, b }) => betaQuantile(1 - 1e-9, a, b)))
  const places = units.map(() => ({ lowest: 0, highest: 0, expected: 1 }))
  let before = shapes.map(() => 0)
  for (let step = 1; step <= STEPS; step += 1) {
    const x = low + ((high - low) * step) / STEPS
    const upTo = step === STEPS ? shapes.map(() => 1) : shapes.map(({ a, b }) => betaBelow(x, a, b))
    const mass = upTo.map((here, unit) => here - (before[unit] ?? 0))
    const below = upTo.map((here, unit) => (here + (before[unit] ?? 0)) / 2)
    addStep(places, mass, below, m)
    before = upTo
  }
  return places
}

function addStep(places: Place[], mass: readonly number[], below: readonly number[], m: number) {
  const all = countBelow(below)
  const sum = below.reduce((total, chance) => total + chance, 0)
  places.forEach((place, unit) => {
    const weight = mass[unit] ?? 0
    if (weight === 0) return
    const others = without(all, below[unit] ?? 0)
    for (let i = 0; i < m; i += 1) {
      place.lowest += weight * (others[i] ?? 0)
      place.highest += weight * (others[others.length - 1 - i] ?? 0)
    }
    place.expected += weight * (sum - (below[unit] ?? 0))
  })
}

/** The chances that 0, 1, 2 … of the units lie below, each with a chance of its own. */
function countBelow(chances: readonly number[]): Float64Array {
  const found = new Float64Array(chances.length + 1)
  found[0] = 1
  chances.forEach((p, index) => {
    for (let i = index + 1; i >= 0; i -= 1)
      found[i] = (found[i] ?? 0) * (1 - p) + (i > 0 ? (found[i - 1] ?? 0) * p : 0)
  })
  return found
}

/** Takes one unit out again, from the end where no rounding grows. */
function without(all: Float64Array, p: number): Float64Array {
  const found = new Float64Array(all.length - 1)
  if (p <= 0.5)
    for (let i = 0; i < found.length; i += 1)
      found[i] = Math.max(0, (all[i] ?? 0) - (i > 0 ? (found[i - 1] ?? 0) * p : 0)) / (1 - p)
  else
    for (let i = found.length - 1; i >= 0; i -= 1)
      found[i] =
        Math.max(0, (all[i + 1] ?? 0) - (i + 1 < found.length ? (found[i + 1] ?? 0) * (1 - p) : 0)) / p
  return found
}
