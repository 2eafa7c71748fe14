import { newton } from '../numeric/newton.ts'
import type { Contrasts } from './contrasts.ts'
import { likelihoodOf } from './likelihood.ts'

/**
 * What a few answers say, held near what everybody's say: finite whatever was answered.
 *
 * Notation  β̂ everybody's estimate; Λ a penalty, such as a small share of everybody's −H
 * Formula   β maximises LL(β) − ½ (β − β̂)' Λ (β − β̂)
 * Shapes    β̂ K; Λ K × K, positive definite
 * Errors    none: where the search does not end, its last point serves as well
 * Source    the fractional likelihood of P. Rossi, G. Allenby, R. McCulloch (2005), section 5.3, with everybody's
 *           log-likelihood as a parabola
 * Example   a person who answered nothing has β̂
 */
/** Everybody's estimate, and the Hessian there. */
export type Pooled = { estimates: Float64Array; hessian: Float64Array }

export function nearPooled(answers: Contrasts, pooled: Float64Array, penalty: Float64Array): Float64Array {
  const k = pooled.length
  const penalised = (beta: Float64Array) => {
    const { value, gradient, hessian } = likelihoodOf(answers, beta)
    const off = beta.map((b, i) => b - (pooled[i] as number))
    const pull = off.map((_, a) => off.reduce((sum, o, b) => sum + o * (penalty[a * k + b] as number), 0))
    return {
      value: value - pull.reduce((sum, p, i) => sum + p * (off[i] as number), 0) / 2,
      gradient: gradient.map((g, i) => g - (pull[i] as number)),
      hessian: hessian.map((h, at) => h - (penalty[at] as number)),
    }
  }
  return newton(pooled, penalised, { tolerance: 1e-3, iterations: 20 }).theta
}

/** The answers of one person alone. */
export function answersOf({ k, taskStart, start, z }: Contrasts, n: number): Contrasts {
  const first = taskStart[n] as number
  const last = taskStart[n + 1] as number
  const from = start[first] as number
  return {
    k,
    taskStart: Uint32Array.of(0, last - first),
    start: start.subarray(first, last + 1).map((row) => row - from),
    z: z.subarray(from * k, (start[last] as number) * k),
    weight: Float64Array.of(1),
  }
}
