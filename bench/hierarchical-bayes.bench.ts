import { gunzipSync } from 'node:zlib'
import { fitHierarchicalBayes } from '../src/engine/choicemodel/bayes/hierarchical-bayes.ts'
import type { ChoiceData } from '../src/engine/choicemodel/data.ts'
import { drawPopulation } from '../src/engine/choicemodel/bayes/population.ts'
import { fitLogit } from '../src/engine/choicemodel/logit.ts'
import { readLong } from '../src/engine/choicemodel/long.ts'
import { genericModel } from '../src/engine/choicemodel/model.ts'
import { type LinearUtility, utilityOf } from '../src/engine/choicemodel/utility.ts'
import { cholesky } from '../src/engine/numeric/cholesky.ts'
import { randomFrom } from '../src/engine/numeric/random.ts'
import { readKernel } from '../src/kernels.ts'
import { hasReferenceData, referenceData } from '../tests/reference-data.ts'
import { hasR, NO_R, runR } from './choice-peers.ts'
import type { Figure } from './figure.ts'

const ITERATIONS = 10_000
const kernel = readKernel('choicemodel')

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
        name: 'one of its iterations, processor time',
        unit: 'ms',
        yardstick: 'such steps in plain loops over typed arrays: how many times slower they are',
        target: { atLeast: 2 },
        measure: async () => {
          // Both in this thread alone, so that others who want the processor change neither.
          const { processorMs } = await run()
          const own = processorMs / ITERATIONS
          const plain = straightforwardIteration(camera())
          return { value: own, ratio: plain / own, note: `${plain.toFixed(2)} ms` }
        },
      },
      {
        key: 'hierarchical-bayes',
        name: 'one of its iterations',
        unit: 'ms',
        yardstick: 'bayesm of R, where it is installed',
        target: { atMost: 0.5 },
        measure: async () => {
          const { seconds } = await run()
          const own = (1000 * seconds) / ITERATIONS
          if (!hasR(['bayesm'])) return { value: own, ratio: 0, note: NO_R }
          const theirs = 1000 * besideBayesm(camera().data)
          return { value: own, ratio: own / theirs, note: `bayesm ${theirs.toFixed(2)} ms` }
        },
      },
    ]
  : []

async function measured() {
  const utility = camera()
  const begun = performance.now()
  const used = process.cpuUsage()
  const fit = await fitHierarchicalBayes(utility, { seed: 1, iterations: ITERATIONS, chains: 1, kernel })
  if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
  return { seconds: (performance.now() - begun) / 1000, processorMs: process.cpuUsage(used).user / 1000, fit }
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

/** Seconds an iteration of bayesm, from a short run. */
function besideBayesm(data: ChoiceData): number {
  const names = data.attributes.map((name) => `"${name}"`).join(', ')
  const [seconds = Number.NaN] = runR(
    data,
    `suppressMessages(library(bayesm)); set.seed(1)
     one <- function(d) list(y = as.integer(d$alt[d$y == 1]), X = as.matrix(d[order(d$task, d$alt), c(${names})]))
     people <- lapply(split(a, a$id), one)
     run <- function(R) system.time(capture.output(rhierMnlRwMixture(Data = list(p = max(a$alt), lgtdata = people),
       Prior = list(ncomp = 1), Mcmc = list(R = R, nprint = 0))))[["elapsed"]]
     cat((run(600) - run(100)) / 500)`,
  )
  return seconds
}

/** Milliseconds an iteration: person by person in plain loops over typed arrays, the root of the steps kept as ours is. */
function straightforwardIteration({ names, x, data }: LinearUtility): number {
  const k = names.length
  const plain = fitLogit({ names, x, data })
  if (plain.outcome !== 'fitted') throw new Error(plain.outcome)
  const random = randomFrom(1)
  const n = data.persons.length
  const betas = Float64Array.from({ length: n * k }, (_, i) => plain.estimates[i % k] ?? 0)
  const root = cholesky(plain.covariance.hessian, k) ?? new Float64Array(k * k)
  const step = (2.93 / Math.sqrt(k)) * Math.sqrt(n)
  const weight = new Float64Array(n).fill(1)
  const z = new Float64Array(k)
  const tried = new Float64Array(k)
  const logLikelihood = (person: number, beta: Float64Array, from: number): number => {
    let sum = 0
    for (let t = data.taskStart[person] as number; t < (data.taskStart[person + 1] as number); t++) {
      let all = 0
      let own = 0
      for (let row = data.rowStart[t] as number; row < (data.rowStart[t + 1] as number); row++) {
        let v = 0
        for (let a = 0; a < k; a++) v += (beta[from + a] as number) * (x[row * k + a] as number)
        all += Math.exp(v)
        if (row === data.chosen[t]) own = v
      }
      sum += own - Math.log(all)
    }
    return sum
  }
  const logPrior = (beta: Float64Array, from: number, mean: Float64Array, t: Float64Array): number => {
    let square = 0
    for (let j = 0; j < k; j++) {
      let sum = 0
      for (let i = j; i < k; i++)
        sum += (t[i * k + j] as number) * ((beta[from + i] as number) - (mean[i] as number))
      square += sum * sum
    }
    return -square / 2
  }
  const logs = Float64Array.from({ length: n }, (_, person) => logLikelihood(person, betas, person * k))
  const iterations = 300
  const begun = process.cpuUsage()
  for (let iteration = 0; iteration < iterations; iteration++) {
    const population = drawPopulation(betas, weight, k, {}, random)
    for (let person = 0; person < n; person++) {
      const from = person * k
      for (let a = 0; a < k; a++) z[a] = random.normal()
      for (let a = 0; a < k; a++) {
        let sum = 0
        for (let b = 0; b <= a; b++) sum += (root[a * k + b] as number) * (z[b] as number)
        tried[a] = (betas[from + a] as number) + step * sum
      }
      const log = logLikelihood(person, tried, 0)
      const gain =
        log -
        (logs[person] as number) +
        logPrior(tried, 0, population.mean, population.root) -
        logPrior(betas, from, population.mean, population.root)
      if (!(Math.log(random.uniform()) < gain)) continue
      betas.set(tried, from)
      logs[person] = log
    }
  }
  return process.cpuUsage(begun).user / 1000 / iterations
}
