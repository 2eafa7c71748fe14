import type { Random } from '../../numeric/random.ts'
import { ziggurat } from '../../numeric/ziggurat.ts'
import type { Contrasts } from '../contrasts.ts'
import { likelihoodOf } from '../likelihood.ts'
import { answersOf, nearPooled, type Pooled } from '../near-pooled.ts'
import { type Population, solveTransposed } from './population.ts'
import { openSteps } from './steps.ts'

/**
 * Each person's coefficients moved one step given the population: the lower step, Metropolis within Gibbs.
 *
 * Notation  H_n = −∂²LL_n at the person's own estimate held near everybody's; Σ⁻¹ = T T' of the population
 * Formula   steps.ts with R = s L⁻¹, L L' = H_n + Σ⁻¹ for a Σ of the burn-in, and s = 2.93 / √K
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

export function openPeople(
  contrasts: Contrasts,
  pooled: Pooled,
  random: Random,
  kernel: Uint8Array<ArrayBuffer> | undefined,
): People {
  const { k, weight } = contrasts
  const n = weight.length
  const information = new Float64Array(n * k * k)
  const steps = openSteps(contrasts, kernel)
  const { betas, logs, roots, wide, normals, lots } = steps
  const factor = new Float64Array(k * k)
  const scale = SCALE / Math.sqrt(k)
  const tasks = contrasts.start.length - 1
  for (let i = 0; i < n; i++) {
    const own = answersOf(contrasts, i)
    const share = (FRACTION * (own.start.length - 1)) / tasks
    const penalty = pooled.hessian.map((value) => -value * share)
    const beta = nearPooled(own, pooled.estimates, penalty)
    const at = i * k * k
    information.set(
      likelihoodOf(own, beta).hessian.map((value) => -value),
      at,
    )
    // Chains begin apart, as far as the person's own answers leave open.
    factorSum(factor, information, at, penalty, k)
    const normal = beta.map(() => random.normal())
    const apart = solveTransposed(factor, k, normal)
    betas.set(
      beta.map((value, a) => value + (apart[a] as number)),
      i * k,
    )
  }
  steps.measure()
  const precision = new Float64Array(k * k)
  let made = 0

  return {
    betas,
    logs,
    step(population, isTuning) {
      if (isTuning && made % REFIT_EVERY === 0) {
        setSquare(precision, population.root, k)
        for (let i = 0; i < n; i++) {
          factorSum(factor, information, i * k * k, precision, k)
          setInverse(roots, i * k * wide, wide, factor, k, scale)
        }
      }
      made += 1
      for (let i = 0; i < normals.length; i++) normals[i] = ziggurat(random)
      for (let i = 0; i < n; i++) lots[i] = Math.log(random.uniform())
      return steps.step(population)
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
  information: Float64Array,
  at: number,
  precision: Float64Array,
  k: number,
): void {
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = (information[at + i * k + j] as number) + (precision[i * k + j] as number)
      for (let m = 0; m < j; m++) sum -= (l[i * k + m] as number) * (l[j * k + m] as number)
      l[i * k + j] = i === j ? Math.sqrt(sum) : sum / (l[j * k + j] as number)
    }
  }
}

/** scale · L⁻¹, row by row: a product for each of thousands of steps, where solving would divide each time. */
function setInverse(
  inverse: Float64Array,
  at: number,
  wide: number,
  l: Float64Array,
  k: number,
  scale: number,
): void {
  for (let i = 0; i < k; i++) {
    const own = l[i * k + i] as number
    for (let j = 0; j < i; j++) {
      let sum = 0
      for (let m = j; m < i; m++) sum += (l[i * k + m] as number) * (inverse[at + m * wide + j] as number)
      inverse[at + i * wide + j] = -sum / own
    }
    inverse[at + i * wide + i] = scale / own
  }
}
