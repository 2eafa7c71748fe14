/**
 * The simulated likelihood of one person after another at one θ: what the kernel and its plain twin both compute.
 *
 * Notation  P̂_n = 1/R Σ_r q_r Π_t P_ntr; s_n = ∂ ln P̂_n / ∂θ; effective = (Σ_r w_r)² / Σ_r w_r² with w_r = q_r Π_t P_ntr,
 *           how many draws the estimate rests on
 * Formula   ∂² ln P̂ / ∂θ∂θ' = Σ_r w_r (u_r u_r' + ∂u_r/∂θ') / Σ_r w_r − s s', u_r = ∂ ln P_r / ∂θ
 * Shapes    z M × stride and q stride, as in draws.ts; score K + E
 * Units     natural logarithms
 * Source    K. Train (2009), sections 6.6 and 6.7 (panel); A. Kong, J. Liu, W. Wong, J. Am. Stat. Assoc. 89 (1994)
 *           278-288 (effective sample size)
 * Example   see likelihood.test.ts
 */
export type PersonLikelihood = {
  /** θ for those who follow. */
  at(theta: Float64Array): void
  /** ln P̂_n by the first `used` of R = `count` draws, and their s_n into `score`. */
  person(n: number, z: Float64Array, q: Float64Array, used: number, score: Float64Array): PersonResult
  /** The same, with ∂² ln P̂_n / ∂θ∂θ' into `hessian`, (K + E)². */
  curved(
    n: number,
    z: Float64Array,
    q: Float64Array,
    used: number,
    score: Float64Array,
    hessian: Float64Array,
  ): PersonResult
}

export type PersonResult = { logLikelihood: number; effective: number }
