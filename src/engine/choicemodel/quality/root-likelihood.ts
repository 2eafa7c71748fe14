import { exponential } from '../../numeric/exponential.ts'
import type { Random } from '../../numeric/random.ts'
import type { ChoiceData } from '../data.ts'
import type { LinearUtility } from '../utility.ts'

/**
 * How well a person's own coefficients tell what the person chose, and how well chance would be told.
 *
 * Notation  β_n coefficients of person n; P_nt the chance they give to what n chose in task t; T_n tasks
 * Formula   RLH_n = (Π_t P_nt)^(1/T_n); cut-off: the 95th percentile of RLH among people who choose by lot on the same
 *           tasks, their coefficients estimated in the same way
 * Units     0..1; 1/J when nothing is told of J alternatives
 * Shapes    people N × K, as hierarchical Bayes gives them; RLH N, NaN for who answered nothing
 * Errors    RangeError when people are not N × K
 * Source    B. Orme, Consistency cutoffs to identify "bad" respondents in CBC, ACBC and MaxDiff, Sawtooth Software
 *           research paper (2019), who warns that it flags some who answered well: flag, never drop
 * Example   two tasks told with chances 0.9 and 0.4: RLH = 0.6
 */
export function rootLikelihoods({ x, data, names }: LinearUtility, people: Float64Array): Float64Array {
  const k = names.length
  if (people.length !== data.persons.length * k)
    throw new RangeError(`${data.persons.length} people need ${k} coefficients each`)
  return Float64Array.from(data.persons, (_, n) => {
    const beta = people.subarray(n * k, (n + 1) * k)
    const first = data.taskStart[n] as number
    const last = data.taskStart[n + 1] as number
    let log = 0
    for (let t = first; t < last; t++) log -= Math.log(oddsAgainst(x, data, t, beta))
    return Math.exp(log / (last - first))
  })
}

/** 1/P of what was chosen: Σ_j e^(V_j − V_chosen). */
function oddsAgainst(
  x: Float64Array,
  { rowStart, chosen }: ChoiceData,
  t: number,
  beta: Float64Array,
): number {
  const k = beta.length
  const own = (chosen[t] as number) * k
  let sum = 0
  for (let row = rowStart[t] as number; row < (rowStart[t + 1] as number); row++) {
    let v = 0
    for (let a = 0; a < k; a++)
      v += (beta[a] as number) * ((x[row * k + a] as number) - (x[own + a] as number))
    sum += exponential(v)
  }
  return sum
}

/** The same people before the same tasks, choosing by lot. */
export function choosingByLot(utility: LinearUtility, random: Random): LinearUtility {
  const { rowStart, chosen } = utility.data
  const lots = chosen.map((_, t) => {
    const first = rowStart[t] as number
    return first + random.below((rowStart[t + 1] as number) - first)
  })
  return { ...utility, data: { ...utility.data, chosen: lots } }
}

/** The value that this share of those who answered lies at or below. */
export function percentile(values: Float64Array, share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}
