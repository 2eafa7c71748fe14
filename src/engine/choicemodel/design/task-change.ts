import { type Coding, writeRow } from './coding.ts'
import { openTaskDeterminant } from './task-determinant.ts'

/**
 * What one task adds to tasks whose information is already inverted, for each draw of β.
 *
 * Notation  x_j the W rows of the task, p its chances at β, K coefficients; u_j = M₋⁻¹ x_j; g_ij = x_i'u_j
 * Formula   det(M₋ + X' (diag p − pp') X) = det M₋ · det(I + (diag p − pp') G): a determinant of W × W instead of
 *           K × K (task-determinant.ts). When one alternative changes, only its row of G and its utility do
 * Units     error: Σ_r scale_r det(I + (diag p − pp') G)^(−1/K), with scale_r = det(M₋)^(−1/K) / R
 * Shapes    inverses: R × K × K; rows of the task as places and values (coding.ts); u, G and e^V kept for each draw
 * Source    Sylvester's determinant theorem
 * Example   M₋ = [¼], another task x = 1 and 0 at β = 0: G = [4, 0, 0, 0], the determinant is 2
 */
export type TaskChange = {
  settle(levels: Uint8Array): number
  errorWith(levels: Uint8Array, alternative: number): number
}

/** e^V past this is the same chance, 0 or 1, to the last digit. */
const LARGEST_POWER = 500

export function openTask(
  coding: Coding,
  draws: Float64Array,
  inverses: Float64Array,
  scale: Float64Array,
): TaskChange {
  const k = coding.names.length
  const w = coding.width
  const most = coding.mostPlaces
  const count = scale.length
  // The last slot is for the alternative that is only tried.
  const places = new Int32Array((w + 1) * most)
  const values = new Float64Array((w + 1) * most)
  const ends = new Int32Array(w + 1)
  const u = new Float64Array(count * w * k)
  const g = new Float64Array(count * w * w)
  const e = new Float64Array(count * w)
  const shift = new Float64Array(count)
  const gHere = new Float64Array(w * w)
  const eHere = new Float64Array(w)
  const determinantOf = openTaskDeterminant(w)

  const read = (levels: Uint8Array, j: number, slot: number) => {
    const from = slot * most
    ends[slot] = from + writeRow(coding, j, levels, j * coding.attributes, places, values, from)
  }
  const onRow = (slot: number, other: Float64Array, from: number): number => {
    let sum = 0
    for (let i = slot * most; i < (ends[slot] as number); i++)
      sum += (values[i] as number) * (other[from + (places[i] as number)] as number)
    return sum
  }
  const lengthOf = (r: number, slot: number): number => {
    let sum = 0
    for (let i = slot * most; i < (ends[slot] as number); i++)
      sum += (values[i] as number) * onRow(slot, inverses, (r * k + (places[i] as number)) * k)
    return sum
  }
  const error = (r: number) => (scale[r] as number) * Math.exp(-Math.log(determinantOf(eHere, gHere)) / k)

  return {
    settle(levels) {
      let sum = 0
      for (let j = 0; j < w; j++) read(levels, j, j)
      for (let r = 0; r < count; r++) {
        for (let j = 0; j < w; j++) eHere[j] = onRow(j, draws, r * k)
        shift[r] = eHere.reduce((top, value) => Math.max(top, value), -Infinity)
        for (let j = 0; j < w; j++) {
          e[r * w + j] = eHere[j] = Math.exp((eHere[j] as number) - (shift[r] as number))
          const own = (r * w + j) * k
          for (let i = 0; i < k; i++) u[own + i] = onRow(j, inverses, (r * k + i) * k)
          for (let i = 0; i < w; i++) gHere[i * w + j] = onRow(i, u, own)
        }
        g.set(gHere, r * w * w)
        sum += error(r)
      }
      return sum
    },
    errorWith(levels, alternative) {
      let sum = 0
      read(levels, alternative, w)
      for (let r = 0; r < count; r++) {
        for (let j = 0; j < w; j++) eHere[j] = e[r * w + j] as number
        for (let i = 0; i < w * w; i++) gHere[i] = g[r * w * w + i] as number
        eHere[alternative] = Math.exp(Math.min(LARGEST_POWER, onRow(w, draws, r * k) - (shift[r] as number)))
        for (let j = 0; j < w; j++)
          gHere[alternative * w + j] = gHere[j * w + alternative] =
            j === alternative ? lengthOf(r, w) : onRow(w, u, (r * w + j) * k)
        sum += error(r)
      }
      return sum
    },
  }
}
