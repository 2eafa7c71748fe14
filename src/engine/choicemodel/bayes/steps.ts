import type { Contrasts } from '../contrasts.ts'
import type { Population } from './population.ts'
import { openKernelSteps } from './steps-kernel.ts'
import { openTwinSteps } from './steps-twin.ts'

/**
 * One Metropolis step of everybody's coefficients: what the kernel and its plain twin both compute.
 *
 * Notation  N people, K coefficients; β_n those of person n; R_n the root of n's steps, lower triangular; Σ⁻¹ = T T'
 *           and μ the population; z standard normal, u uniform
 * Formula   β* = β + R'z; taken when ln L_n(β*) > ln u + ln L_n(β) − (|T'(β − μ)|² − |T'(β* − μ)|²) / 2
 * Shapes    betas and normals N × K; roots N × K × K', K' columns apart (K made a multiple of four) and 0 above the
 *           diagonal; logs, ln L_n(β_n), and lots, ln u, N
 * Source    P. Rossi, G. Allenby, R. McCulloch (2005), section 5.3
 * Example   z = 0: everybody's β* is β, and everybody moves
 */
export type Steps = {
  betas: Float64Array
  logs: Float64Array
  roots: Float64Array
  /** K' */
  wide: number
  normals: Float64Array
  lots: Float64Array
  /** Fills logs. */
  measure(): void
  /** Gives how many moved. */
  step(population: Population): number
}

export function openSteps(contrasts: Contrasts, kernel: Uint8Array<ArrayBuffer> | undefined): Steps {
  const fast = kernel === undefined ? undefined : openKernelSteps(kernel, contrasts)
  return fast ?? openTwinSteps(contrasts)
}
