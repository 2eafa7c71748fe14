import { contrastsOf } from '../contrasts.ts'
import { covariancesOf } from '../covariance.ts'
import { type Fit, FLAT, type NotConverged, type Refusal } from '../fit.ts'
import { fitLogit, nullLogLikelihood } from '../logit.ts'
import type { LinearUtility } from '../utility.ts'
import { type Draws, EXACT } from './draws.ts'
import { openSimulation, type Simulation } from './likelihood.ts'
import { layoutOf, type Mixing } from './mixing.ts'
import { panelOf } from './panel.ts'
import { problemOf } from './problem.ts'
import { type SearchOptions, searchTop } from './search.ts'
import { startOf } from './start.ts'

/**
 * The mixed logit of people's repeated choices, by maximum simulated likelihood.
 *
 * Notation  P_n(θ) = ∫ Π_t P_nt(β) f(β | θ) dβ; P̂_n its mean over draws; LL = Σ_n w_n ln P̂_n
 * Formula   the top of LL by BHHH and then BFGS from the multinomial logit
 * Units     LL in natural logarithms; with the peers' draws, theirs to the last digit; with importance draws (the
 *           default) that of the integral itself, within their small noise. Standard errors are by person, over whom
 *           the likelihood is a product; those that mlogit and xlogit print sum outer products by choice (electricity
 *           with 100 draws, price: 0.0343 by choice, 0.0354 by Hessian, 0.0525 robust)
 * Shapes    estimates and covariances K + E, as in mixing.ts
 * Errors    a Refusal names what the data cannot tell; NotConverged otherwise; RangeError for a mixing that is not of
 *           the model; rejects with the signal's reason when aborted
 * Source    K. Train (2009), chapter 6 and section 10.3
 * Example   see reference.test.ts: Train's electricity suppliers, 361 people
 */
export type MixedOptions = SearchOptions & {
  draws?: Draws
  /** The bytes of the kernel; without them, or where they cannot run, the plain twin serves. */
  kernel?: Uint8Array<ArrayBuffer> | undefined
  /** How many threads; when left out, this one. */
  threads?: number
}

export type MixedFit = Fit & {
  draws: Draws
  /** How many draws a person's likelihood rests on, of `draws.count`. */
  effective: { least: number; median: number }
}

export type MixedOutcome = MixedFit | NotConverged | Refusal

const KIND = 'mixed logit'

export async function fitMixedLogit(
  utility: LinearUtility,
  mixing: Mixing,
  options: MixedOptions = {},
): Promise<MixedOutcome> {
  const layout = layoutOf(utility.names, mixing)
  const contrasts = contrastsOf(utility)
  const { draws = EXACT } = options
  // Threads begin while the multinomial logit is fitted here.
  const simulation = openSimulation(
    problemOf(panelOf(contrasts, layout), layout, draws, options.kernel),
    options,
  )
  try {
    const plain = fitLogit(utility, { kernel: options.kernel })
    if (plain.outcome === 'refused') return plain
    const begin = 'estimates' in plain ? plain.estimates : plain.lastPoint
    const start = options.start ?? startOf(contrasts, layout, begin)
    const found = await searchTop(simulation, draws, start, options)
    const common = {
      kind: KIND,
      names: layout.names,
      logLikelihood: found.value,
      gradient: found.gradient,
      iterations: found.iterations,
      evaluations: found.evaluations,
    }
    const sure = found.converged ? await howSure(simulation, found.theta, contrasts.weight) : undefined
    if (sure === undefined)
      return {
        outcome: 'not converged',
        ...common,
        why: found.converged ? FLAT : found.why,
        lastPoint: found.theta,
      }
    return {
      outcome: 'fitted',
      ...common,
      ...sure,
      estimates: found.theta,
      nullLogLikelihood: nullLogLikelihood(utility),
      persons: utility.data.persons.length,
      tasks: utility.data.chosen.length,
      draws,
    }
  } finally {
    await simulation.close()
  }
}

/** Undefined where the Hessian is not that of a maximum. */
async function howSure(
  simulation: Simulation,
  theta: Float64Array,
  weight: Float64Array,
): Promise<Pick<MixedFit, 'covariance' | 'effective'> | undefined> {
  const { scores, effective, hessian } = await simulation.evaluate(theta, { persons: true, hessian: true })
  if (scores === undefined || effective === undefined || hessian === undefined) return undefined
  // The likelihood is a product over persons: each is as one task here.
  const eachOne = Uint32Array.from({ length: weight.length + 1 }, (_, place) => place)
  const covariance = covariancesOf(hessian, scores, eachOne, weight)
  if (covariance === undefined) return undefined
  const sorted = effective.filter((value) => value > 0).toSorted()
  return {
    covariance,
    effective: { least: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 },
  }
}
