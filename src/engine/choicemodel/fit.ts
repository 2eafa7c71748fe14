/**
 * How an estimation ends: with estimates, with a refusal that names what is wrong in the data, or without convergence.
 * Only a fit has estimates that may be used; the last point of a search that did not converge is kept for study.
 *
 * Notation  β̂ estimates (K); LL = Σ_n w_n ln P_n its log-likelihood; H = ∂²LL/∂β∂β'; s_t the score of one task,
 *           s_n of one person
 * Units     log-likelihood in natural logarithms, weighted
 * Shapes    covariance matrices K × K, row-major
 * Source    K. Train (2009), sections 8.6 and 8.7 (standard errors)
 * Example   see logit.ts
 */
export type Outcome = Fit | NotConverged | Refusal

export type Fit = {
  outcome: 'fitted'
  /** Such as 'multinomial logit', as an economist would head the table. */
  kind: string
  names: readonly string[]
  estimates: Float64Array
  logLikelihood: number
  /** Where all that a task offers is equally likely. */
  nullLogLikelihood: number
  gradient: Float64Array
  iterations: number
  evaluations: number
  covariance: Covariances
  persons: number
  tasks: number
}

export type Covariances = {
  /** (−H)⁻¹ */
  hessian: Float64Array
  /** (Σ_t w s_t s_t')⁻¹; by person where the likelihood is a product only over persons */
  bhhh: Float64Array
  /** H⁻¹ (Σ_t w² s_t s_t') H⁻¹ */
  robust: Float64Array
  /** H⁻¹ (Σ_n w² s_n s_n') H⁻¹: the answers of one person are not independent */
  clustered: Float64Array
}

export type NotConverged = {
  outcome: 'not converged'
  kind: string
  names: readonly string[]
  /** In plain English: what stopped the search. */
  why: string
  lastPoint: Float64Array
  logLikelihood: number
  gradient: Float64Array
  iterations: number
  evaluations: number
}

/** Why a search that ended well is no fit all the same. */
export const FLAT = 'the log-likelihood is not curved in every direction: something is not identified'

export const refusals = [
  'no data',
  'one respondent',
  'always the same',
  'constant',
  'collinear',
  'separated',
  'unidentified scale',
] as const

export type Refusal = {
  outcome: 'refused'
  reason: (typeof refusals)[number]
  /** The coefficients, and so the attributes, that cannot be estimated; empty when it is not about any of them. */
  names: readonly string[]
  /** One line in plain English. */
  says: string
}

/** The square roots of the diagonal of a covariance matrix. */
export function standardErrors(covariance: Float64Array): Float64Array {
  const k = Math.sqrt(covariance.length)
  return Float64Array.from({ length: k }, (_, i) => Math.sqrt(covariance[i * k + i] ?? Number.NaN))
}
