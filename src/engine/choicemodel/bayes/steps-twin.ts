import type { Contrasts } from '../contrasts.ts'
import { openLikelihoodAbove } from './likelihood-above.ts'
import type { Steps } from './steps.ts'
import { wideOf } from './wide-rows.ts'

/**
 * Everybody's steps in plain TypeScript: it serves where WebAssembly vectors are missing, and the kernel must agree
 * with it to nine digits.
 *
 * Notation  as in steps.ts
 * Formula   as in steps.ts; what the likelihood must reach for a step to be taken is known before it is worked out
 * Source    as in steps.ts
 * Example   see steps.test.ts
 */
export function openTwinSteps(contrasts: Contrasts): Steps {
  const { k, weight } = contrasts
  const n = weight.length
  const betas = new Float64Array(n * k)
  const logs = new Float64Array(n)
  const wide = wideOf(k)
  const roots = new Float64Array(n * k * wide)
  const normals = new Float64Array(n * k)
  const lots = new Float64Array(n)
  const tried = new Float64Array(k)
  const logAbove = openLikelihoodAbove(contrasts)
  return {
    betas,
    logs,
    roots,
    wide,
    normals,
    lots,
    measure() {
      for (let i = 0; i < n; i++) logs[i] = logAbove(i, betas.subarray(i * k, i * k + k), -Infinity)
    },
    step({ mean, root }) {
      let moved = 0
      for (let i = 0; i < n; i++) {
        const from = i * k
        propose(tried, roots, i * k * wide, wide, normals, from)
        const before = distance(betas, from, mean, root, k)
        for (let a = 0; a < k; a++) tried[a] = (tried[a] as number) + (betas[from + a] as number)
        const gain = (before - distance(tried, 0, mean, root, k)) / 2
        const needed = (lots[i] as number) + (logs[i] as number) - gain
        const log = logAbove(i, tried, needed)
        if (!(log > needed)) continue
        for (let a = 0; a < k; a++) betas[from + a] = tried[a] as number
        logs[i] = log
        moved += 1
      }
      return moved
    },
  }
}

/** R'z */
function propose(
  x: Float64Array,
  roots: Float64Array,
  at: number,
  wide: number,
  z: Float64Array,
  from: number,
): void {
  x.fill(0)
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j <= i; j++)
      x[j] = (x[j] as number) + (z[from + i] as number) * (roots[at + i * wide + j] as number)
}

/** |T'(β − μ)|² */
function distance(betas: Float64Array, from: number, mean: Float64Array, t: Float64Array, k: number): number {
  let square = 0
  for (let j = 0; j < k; j++) {
    let sum = 0
    for (let i = j; i < k; i++)
      sum += (t[i * k + j] as number) * ((betas[from + i] as number) - (mean[i] as number))
    square += sum * sum
  }
  return square
}
