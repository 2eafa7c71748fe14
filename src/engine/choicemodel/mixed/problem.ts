import { type Draws, strideOf } from './draws.ts'
import type { Layout } from './mixing.ts'
import { type Panel, sharedNumbers } from './panel.ts'

/**
 * Everything that a thread needs to work out the likelihood of any person: cloned to it once, the great arrays shared.
 *
 * Notation  N persons, M random coefficients, R draws
 * Shapes    kept.z N × M × stride, kept.q N × stride; absent when they would take more than half a gigabyte: then the
 *           draws of a person are made anew each time, so that memory does not grow with the number of people
 * Source    K. Train (2009), section 6.6
 * Example   361 people, 6 coefficients, 500 draws: 8.7 MB are kept
 */
export type Problem = {
  panel: Panel
  layout: Layout
  draws: Draws
  stride: number
  kernel?: Uint8Array<ArrayBuffer>
  kept?: { z: Float64Array; q: Float64Array }
}

const KEPT_AT_MOST = 2 ** 26

export function problemOf(
  panel: Panel,
  layout: Layout,
  draws: Draws,
  kernel: Uint8Array<ArrayBuffer> | undefined,
  keptAtMost = KEPT_AT_MOST,
): Problem {
  const stride = strideOf(draws)
  const numbers = panel.persons * (layout.random.length + 1) * stride
  return {
    panel,
    layout,
    draws,
    stride,
    ...(kernel === undefined ? {} : { kernel }),
    ...(numbers > keptAtMost
      ? {}
      : {
          kept: {
            z: sharedNumbers(panel.persons * layout.random.length * stride),
            q: sharedNumbers(panel.persons * stride),
          },
        }),
  }
}
