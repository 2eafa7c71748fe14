import type { Nesting } from './nests.ts'
import type { LinearUtility } from './utility.ts'

/**
 * The nested logit's probabilities, and each task's score.
 *
 * Notation  V = Xβ; nest B_l with λ_l and I_l = ln Σ_{j∈B_l} e^(V_j/λ_l); q_j = e^(V_j/λ_l − I_l) inside the nest;
 *           Q_l = e^(λ_l I_l) / Σ_m e^(λ_m I_m); x̄_l = Σ q_j x_j and V̄_l = Σ q_j V_j over the nest; i chosen, in nest k
 * Formula   P_i = q_i Q_k; ∂ln P_i/∂β = (x_i − x̄_k)/λ_k + x̄_k − Σ_l Q_l x̄_l;
 *           ∂ln P_i/∂λ_m = [m = k] ((V̄_k − V_i)/λ_k² + I_k − V̄_k/λ_k) − Q_m (I_m − V̄_m/λ_m)
 * Shapes    θ = (β, λ): K + L; probabilities one for each row; scores T × (K + L), row-major
 * Units     scores unweighted; the value Σ w ln P
 * Errors    value −∞ when some λ is not above 0; of probabilities then a RangeError
 * Source    K. Train (2009), equations 4.2, 4.4 and 4.5
 * Example   with every λ = 1 it is the multinomial logit
 */
export type NestedTasks = { value: number; scores: Float64Array }

export function nestedScores(utility: LinearUtility, nesting: Nesting, theta: Float64Array): NestedTasks {
  const { names, x, data } = utility
  const k = names.length
  const size = theta.length
  const scores = new Float64Array(data.chosen.length * size)
  if (!hasNests(utility, theta)) return { value: Number.NEGATIVE_INFINITY, scores }
  let value = 0
  eachPerson(utility, (t, w) => {
    const task = nestsOfTask(utility, nesting, theta, t)
    const chosen = data.chosen[t] as number
    const score = scores.subarray(t * size, t * size + size)
    for (const nest of task) {
      const inside = nest.rows.indexOf(chosen)
      const vi = inside < 0 ? 0 : (nest.v[inside] as number)
      if (inside >= 0) value += w * (Math.log(nest.q[inside] as number) + Math.log(nest.share))
      const ofMean = (inside < 0 ? 0 : 1 - 1 / nest.lambda) - nest.share
      nest.rows.forEach((row, place) => {
        const factor = ofMean * (nest.q[place] as number) + (row === chosen ? 1 / nest.lambda : 0)
        for (let a = 0; a < k; a++) score[a] = (score[a] as number) + factor * (x[row * k + a] as number)
      })
      if (nest.place < 0) continue
      const slope = nest.logSum - nest.mean / nest.lambda
      const own = inside < 0 ? 0 : (nest.mean - vi) / nest.lambda ** 2 + slope
      score[k + nest.place] = (score[k + nest.place] as number) + own - nest.share * slope
    }
  })
  return { value, scores }
}

export function nestedProbabilities(
  utility: LinearUtility,
  nesting: Nesting,
  theta: Float64Array,
): Float64Array {
  if (!hasNests(utility, theta)) throw new RangeError('a λ at or below 0 makes no nest')
  const p = new Float64Array(utility.data.alternative.length)
  utility.data.chosen.forEach((_, t) => {
    for (const { rows, q, share } of nestsOfTask(utility, nesting, theta, t))
      rows.forEach((row, place) => {
        p[row] = (q[place] as number) * share
      })
  })
  return p
}

/** Whether every λ of θ is above 0. */
export function hasNests({ names }: LinearUtility, theta: Float64Array): boolean {
  return theta.subarray(names.length).every((lambda) => lambda > 0)
}

type NestOfTask = {
  rows: number[]
  /** of each row */
  v: number[]
  q: number[]
  /** I, V̄ and Q */
  logSum: number
  mean: number
  share: number
  lambda: number
  /** of λ behind β, −1 where it is 1 */
  place: number
}

function nestsOfTask(
  { names, x, data }: LinearUtility,
  { nestOf, lambdaOf }: Nesting,
  theta: Float64Array,
  t: number,
): NestOfTask[] {
  const k = names.length
  const nests = new Map<number, NestOfTask>()
  for (let row = data.rowStart[t] as number; row < (data.rowStart[t + 1] as number); row++) {
    let v = 0
    for (let a = 0; a < k; a++) v += (x[row * k + a] as number) * (theta[a] as number)
    const nest = nestOf[data.alternative[row] as number] as number
    const place = lambdaOf[nest] as number
    const lambda = place < 0 ? 1 : (theta[k + place] as number)
    const own = nests.get(nest)
    if (own === undefined)
      nests.set(nest, { rows: [row], v: [v], q: [], logSum: 0, mean: 0, share: 0, lambda, place })
    else {
      own.rows.push(row)
      own.v.push(v)
    }
  }
  const all = [...nests.values()]
  for (const nest of all) {
    nest.logSum = logSumOf(nest.v.map((v) => v / nest.lambda))
    nest.q = nest.v.map((v) => Math.exp(v / nest.lambda - nest.logSum))
    nest.mean = nest.q.reduce((sum, q, place) => sum + q * (nest.v[place] as number), 0)
  }
  const whole = logSumOf(all.map((nest) => nest.lambda * nest.logSum))
  for (const nest of all) nest.share = Math.exp(nest.lambda * nest.logSum - whole)
  return all
}

function logSumOf(values: readonly number[]): number {
  const top = Math.max(...values)
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0))
}

function eachPerson({ data }: LinearUtility, visit: (task: number, weight: number) => void): void {
  data.weight.forEach((w, n) => {
    if (w === 0) return
    for (let t = data.taskStart[n] as number; t < (data.taskStart[n + 1] as number); t++) visit(t, w)
  })
}
