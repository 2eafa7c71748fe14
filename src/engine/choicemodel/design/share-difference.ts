import { type Coding, writeRow } from './coding.ts'
import { setChances } from './information.ts'

/**
 * The difference of the shares of two alternatives offered side by side, and how sure it is.
 *
 * Notation  p_1, p_2 their chances (and p_0 of the opt-out, where there is one), x_j their rows, x̄ = Σ p_j x_j
 * Formula   d = p_1 − p_2; ∂d/∂β = p_1 (x_1 − x̄) − p_2 (x_2 − x̄); s = √(∂d' C ∂d), the delta method
 * Units     points of 0..1
 * Shapes    estimates K, covariance K × K
 * Errors    RangeError when a level is not one of its attribute's
 * Source    K. Train (2009), section 3.6 (derivatives of shares)
 * Example   β = 0, no opt-out, C = [1], rows 1 and 0: d = 0, s = ½
 */
export type ShareDifference = (
  estimates: Float64Array,
  covariance: Float64Array,
) => { difference: number; error: number }

export function openShareDifference(
  coding: Coding,
  pair: readonly [readonly number[], readonly number[]],
): ShareDifference {
  const k = coding.names.length
  const w = coding.width > coding.alternatives ? 3 : 2
  const rows = new Float64Array(w * k)
  pair.forEach((levels, j) => setRow(coding, j, levels, rows, j * k))
  if (w === 3) setRow(coding, coding.alternatives, [], rows, 2 * k)
  const p = new Float64Array(w)
  return (estimates, covariance) => {
    setChances(p, rows, 0, estimates, 0, k)
    const [first, second] = [p[0] as number, p[1] as number]
    const slope = Float64Array.from({ length: k }, (_, a) => {
      const x = (j: number) => rows[j * k + a] as number
      const mean = p.reduce((sum, chance, j) => sum + chance * x(j), 0)
      return first * (x(0) - mean) - second * (x(1) - mean)
    })
    let variance = 0
    covariance.forEach((c, at) => {
      variance += c * (slope[Math.floor(at / k)] as number) * (slope[at % k] as number)
    })
    return { difference: first - second, error: Math.sqrt(Math.max(0, variance)) }
  }
}

function setRow(coding: Coding, j: number, levels: readonly number[], rows: Float64Array, at: number): void {
  const own = coding.parts[j]
  if (own !== undefined && levels.length !== coding.attributes)
    throw new RangeError(`an alternative has ${coding.attributes} levels, not ${levels.length}`)
  const strange = levels.findIndex((level, a) => own?.[a]?.[level] === undefined)
  if (strange >= 0) throw new RangeError(`attribute ${strange + 1} has no level at place ${levels[strange]}`)
  const places = new Int32Array(coding.mostPlaces)
  const values = new Float64Array(coding.mostPlaces)
  const count = writeRow(coding, j, Uint8Array.from(levels), 0, places, values, 0)
  for (let i = 0; i < count; i++) rows[at + (places[i] as number)] = values[i] as number
}
