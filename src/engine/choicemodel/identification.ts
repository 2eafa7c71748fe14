import { solveCholesky } from '../numeric/cholesky.ts'
import type { Refusal } from './fit.ts'
import type { LinearUtility } from './utility.ts'

/**
 * What cannot be estimated whatever the people chose: seen before any search.
 *
 * Notation  I = −H at β = 0, where every alternative of a task is equally likely; R its correlations
 * Formula   attribute k is constant when I_kk = 0; collinear with those before it when its part of the Cholesky
 *           factor of R that they leave over is under 10⁻¹¹
 * Shapes    information K × K, row-major
 * Source    K. Train (2009), sections 2.5 (only differences matter) and 3.7.1
 * Example   income, the same in every alternative: refused as constant, naming income
 */
export function refuseUnidentified(names: readonly string[], information: Float64Array): Refusal | undefined {
  const k = names.length
  const constant = names.filter((_, i) => !((information[i * k + i] as number) > 0))
  if (constant.length > 0)
    return {
      outcome: 'refused',
      reason: 'constant',
      names: constant,
      says: `${constant.join(', ')}: the same for every alternative of every task, so choices tell nothing about it`,
    }
  return refuseCollinear(names, information)
}

function refuseCollinear(names: readonly string[], information: Float64Array): Refusal | undefined {
  const k = names.length
  const deviation = names.map((_, i) => Math.sqrt(information[i * k + i] as number))
  const r = information.map((v, at) => v / ((deviation[Math.floor(at / k)] ?? 1) * (deviation[at % k] ?? 1)))
  const l = new Float64Array(k * k)
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) {
      let sum = r[i * k + j] as number
      for (let m = 0; m < j; m++) sum -= (l[i * k + m] as number) * (l[j * k + m] as number)
      l[i * k + j] = sum / (l[j * k + j] as number)
    }
    let left = 1
    for (let m = 0; m < i; m++) left -= (l[i * k + m] as number) ** 2
    if (left < 1e-11) return collinear(names, i, r, l)
    l[i * k + i] = Math.sqrt(left)
  }
  return undefined
}

/** Attribute i is a sum of earlier ones: those whose share in it is not nought. */
function collinear(names: readonly string[], i: number, r: Float64Array, l: Float64Array): Refusal {
  const k = names.length
  const block = (a: Float64Array) =>
    Float64Array.from({ length: i * i }, (_, at) => a[Math.floor(at / i) * k + (at % i)] as number)
  const shares = solveCholesky(block(l), i, r.subarray(i * k, i * k + i))
  const others = names.slice(0, i).filter((_, j) => Math.abs(shares[j] as number) > 1e-4)
  const self = names[i] ?? ''
  return {
    outcome: 'refused',
    reason: 'collinear',
    names: [self, ...others],
    says: `${self} always moves together with ${others.join(', ')}: their effects cannot be told apart`,
  }
}

/** Too few who answered, or nothing between which to choose; and where all took what has no attribute at all. */
export function refuseTooLittle({ names, x, data }: LinearUtility): Refusal | undefined {
  const refusal = (reason: Refusal['reason'], says: string): Refusal => ({
    outcome: 'refused',
    reason,
    names: [],
    says,
  })
  const answered = data.persons.filter(
    (_, n) => (data.weight[n] ?? 0) > 0 && (data.taskStart[n + 1] ?? 0) > (data.taskStart[n] ?? 0),
  )
  if (answered.length === 0) return refusal('no data', 'nobody answered: there is nothing to estimate from')
  if (data.alternative.length === data.chosen.length)
    return refusal('no data', 'every task offers one alternative only: there is nothing to choose between')
  if (answered.length === 1)
    return refusal(
      'one respondent',
      `only person ${answered[0]} answered: one person tells nothing about others`,
    )
  const always = alwaysChosen(data)
  const k = names.length
  const bare = data.chosen.every((row) => x.subarray(row * k, row * k + k).every((value) => value === 0))
  if (always !== undefined && bare)
    return refusal(
      'always the same',
      `everyone chose ${always} in every task: nothing can be learnt from that`,
    )
  return undefined
}

/** The alternative that everyone chose in every task, if there is one. */
export function alwaysChosen({
  alternatives,
  alternative,
  chosen,
}: LinearUtility['data']): string | undefined {
  const first = alternative[chosen[0] ?? 0] ?? 0
  return chosen.every((row) => alternative[row] === first) ? alternatives[first] : undefined
}
