import { deviationOf, meanOf } from '../../numeric/moments.ts'
import { contrastsOf } from '../contrasts.ts'
import type { NotConverged, Refusal } from '../fit.ts'
import { likelihoodOf } from '../likelihood.ts'
import { fitLogit } from '../logit.ts'
import type { LinearUtility } from '../utility.ts'
import { type Convergence, convergenceOf } from './convergence.ts'
import type { KeptDraws } from './kept-draws.ts'
import { runChains } from './many-chains.ts'
import type { PopulationPrior } from './population.ts'

/**
 * Each person's own coefficients and the population they come from: hierarchical Bayes, Metropolis within Gibbs.
 *
 * Notation  β_n ~ N(μ, Σ) coefficients of person n (K); w_n weights, brought to sum to N; priors as in population.ts
 * Formula   several chains (chain.ts) that begin apart; what is kept of all of them is the posterior
 * Units     deviations and intervals are of the posterior; logLikelihood: mean of Σ_n w_n ln L_n(β_n) over draws
 * Shapes    mean, deviation, low, high K; covariance K × K; people, peopleDeviations N × K
 * Errors    what refuses the plain logit refuses this, also separation, where only the prior would decide; 'not
 *           converged' with the diagnostics when any R̂ of μ passes 1.1; RangeError when counts are no counts
 * Source    P. Rossi, G. Allenby, R. McCulloch (2005), section 5.3 (rhierMnlRwMixture of bayesm, one component);
 *           K. Train (2009), chapter 12
 * Example   cameras, 332 people, 10,000 draws: price −3.47 on average, as bayesm within its Monte Carlo error
 */
export type HierarchicalOutcome = HierarchicalFit | HierarchicalNotConverged | NotConverged | Refusal

export type HierarchicalFit = Chains & {
  outcome: 'fitted'
  mean: Float64Array
  deviation: Float64Array
  low: Float64Array
  high: Float64Array
  covariance: Float64Array
  people: Float64Array
  peopleDeviations: Float64Array
}

export type HierarchicalNotConverged = Chains & { outcome: 'not converged'; why: string }

type Chains = {
  kind: 'hierarchical Bayes logit'
  names: readonly string[]
  logLikelihood: number
  /** Of μ, coefficient by coefficient. */
  convergence: readonly Convergence[]
  /** The share of people's steps that were taken: about a quarter is good. */
  moved: number
  iterations: number
  chains: number
  persons: number
  tasks: number
}

export type HierarchicalOptions = {
  seed: number
  /** Of each chain: 10,000 when not said. */
  iterations?: number
  /** Half of them when not said. */
  burnIn?: number
  /** 5 when not said. */
  keepEvery?: number
  /** 2 when not said. */
  chains?: number
  prior?: PopulationPrior
  /** The bytes of the kernel; without them, or where they cannot run, the plain twin serves. */
  kernel?: Uint8Array<ArrayBuffer> | undefined
  /** Over which chains are spread: 1, which is this one, when not said. */
  threads?: number
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}

/** Beyond it the chains have not come together, and their mean is that of no one distribution. */
const LARGEST_R_HAT = 1.1

export async function fitHierarchicalBayes(
  utility: LinearUtility,
  options: HierarchicalOptions,
): Promise<HierarchicalOutcome> {
  const {
    seed,
    iterations = 10_000,
    burnIn = Math.floor(iterations / 2),
    keepEvery = 5,
    chains = 2,
  } = options
  const most = Math.floor((iterations - burnIn) / keepEvery)
  checkCounts({ iterations, burnIn, keepEvery, chains, most })
  const plain = fitLogit(utility)
  if (plain.outcome !== 'fitted') return plain

  const contrasts = contrastsOf(utility)
  const { k, weight } = contrasts
  const shared = {
    contrasts,
    pooled: { estimates: plain.estimates, hessian: likelihoodOf(contrasts, plain.estimates).hessian },
    weight: toCount(weight),
    prior: options.prior ?? {},
    seed,
    burnIn,
    keepEvery,
    most,
    ...(options.kernel === undefined ? {} : { kernel: options.kernel }),
  }
  const { signal, onProgress, threads = 1 } = options
  const watched = { ...(signal && { signal }), ...(onProgress && { onProgress }) }
  const ends = await runChains(shared, { chains, iterations, threads, ...watched })
  const allKept = ends.map(({ kept }) => kept)
  const convergence = utility.names.map((_, a) =>
    convergenceOf(allKept.map((kept) => kept.means[a] ?? new Float64Array())),
  )
  const common = {
    kind: 'hierarchical Bayes logit',
    names: utility.names,
    logLikelihood: meanOf(allKept.flatMap((kept) => [...kept.logLikelihoods])),
    convergence,
    moved: ends.reduce((sum, { moved }) => sum + moved, 0) / (chains * iterations * weight.length),
    iterations,
    chains,
    persons: weight.length,
    tasks: plain.tasks,
  } as const
  const why = whyNot(utility.names, convergence)
  if (why !== undefined) return { outcome: 'not converged', ...common, why }
  return { outcome: 'fitted', ...common, ...summaryOf(allKept, k) }
}

/** Weights count people against each other; the data still comes from as many people as there are. */
function toCount(weight: Float64Array): Float64Array {
  const sum = weight.reduce((total, w) => total + w, 0)
  return weight.map((w) => (w * weight.length) / sum)
}

function whyNot(names: readonly string[], convergence: readonly Convergence[]): string | undefined {
  const apart = names.filter((_, a) => !((convergence[a]?.rHat ?? Infinity) <= LARGEST_R_HAT))
  if (apart.length === 0) return undefined
  return `the chains have not come together on ${apart.join(', ')} (R̂ above ${LARGEST_R_HAT}): let them run longer`
}

function summaryOf(allKept: readonly KeptDraws[], k: number) {
  const draws = Array.from({ length: k }, (_, a) =>
    Float64Array.from(allKept.flatMap((kept) => [...(kept.means[a] ?? [])])).sort(),
  )
  const count = allKept.reduce((sum, kept) => sum + kept.count, 0)
  const meanOver = (part: 'covariance' | 'people' | 'squares') =>
    (allKept[0]?.[part] ?? new Float64Array()).map(
      (_, i) => allKept.reduce((sum, kept) => sum + (kept[part][i] as number), 0) / count,
    )
  const people = meanOver('people')
  const quantile = (p: number) =>
    Float64Array.from(draws, (own) => own[Math.round(p * (own.length - 1))] ?? Number.NaN)
  return {
    mean: Float64Array.from(draws, meanOf),
    deviation: Float64Array.from(draws, deviationOf),
    low: quantile(0.025),
    high: quantile(0.975),
    covariance: meanOver('covariance'),
    people,
    peopleDeviations: meanOver('squares').map((square, i) =>
      Math.sqrt(Math.max(0, square - (people[i] as number) ** 2)),
    ),
  }
}

function checkCounts(counts: Record<string, number>): void {
  for (const [name, count] of Object.entries(counts)) {
    const least = name === 'burnIn' ? 0 : name === 'most' ? 8 : 1
    if (Number.isInteger(count) && count >= least) continue
    throw new RangeError(
      name === 'most'
        ? 'at least 8 draws must be kept of each chain'
        : `${name} must be a count, not ${count}`,
    )
  }
}
