import type { Contrasts } from '../contrasts.ts'
import type { Layout } from './mixing.ts'

/**
 * The contrasts of people as the kernel reads them: random and fixed coefficients apart, in memory that threads share.
 *
 * Notation  z_tj = x_tj − x_ti for chosen i, as in contrasts.ts; M random and F fixed coefficients
 * Shapes    persons n: tasks taskStart[n] .. taskStart[n + 1] − 1; rows of task t: start[t] .. start[t + 1] − 1;
 *           random rows × M, fixed rows × F, both row-major
 * Source    K. Train (2009), section 6.7 (repeated choices)
 * Example   one person, one task, price fixed and time random: random [Δtime], fixed [Δprice]
 */
export type Panel = {
  persons: number
  taskStart: Uint32Array
  start: Uint32Array
  /** T: the rows of each task. */
  taskRows: Int32Array
  random: Float64Array
  fixed: Float64Array
  weight: Float64Array
}

export function panelOf({ k, taskStart, start, z, weight }: Contrasts, layout: Layout): Panel {
  const columns = (places: Int32Array) => {
    const rows = z.length / k
    const chosen = sharedNumbers(rows * places.length)
    for (let row = 0; row < rows; row++)
      places.forEach((place, m) => {
        chosen[row * places.length + m] = z[row * k + place] as number
      })
    return chosen
  }
  return {
    persons: weight.length,
    taskStart,
    start,
    taskRows: Int32Array.from({ length: start.length - 1 }, (_, t) => (start[t + 1] ?? 0) - (start[t] ?? 0)),
    random: columns(layout.random),
    fixed: columns(layout.fixed),
    weight,
  }
}

export function sharedNumbers(count: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(count * 8))
}
