import type { Random } from '../../numeric/random.ts'
import type { Contrasts } from '../contrasts.ts'
import { likelihoodOf } from '../likelihood.ts'
import { answersOf, nearPooled, type Pooled } from '../near-pooled.ts'
import { openLikelihoodAbove } from './likelihood-above.ts'
import type { Population } from './population.ts'

/**
 * Each person's coefficients moved one step given the population: the lower step, Metropolis within Gibbs.
 *
 * Notation  H_n = −∂²LL_n at the person's own estimate held near everybody's; Σ⁻¹ = T T' of the population
 * Formula   β* = β + (2.93 / √K) (H_n + Σ⁻¹)^(−½)' z with a Σ of the burn-in; taken with chance
 *           min(1, L_n(β*) e^(−|T'(β* − μ)|²/2) / L_n(β) e^(−|T'(β − μ)|²/2))
 * Shapes    betas N × K; logs N, ln L_n(β_n)
 * Source    P. Rossi, G. Allenby, R. McCulloch (2005), section 5.3; the scale: G. Roberts, J. Rosenthal,
 *           Statist. Sci. 16 (2001) 351-367
 * Example   see hierarchical-bayes.ts
 */
export type People = {
  betas: Float64Array
  logs: Float64Array
  /** Moves everybody once; gives how many moved. While tuning, steps are fitted to Σ; afterwards they stay as they are. */
  step(population: Population, isTuning: boolean): number
}

/** Of everybody's information, for one answer's share of it, in the estimate that a person's steps are fitted to. */
const FRACTION = 0.1
const SCALE = 2.93
/** Fitting the steps anew costs as much as taking them. */
const REFIT_EVERY = 10

export function openPeople(contrasts: Contrasts, pooled: Pooled, random: Random): People {
  const { k, weight } = contrasts
  const n = weight.length
  const roots = new Float64Array(n * k * k)
  const tried = new Float64Array(k)
  const information = new Float64Array(n * k * k)
  const betas = new Float64Array(n * k)
  const logs = new Float64Array(n)
  const logAbove = openLikelihoodAbove(contrasts)
  const tasks = contrasts.start.length - 1
  for (let i = 0; i < n; i++) {
    const own = answersOf(contrasts, i)
    const share = (FRACTION * (own.start.length - 1)) / tasks
    const penalty = pooled.hessian.map((value) => -value * share)
    const beta = nearPooled(own, pooled.estimates, penalty)
    information.set(
      likelihoodOf(own, beta).hessian.map((value) => -value),
      i * k * k,
    )
    // Chains begin apart, as far as the person's own answers leave open.
    factorSum(roots, i * k * k, information, penalty, k)
    propose(tried, roots, i * k * k, k, 1, random)
    betas.set(
      beta.map((value, a) => value + (tried[a] as number)),
      i * k,
    )
    logs[i] = logAbove(i, betas.subarray(i * k, i * k + k), -Infinity)
  }
  const precision = new Float64Array(k * k)
  const scale = SCALE / Math.sqrt(k)
  let steps = 0

  return {
    betas,
    logs,
    step({ mean, root: t }, isTuning) {
      steps += 1
      const isRefitting = isTuning && (steps - 1) % REFIT_EVERY === 0
      if (isRefitting) setSquare(precision, t, k)
      let moved = 0
      for (let i = 0; i < n; i++) {
        const from = i * k
        if (isRefitting) factorSum(roots, i * k * k, information, precision, k)
        propose(tried, roots, i * k * k, k, scale, random)
        let priorGain = distance(betas, from, mean, t, k)
        for (let a = 0; a < k; a++) tried[a] = (tried[a] as number) + (betas[from + a] as number)
        priorGain = (priorGain - distance(tried, 0, mean, t, k)) / 2
        // ln u < gain: what the likelihood must reach for the step to be taken is known before it is worked out.
        const needed = Math.log(random.uniform()) + (logs[i] as number) - priorGain
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

/** T T' */
function setSquare(target: Float64Array, t: Float64Array, k: number): void {
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let m = 0; m <= j; m++) sum += (t[i * k + m] as number) * (t[j * k + m] as number)
      target[i * k + j] = sum
    }
}

/** The Cholesky factor of H_n + Σ⁻¹, which is positive definite since Σ⁻¹ is and H_n is never negative. */
function factorSum(
  l: Float64Array,
  at: number,
  information: Float64Array,
  precision: Float64Array,
  k: number,
): void {
  for (let i = 0; i < k; i++) {
    const row = at + i * k
    for (let j = 0; j <= i; j++) {
      const other = at + j * k
      let sum = (information[row + j] as number) + (precision[i * k + j] as number)
      for (let m = 0; m < j; m++) sum -= (l[row + m] as number) * (l[other + m] as number)
      l[row + j] = i === j ? Math.sqrt(sum) : sum / (l[other + j] as number)
    }
  }
}

/** scale · L'⁻¹ z */
function propose(
  x: Float64Array,
  l: Float64Array,
  at: number,
  k: number,
  scale: number,
  random: Random,
): void {
  for (let i = k - 1; i >= 0; i--) {
    let sum = scale * random.normal()
    for (let j = i + 1; j < k; j++) sum -= (l[at + j * k + i] as number) * (x[j] as number)
    x[i] = sum / (l[at + i * k + i] as number)
  }
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
