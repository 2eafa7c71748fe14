import { inverseSymmetric } from '../../numeric/cholesky.ts'
import type { Random } from '../../numeric/random.ts'
import { Z_95 } from '../../statistics/wilson.ts'
import { type AttributeBalance, balanceOf } from './balance.ts'
import { type Coding, codingOf, rowsOf } from './coding.ts'
import { designError, informationOf } from './information.ts'
import { permissionOf } from './permission.ts'
import { priorDraws } from './prior-draws.ts'
import type { DesignProblem } from './problem.ts'
import { randomDesign } from './random-design.ts'

/**
 * What an economist asks of a design before it is played.
 *
 * Notation  as in information.ts; x̃ a coded column less its mean within each task
 * Formula   correlation of two coefficients' columns: Σ x̃_a x̃_b / √(Σ x̃_a² Σ x̃_b²);
 *           people needed for coefficient k: (1.96 / β_k)² (M⁻¹)_kk, each person answering one block
 * Units     errors as in information.ts, for the whole design; people in persons
 * Shapes    correlations K × K, row-major; people K, Infinity where the prior mean is 0
 * Errors    none: what the design cannot tell is Infinity, or NaN for a correlation with a column that never differs
 * Source    J. Rose, M. Bliemer, Transportation 40 (2013) 1021-1041 (sample size); Huber and Zwerina as in balance.ts
 * Example   diagnostics.test.ts: the error found lies below the best of fifty designs drawn by lot
 */
export type DesignDiagnostics = {
  names: readonly string[]
  error: number
  /** With draws of the prior that the search has not seen: near `error`, or there were too few draws. */
  errorOfFreshDraws: number
  errorAtPriorMean: number
  /** The same number of tasks drawn by lot, under the same rules. */
  random: { drawn: number; mean: number; best: number }
  balance: readonly AttributeBalance[]
  correlations: Float64Array
  peopleNeeded: Float64Array
}

const RANDOM_DESIGNS = 50
const FRESH_DRAWS = 1000

export function diagnosticsOf(
  problem: DesignProblem,
  { levels, error }: { levels: Uint8Array; error: number },
  blockOf: Uint8Array,
  random: Random,
): DesignDiagnostics {
  const coding = codingOf(problem)
  const k = coding.names.length
  const mean = Float64Array.from(problem.prior.mean)
  const fresh = priorDraws({ ...problem.prior, draws: FRESH_DRAWS }, k, random.stream(1))
  return {
    names: coding.names,
    error,
    errorOfFreshDraws: designError(coding, levels, fresh),
    errorAtPriorMean: designError(coding, levels, mean),
    random: ofRandomDesigns(problem, coding, random),
    balance: balanceOf(problem, levels, blockOf),
    correlations: correlationsOf(coding, levels),
    peopleNeeded: peopleNeeded(coding, levels, mean, problem.blocks ?? 1),
  }
}

function ofRandomDesigns(problem: DesignProblem, coding: Coding, random: Random) {
  const permission = permissionOf(problem)
  const draws = priorDraws(problem.prior, coding.names.length, random.stream(2))
  const drawn = Array.from({ length: RANDOM_DESIGNS }, (_, i) =>
    randomDesign(problem, permission, random.stream(3 + i)),
  ).filter((design) => design !== undefined)
  const errors = drawn.map(({ levels }) => designError(coding, levels, draws))
  // One that identifies nothing has no finite error, and no mean of errors would hold it.
  const finite = errors.filter(Number.isFinite)
  return {
    drawn: finite.length,
    mean: finite.reduce((sum, error) => sum + error, 0) / finite.length,
    best: Math.min(...finite),
  }
}

function correlationsOf(coding: Coding, levels: Uint8Array): Float64Array {
  const k = coding.names.length
  const rows = rowsOf(coding, levels)
  // With every chance the same, the information of a logit is the covariance within tasks.
  const m = informationOf(rows, coding.width, new Float64Array(k))
  return m.map((_, place) => {
    const [a, b] = [Math.floor(place / k), place % k]
    const shared = m[Math.max(a, b) * k + Math.min(a, b)] as number
    return shared / Math.sqrt((m[a * k + a] as number) * (m[b * k + b] as number))
  })
}

function peopleNeeded(coding: Coding, levels: Uint8Array, beta: Float64Array, blocks: number): Float64Array {
  const k = beta.length
  const inverse = inverseSymmetric(informationOf(rowsOf(coding, levels), coding.width, beta), k)
  if (inverse === undefined) return new Float64Array(k).fill(Infinity)
  return beta.map((mean, a) => blocks * (Z_95 / mean) ** 2 * (inverse[a * k + a] as number))
}
