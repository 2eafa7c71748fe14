import type { Random } from '../../numeric/random.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import { Z_95 } from '../../statistics/wilson.ts'
import type { ChoiceData } from '../data.ts'
import { standardErrors } from '../fit.ts'
import { fitLogit } from '../logit.ts'
import { type Coding, codingOf, rowsOf } from './coding.ts'
import { setChances } from './information.ts'
import type { DesignProblem } from './problem.ts'
import { openShareDifference, type ShareDifference } from './share-difference.ts'

/**
 * What so many people would tell: the design played again and again by people who choose by known coefficients.
 *
 * Notation  β the truth; β̂ and its Hessian standard error s from each run; d the difference of two shares
 * Formula   power of k: the share of runs with |β̂_k| > 1.96 s_k; coverage: of runs with |β̂_k − β_k| ≤ 1.96 s_k;
 *           a difference that 80 % of runs would tell: (1.96 + 0.84) · mean s_d
 * Units     shares of the runs that were fitted, 0..1; differences of shares in points of 0..1
 * Shapes    power, coverage, errors: K
 * Errors    runs that could not be fitted are counted, and count as having told nothing
 * Source    simulated power: M. Lancsar, J. Louviere, PharmacoEconomics 26 (2008) 661-677; the 80 %: E. de
 *           Bekker-Grob et al., The Patient 8 (2015) 373-384
 * Example   see power.test.ts: 300 people and a difference of 5 points
 */
export type Power = {
  names: readonly string[]
  runs: number
  notFitted: number
  power: Float64Array
  coverage: Float64Array
  meanErrors: Float64Array
  /** Of the two alternatives asked about. */
  difference?: { truth: number; power: number; tellable: number }
}

export type PowerOptions = {
  people: number
  /** K; the prior's means when not said. */
  truth?: readonly number[]
  /** 200 when not said. */
  runs?: number
  /** Two alternatives by the places of their levels, offered side by side (and with the opt-out, where there is one). */
  pair?: readonly [readonly number[], readonly number[]]
}

const WANTED_POWER = 0.8

export function powerOf(
  problem: DesignProblem,
  levels: Uint8Array,
  blockOf: Uint8Array,
  { people, truth = problem.prior.mean, runs = 200, pair }: PowerOptions,
  random: Random,
): Power {
  if (!Number.isInteger(people) || people < 1) throw new RangeError(`${people} people cannot play`)
  const coding = codingOf(problem)
  const { names } = coding
  if (truth.length !== names.length)
    throw new RangeError(`the truth must be ${names.length} numbers, one for each coefficient`)
  const beta = Float64Array.from(truth)
  const rows = rowsOf(coding, levels)
  const share = pair && openShareDifference(coding, pair)
  const gathered = openGathering(names.length, beta, share)
  for (let run = 0; run < runs; run++) {
    const counts = played(coding, rows, blockOf, problem.blocks ?? 1, people, beta, random.stream(run))
    const data = answersOf(coding, rows, counts)
    const fit = fitLogit({ names, x: data.values, data })
    if (fit.outcome === 'fitted') gathered.add(fit.estimates, fit.covariance.hessian)
  }
  return { names, runs, ...gathered.result(runs) }
}

/** How often each alternative of each task is chosen, when people are dealt to the blocks in turn. */
function played(
  coding: Coding,
  rows: Float64Array,
  blockOf: Uint8Array,
  blocks: number,
  people: number,
  beta: Float64Array,
  random: Random,
): Uint32Array {
  const k = beta.length
  const w = coding.width
  const counts = new Uint32Array(rows.length / k)
  const p = new Float64Array(w)
  for (let s = 0; s < counts.length / w; s++) {
    setChances(p, rows, s * w * k, beta, 0, k)
    const block = blockOf[s] as number
    const players = Math.floor(people / blocks) + (block < people % blocks ? 1 : 0)
    for (let player = 0; player < players; player++) {
      let left = random.uniform()
      let j = 0
      while (j < w - 1 && (left -= p[j] as number) > 0) j++
      counts[s * w + j] = (counts[s * w + j] as number) + 1
    }
  }
  return counts
}

/** As choice data: those who chose alike stand as one person with their number as the weight. */
function answersOf({ width, names }: Coding, rows: Float64Array, counts: Uint32Array): ChoiceData {
  const k = names.length
  const n = counts.length
  const task = width * k
  return {
    persons: Array.from(counts, (_, place) => String(place)),
    alternatives: Array.from({ length: width }, (_, j) => String(j)),
    attributes: names,
    taskStart: Uint32Array.from({ length: n + 1 }, (_, place) => place),
    rowStart: Uint32Array.from({ length: n + 1 }, (_, place) => place * width),
    alternative: Uint16Array.from({ length: n * width }, (_, row) => row % width),
    values: Float64Array.from(
      { length: n * task },
      (_, at) => rows[Math.floor(at / (task * width)) * task + (at % task)] as number,
    ),
    chosen: Uint32Array.from({ length: n }, (_, place) => place * width + (place % width)),
    weight: Float64Array.from(counts),
  }
}

function openGathering(k: number, truth: Float64Array, share: ShareDifference | undefined) {
  const power = new Float64Array(k)
  const coverage = new Float64Array(k)
  const meanErrors = new Float64Array(k)
  let fitted = 0
  let told = 0
  let errorOfShare = 0
  return {
    add(estimates: Float64Array, covariance: Float64Array) {
      fitted += 1
      standardErrors(covariance).forEach((error, i) => {
        const estimate = estimates[i] as number
        if (Math.abs(estimate) > Z_95 * error) power[i] = (power[i] as number) + 1
        if (Math.abs(estimate - (truth[i] as number)) <= Z_95 * error)
          coverage[i] = (coverage[i] as number) + 1
        meanErrors[i] = (meanErrors[i] as number) + error
      })
      if (share === undefined) return
      const { difference, error } = share(estimates, covariance)
      if (Math.abs(difference) > Z_95 * error) told += 1
      errorOfShare += error
    },
    result: (runs: number) => ({
      notFitted: runs - fitted,
      power: power.map((count) => count / runs),
      coverage: coverage.map((count) => count / fitted),
      meanErrors: meanErrors.map((sum) => sum / fitted),
      ...(share && {
        difference: {
          truth: share(truth, new Float64Array(k * k)).difference,
          power: told / runs,
          tellable: ((Z_95 + normalQuantile(WANTED_POWER)) * errorOfShare) / fitted,
        },
      }),
    }),
  }
}
