import { softmax } from '../../numeric/softmax.ts'
import type { Contrasts } from '../contrasts.ts'
import { coefficientsAt, type Layout } from './latent-model.ts'
import { openPerson } from './person-classes.ts'

/**
 * The log-likelihood of a latent class logit, its gradient, and when asked one of two curvatures.
 *
 * Notation  h_nq = π_nq L_nq / Σ_r π_nr L_nr, the chance that n is of class q given what n chose;
 *           c_nq = ∂ ln(π_nq L_nq)/∂θ; v_n = Σ_q h_nq c_nq, the score of n; A_nq = −∂² ln(π_nq L_nq)/∂θ∂θ'
 * Formula   LL = Σ_n w_n ln Σ_q π_nq L_nq; g = Σ w v; outer = Σ w v v';
 *           complete curvature (were the classes known) Σ w Σ_q h A; H = Σ w (Σ_q h (c c' − A) − v v')
 * Shapes    θ as in latent-model.ts, P numbers; matrices P × P, row-major; scores N × P; posterior N × Q
 * Units     natural logarithms, weighted
 * Source    K. Train (2009), sections 14.2.2 and 14.3; the derivatives: T. Louis, J. R. Stat. Soc. B 44 (1982) 226-233
 * Example   two classes alike: the log-likelihood of the plain logit, whatever the shares
 */
export type LatentEvaluation = {
  value: number
  gradient: Float64Array
  /** As asked: Σ w v v'; or Σ w Σ_q h A, positive semidefinite; or H. */
  matrix: Float64Array
  posterior: Float64Array
  /** Weighted mean of h: the shares of the classes. */
  shares: Float64Array
  scores: Float64Array
}

/** Each takes longer than the one before. */
export type Wanted = 'slope' | 'outer' | 'complete' | 'hessian'

export function openLatent(
  contrasts: Contrasts,
  layout: Layout,
): (theta: Float64Array, wanted: Wanted) => LatentEvaluation {
  const { classes, k, place, gamma, depth, known } = layout
  const size = layout.names.length
  const { weight } = contrasts
  const person = openPerson(contrasts, classes)
  const prior = new Float64Array(classes)
  const h = new Float64Array(classes)
  const own = new Float64Array(size)
  const score = new Float64Array(size)

  /** ln π_nq into `prior`. */
  const setPrior = (n: number, theta: Float64Array) => {
    let top = 0
    prior[0] = 0
    for (let q = 1; q < classes; q++) {
      let v = 0
      for (let d = 0; d < depth; d++)
        v +=
          (theta[gamma + (q - 1) * depth + d] as number) *
          (known === undefined ? 1 : (known[n * depth + d] as number))
      prior[q] = v
      top = Math.max(top, v)
    }
    let sum = 0
    for (let q = 0; q < classes; q++) sum += Math.exp((prior[q] as number) - top)
    const log = top + Math.log(sum)
    for (let q = 0; q < classes; q++) prior[q] = (prior[q] as number) - log
  }
  /** Fills h and gives ln Σ_q π L. */
  const setPosterior = (): number => {
    for (let q = 0; q < classes; q++) h[q] = (prior[q] as number) + (person.logs[q] as number)
    return softmax(h, 0, classes, false)
  }
  const knownOf = (n: number, d: number) => (known === undefined ? 1 : (known[n * depth + d] as number))

  /** Adds factor · c_nq to a vector. */
  const addClassScore = (target: Float64Array, n: number, q: number, factor: number) => {
    for (let i = 0; i < k; i++) {
      const at = place[q * k + i] as number
      if (at >= 0) target[at] = (target[at] as number) + factor * (person.scores[q * k + i] as number)
    }
    for (let r = 1; r < classes; r++) {
      const off = factor * ((r === q ? 1 : 0) - Math.exp(prior[r] as number))
      for (let d = 0; d < depth; d++) {
        const at = gamma + (r - 1) * depth + d
        target[at] = (target[at] as number) + off * knownOf(n, d)
      }
    }
  }
  /** Adds sign · w Σ_q h A. */
  const addComplete = (target: Float64Array, n: number, w: number) => {
    for (let q = 0; q < classes; q++) {
      const factor = w * (h[q] as number)
      for (let a = 0; a < k; a++) {
        const row = place[q * k + a] as number
        if (row < 0) continue
        for (let b = 0; b < k; b++) {
          const column = place[q * k + b] as number
          if (column < 0) continue
          const value = person.curvatures[q * k * k + Math.max(a, b) * k + Math.min(a, b)] as number
          target[row * size + column] = (target[row * size + column] as number) + factor * value
        }
      }
    }
    for (let q = 1; q < classes; q++)
      for (let r = 1; r < classes; r++) {
        const chance = Math.exp(prior[q] as number)
        const spread = w * ((q === r ? chance : 0) - chance * Math.exp(prior[r] as number))
        for (let d = 0; d < depth; d++)
          for (let e = 0; e < depth; e++) {
            const at = (gamma + (q - 1) * depth + d) * size + gamma + (r - 1) * depth + e
            target[at] = (target[at] as number) + spread * knownOf(n, d) * knownOf(n, e)
          }
      }
  }

  return (theta, wanted) => {
    const beta = coefficientsAt(layout, theta)
    const gradient = new Float64Array(size)
    const matrix = new Float64Array(wanted === 'slope' ? 0 : size * size)
    const withCurvature = wanted === 'complete' || wanted === 'hessian'
    const posterior = new Float64Array(weight.length * classes)
    const scores = new Float64Array(weight.length * size)
    const shares = new Float64Array(classes)
    let value = 0
    let people = 0
    for (let n = 0; n < weight.length; n++) {
      const w = weight[n] as number
      if (w === 0) continue
      setPrior(n, theta)
      person.read(n, beta, withCurvature)
      value += w * setPosterior()
      people += w
      posterior.set(h, n * classes)
      for (let q = 0; q < classes; q++) shares[q] = (shares[q] as number) + w * (h[q] as number)
      score.fill(0)
      for (let q = 0; q < classes; q++) addClassScore(score, n, q, h[q] as number)
      scores.set(score, n * size)
      for (let a = 0; a < size; a++) gradient[a] = (gradient[a] as number) + w * (score[a] as number)
      if (wanted === 'outer') addSquare(matrix, score, w, size)
      if (withCurvature) addComplete(matrix, n, wanted === 'hessian' ? -w : w)
      if (wanted !== 'hessian') continue
      addSquare(matrix, score, -w, size)
      for (let q = 0; q < classes; q++) {
        own.fill(0)
        addClassScore(own, n, q, 1)
        addSquare(matrix, own, w * (h[q] as number), size)
      }
    }
    for (let q = 0; q < classes; q++) shares[q] = (shares[q] as number) / people
    return { value, gradient, matrix, posterior, shares, scores }
  }
}

/** Adds factor · v v'. */
function addSquare(target: Float64Array, v: Float64Array, factor: number, size: number): void {
  for (let a = 0; a < size; a++) {
    const left = factor * (v[a] as number)
    if (left === 0) continue
    for (let b = 0; b < size; b++)
      target[a * size + b] = (target[a * size + b] as number) + left * (v[b] as number)
  }
}
