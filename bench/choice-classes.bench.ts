import { contrastsOf } from '../src/engine/choicemodel/contrasts.ts'
import { fitLatentClasses } from '../src/engine/choicemodel/latent/latent-class.ts'
import { openLatent } from '../src/engine/choicemodel/latent/latent-likelihood.ts'
import { layoutOf } from '../src/engine/choicemodel/latent/latent-model.ts'
import { type LinearUtility, utilityOf } from '../src/engine/choicemodel/utility.ts'
import { randomFrom } from '../src/engine/numeric/random.ts'
import * as reference from '../tests/builders/choice-reference.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import { hasR, NO_R, runR } from './choice-peers.ts'
import type { Figure } from './figure.ts'

export const figures: Figure[] = hasReferenceData ? [starts(), evaluation(), besideFlexmix()] : []

function starts(): Figure {
  return {
    key: 'choice-classes',
    name: 'four classes of electricity customers, 100 starts, two threads',
    unit: 's',
    yardstick: 'the aim of 15 s on two idle cores',
    target: { atMost: 1 },
    measure: async () => {
      const begun = performance.now()
      const fit = await fitLatentClasses(electricity(), { classes: 4 }, { seed: 1, starts: 100, threads: 2 })
      const seconds = (performance.now() - begun) / 1000
      if (fit.outcome !== 'fitted') throw new Error(fit.outcome)
      if (fit.logLikelihood < -4138.6365665) throw new Error(`only ${fit.logLikelihood} was reached`)
      const { reachedBest, made } = fit.starts
      const note = `${fit.logLikelihood.toFixed(6)}, reached by ${reachedBest} of ${made} starts; ${fit.evaluations} evaluations`
      return { value: seconds, ratio: seconds / 15, note }
    },
  }
}

function evaluation(): Figure {
  return {
    key: 'choice-classes',
    name: 'one log-likelihood and gradient of four classes, one thread',
    unit: 'ms',
    yardstick: 'the same in plain loops over typed arrays: how many times slower it is',
    target: { atLeast: 1.5 },
    measure: async () => {
      const utility = electricity()
      const contrasts = contrastsOf(utility)
      const layout = layoutOf(utility.names, utility.data.persons.length, { classes: 4 })
      const random = randomFrom(1)
      const theta = Float64Array.from(layout.names, () => random.normal() / 4)
      const latent = openLatent(contrasts, layout)
      const own = best(40, () => latent(theta, 'slope').value)
      const plain = best(8, () => straightforward(utility, theta, 4).value)
      if (Math.abs(own.result / plain.result - 1) > 1e-10)
        throw new Error(`${own.result} is not ${plain.result}`)
      return { value: own.ms, ratio: plain.ms / own.ms, note: `${plain.ms.toFixed(1)} ms` }
    },
  }
}

function besideFlexmix(): Figure {
  return {
    key: 'choice-classes',
    name: 'two classes of electricity customers, one start, one thread',
    unit: 's',
    yardstick: 'flexmix of R, where it is installed, from one start',
    target: { atMost: 1 },
    measure: async () => {
      const utility = electricity()
      const begun = performance.now()
      const fit = await fitLatentClasses(utility, { classes: 2 }, { seed: 1, starts: 1 })
      const own = (performance.now() - begun) / 1000
      if (!hasR(['flexmix', 'survival'])) return { value: own, ratio: 0, note: NO_R }
      const [seconds = Number.NaN, logLikelihood = Number.NaN] = runR(
        utility.data,
        `suppressMessages({library(flexmix); library(survival)}); set.seed(1)
         time <- system.time(fit <- flexmix(y ~ pf + cl + loc + wk + tod + seas | id, a, k = 2, model = FLXMRcondlogit(strata = ~ task)))
         cat(time[["elapsed"]], sprintf("%.6f", logLik(fit)))`,
      )
      const { logLikelihood: ours } = fit.outcome === 'fitted' ? fit : { logLikelihood: Number.NaN }
      const note = `${ours.toFixed(6)} against ${logLikelihood.toFixed(6)} in ${seconds.toFixed(1)} s`
      return { value: own, ratio: own / seconds, note }
    },
  }
}

function electricity(): LinearUtility {
  const { data, model } = reference.electricity()
  return utilityOf(data, model)
}

function best(rounds: number, work: () => number): { ms: number; result: number } {
  let ms = Infinity
  let result = 0
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    result = work()
    ms = Math.min(ms, performance.now() - begun)
  }
  return { ms, result }
}

/** Person by person and class by class on the rows as they are: logit shares, their product, and its slope. */
function straightforward({ names, x, data }: LinearUtility, theta: Float64Array, classes: number) {
  const k = names.length
  const gradient = new Float64Array(theta.length)
  const odds = Float64Array.from({ length: classes }, (_, q) =>
    q === 0 ? 1 : Math.exp(theta[classes * k + q - 1] as number),
  )
  const all = odds.reduce((sum, odd) => sum + odd, 0)
  const joint = new Float64Array(classes)
  const scores = new Float64Array(classes * k)
  const p = new Float64Array(Math.max(...data.rowStart.map((end, t) => end - (data.rowStart[t - 1] ?? 0))))
  let value = 0
  for (let n = 0; n < data.persons.length; n++) {
    scores.fill(0)
    let sum = 0
    for (let q = 0; q < classes; q++) {
      let product = (odds[q] as number) / all
      for (let t = data.taskStart[n] as number; t < (data.taskStart[n + 1] as number); t++) {
        const first = data.rowStart[t] as number
        const end = data.rowStart[t + 1] as number
        let total = 0
        for (let row = first; row < end; row++) {
          let v = 0
          for (let a = 0; a < k; a++) v += (theta[q * k + a] as number) * (x[row * k + a] as number)
          total += p[row - first] = Math.exp(v)
        }
        const chosen = data.chosen[t] as number
        product *= (p[chosen - first] as number) / total
        for (let row = first; row < end; row++) {
          const off = (row === chosen ? 1 : 0) - (p[row - first] as number) / total
          for (let a = 0; a < k; a++)
            scores[q * k + a] = (scores[q * k + a] as number) + off * (x[row * k + a] as number)
        }
      }
      joint[q] = product
      sum += product
    }
    value += Math.log(sum)
    for (let q = 0; q < classes; q++) {
      const h = (joint[q] as number) / sum
      for (let a = 0; a < k; a++)
        gradient[q * k + a] = (gradient[q * k + a] as number) + h * (scores[q * k + a] as number)
      const place = classes * k + q - 1
      if (q > 0) gradient[place] = (gradient[place] as number) + h - (odds[q] as number) / all
    }
  }
  return { value, gradient }
}
