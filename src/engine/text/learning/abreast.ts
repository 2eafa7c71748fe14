import type { Rows } from '../vectors/rows.ts'
import { openKernel } from './kernel.ts'
import { openTwin } from './twin.ts'

/** How many borders stand side by side. */
export const abreast = 8

/**
 * Eight straight borders over the same rows, side by side: the weights of one feature lie together and fill one line of the
 * processor's memory, so that a row fetched once serves all eight.
 *
 * Notation  xᵢ row i with a 1 added for the bias, w_b the weights of border b, s_b a step
 * Formula   `dot` w_b·xᵢ; `add` w_b ← w_b + s_b·xᵢ
 * Units     `weights[8·feature + b]`, the biases last
 * Errors    none; without the kernel's bytes, or where they are not understood, its plain twin gives the same bits
 * Source    S. Williams and others, Parallel Computing 35 (2009) 178-194 (sparse rows, and what memory allows)
 * Example   one feature of value 2, weights 3 and bias 1: 2·3 + 1 = 7, eight times
 */
export type Abreast = {
  weights: Float64Array
  /** What `dot` found. */
  sums: Float64Array
  /** What `add` takes. */
  steps: Float64Array
  dot(row: number): void
  add(row: number): void
}

/** Weights of nothing yet: all zero. */
export function openAbreast(rows: Rows, width: number, kernel?: Uint8Array<ArrayBuffer>): Abreast {
  return (kernel && openKernel(rows, width, kernel)) ?? openTwin(rows, width)
}
