import type { Rows } from '../vectors/rows.ts'
import type { Abreast } from './abreast.ts'

/**
 * The plain twin of ../assembly: the same additions in the same order, so the same bits, in twice the time.
 *
 * Notation, units, source and example as in abreast.ts
 */
export function openTwin({ starts, features, values }: Rows, width: number): Abreast {
  const weights = new Float64Array(8 * (width + 1))
  const sums = new Float64Array(8)
  const steps = new Float64Array(8)
  const biases = 8 * width
  return {
    weights,
    sums,
    steps,
    // Eight variables by name: sums in an array would go through memory at each step.
    dot(row) {
      const end = starts[row + 1] as number
      let a = weights[biases] as number
      let b = weights[biases + 1] as number
      let c = weights[biases + 2] as number
      let d = weights[biases + 3] as number
      let e = weights[biases + 4] as number
      let f = weights[biases + 5] as number
      let g = weights[biases + 6] as number
      let h = weights[biases + 7] as number
      for (let at = starts[row] as number; at < end; at += 1) {
        const value = values[at] as number
        const place = 8 * (features[at] as number)
        a += value * (weights[place] as number)
        b += value * (weights[place + 1] as number)
        c += value * (weights[place + 2] as number)
        d += value * (weights[place + 3] as number)
        e += value * (weights[place + 4] as number)
        f += value * (weights[place + 5] as number)
        g += value * (weights[place + 6] as number)
        h += value * (weights[place + 7] as number)
      }
      sums[0] = a
      sums[1] = b
      sums[2] = c
      sums[3] = d
      sums[4] = e
      sums[5] = f
      sums[6] = g
      sums[7] = h
    },
    add(row) {
      const end = starts[row + 1] as number
      for (let side = 0; side < 8; side += 1)
        weights[biases + side] = (weights[biases + side] as number) + (steps[side] as number)
      for (let at = starts[row] as number; at < end; at += 1) {
        const value = values[at] as number
        const place = 8 * (features[at] as number)
        for (let side = 0; side < 8; side += 1)
          weights[place + side] = (weights[place + side] as number) + value * (steps[side] as number)
      }
    },
  }
}
