import { gunzipSync } from 'node:zlib'
import { fitHierarchicalBayes } from '../src/engine/choicemodel/bayes/hierarchical-bayes.ts'
import { drawPopulation } from '../src/engine/choicemodel/bayes/population.ts'
import { fitLogit } from '../src/engine/choicemodel/logit.ts'
import { readLong } from '../src/engine/choicemodel/long.ts'
import { genericModel } from '../src/engine/choicemodel/model.ts'
import { type LinearUtility, utilityOf } from '../src/engine/choicemodel/utility.ts'
import { cholesky, inverseSymmetric } from '../src/engine/numeric/cholesky.ts'
import { type Random, randomFrom } from '../src/engine/numeric/random.ts'
import { hasReferenceData, referenceData } from '../tests/reference-data.ts'
import type { Figure } from './figure.ts'

const ITERATIONS = 10_000

let once: Promise<Awaited<ReturnType<typeof measured>>> | undefined
const run = () => (once ??= measured())

export const figures: Figure[] = hasReferenceData
  ? [
      {
        key: 'hierarchical-bayes',
        name: 'hierarchical Bayes of 332 camera buyers, 10,000 iterations, one chain',
        unit: 's',
        yardstick: 'the aim of 6 s on an idle core',
        target: { atMost: 1 },
        measure: async () => {
          const { seconds, fit } = await run()
          const least = Math.min(...fit.convergence.map(({ ess }) => ess))
          const note = `at least ${least.toFixed(0)} independent draws, ${(100 * fit.moved).toFixed(0)} % of steps taken`
          return { value: seconds, ratio: seconds / 6, note }
        },
      },
      {
        key: 'hierarchical-bayes',
        name: 'its means of people, the one farthest from those of bayesm',
        unit: 'Monte Carlo errors',
        yardstick: 'three Monte Carlo errors of two such chains',
        target: { atMost: 1 },
        measure: async () => {
          const { fit } = await run()
          const off = fit.names.map((name, a) => {
            const own = fit.people.filter((_, i) => i % fit.names.length === a)
            const mean = own.reduce((sum, beta) => sum + beta, 0) / own.length
            return Math.abs(mean - (bayesm()[name] ?? 0)) / (Math.SQRT2 * (fit.convergence[a]?.error ?? 0))
          })
          const most = Math.max(...off)
          return { value: most, ratio: most / 3, note: fit.names[off.indexOf(most)] ?? '' }
        },
      },
      {
        key: 'hierarchical-bayes',
        name: 'one of its iterations',
        unit: 'ms',
        yardstick:
          'the same steps person by person, as one writes them first: how many times slower they are',
        target: { atLeast: 2 },
        measure: async () => {
          const { seconds } = await run()
          const own = (1000 * seconds) / ITERATIONS
          const plain = straightforwardIteration(camera())
          return { value: own, ratio: plain / own, note: `${plain.toFixed(2)} ms` }
        },
      },
    ]
  : []

async function measured() {
  const utility = camera()
  const begun = performance.now()
  const fit = await fitHierarchicalBayes(utility, { seed: 1, iterations: ITERATIONS, chains: 1 })
  if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
  return { seconds: (performance.now() - begun) / 1000, fit }
}

function camera(): LinearUtility {
  const [columns = [], ...rows] = gunzipSync(referenceData('choice/bayesm_camera.csv.gz'))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const attributes = columns.slice(4)
  const names = { task: 'task', person: 'resp', chosen: 'choice', alternative: 'alt' }
  return utilityOf(readLong({ columns, rows }, { ...names, attributes }), genericModel(attributes))
}

function bayesm(): Record<string, number> {
  const stored = JSON.parse(referenceData('choice/reference.json').toString()) as {
    other: { hb_camera_bayesm: { posterior_mean_of_individual_means: Record<string, number> } }
  }
  return stored.other.hb_camera_bayesm.posterior_mean_of_individual_means
}

/** Milliseconds an iteration: a new root of each person's steps each time, whole likelihoods from the rows as they are. */
function straightforwardIteration(utility: LinearUtility): number {
  const { names, data } = utility
  const k = names.length
  const plain = fitLogit(utility)
  if (plain.outcome !== 'fitted') throw new Error(plain.outcome)
  const random = randomFrom(1)
  const n = data.persons.length
  const betas = Array.from({ length: n }, (): Float64Array => Float64Array.from(plain.estimates))
  const information = inverseSymmetric(plain.covariance.hessian, k) ?? new Float64Array()
  const weight = new Float64Array(n).fill(1)
  const iterations = 60
  const begun = performance.now()
  for (let iteration = 0; iteration < iterations; iteration++) {
    const all = Float64Array.from(betas.flatMap((beta) => [...beta]))
    const { mean, root } = drawPopulation(all, weight, k, {}, random)
    const precision = information.map((_, at) => {
      const [i, j] = [Math.floor(at / k), at % k]
      return names.reduce((sum, __, m) => sum + (root[i * k + m] ?? 0) * (root[j * k + m] ?? 0), 0)
    })
    for (let person = 0; person < n; person++) {
      const beta = betas[person] ?? new Float64Array(k)
      const tried = proposed(
        beta,
        information.map((h, at) => h / n + (precision[at] ?? 0)),
        random,
      )
      const gain =
        logPosterior(utility, person, tried, mean, precision) -
        logPosterior(utility, person, beta, mean, precision)
      if (Math.log(random.uniform()) < gain) betas[person] = tried
    }
  }
  return (performance.now() - begun) / iterations
}

function proposed(beta: Float64Array, precision: Float64Array, random: Random): Float64Array {
  const k = beta.length
  const root = cholesky(inverseSymmetric(precision, k) ?? new Float64Array(), k) ?? new Float64Array()
  const z = beta.map(() => random.normal())
  return beta.map(
    (b, i) =>
      b + (2.93 / Math.sqrt(k)) * z.reduce((sum, value, j) => sum + (root[i * k + j] ?? 0) * value, 0),
  )
}

function logPosterior(
  { x, data }: LinearUtility,
  person: number,
  beta: Float64Array,
  mean: Float64Array,
  precision: Float64Array,
): number {
  const k = beta.length
  let sum = 0
  for (let t = data.taskStart[person] ?? 0; t < (data.taskStart[person + 1] ?? 0); t++) {
    const utilities: number[] = []
    for (let row = data.rowStart[t] ?? 0; row < (data.rowStart[t + 1] ?? 0); row++)
      utilities.push(beta.reduce((v, b, a) => v + b * (x[row * k + a] ?? 0), 0))
    const own = utilities[(data.chosen[t] ?? 0) - (data.rowStart[t] ?? 0)] ?? 0
    sum += own - Math.log(utilities.reduce((all, v) => all + Math.exp(v), 0))
  }
  const off = beta.map((b, a) => b - (mean[a] ?? 0))
  return (
    sum -
    off.reduce(
      (all, o, i) => all + o * off.reduce((inner, p, j) => inner + p * (precision[i * k + j] ?? 0), 0),
      0,
    ) /
      2
  )
}
