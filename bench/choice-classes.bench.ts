import { contrastsOf } from '../src/engine/choicemodel/contrasts.ts'
import { fitLatentClasses } from '../src/engine/choicemodel/latent/latent-class.ts'
import { openLatent } from '../src/engine/choicemodel/latent/latent-likelihood.ts'
import { layoutOf } from '../src/engine/choicemodel/latent/latent-model.ts'
import { type LinearUtility, utilityOf } from '../src/engine/choicemodel/utility.ts'
import { randomFrom } from '../src/engine/numeric/random.ts'
import * as reference from '../tests/builders/choice-reference.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure } from './figure.ts'

export const figures: Figure[] = hasReferenceData ? [starts(), evaluation()] : []

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
    yardstick: 'the same array by array, as one writes it first: how many times slower it is',
    target: { atLeast: 2 },
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

/** Utilities, exponentials, shares and their products, each an array over all rows and classes. */
function straightforward({ names, x, data }: LinearUtility, theta: Float64Array, classes: number) {
  const k = names.length
  const rows = data.alternative.length
  const chances = Array.from({ length: classes }, (_, q) => {
    const beta = theta.slice(q * k, (q + 1) * k)
    const e = Array.from({ length: rows }, (__, row) =>
      Math.exp(beta.reduce((sum, b, a) => sum + b * (x[row * k + a] ?? 0), 0)),
    )
    const sums = Array.from(data.chosen, (__, t) =>
      e.slice(data.rowStart[t], data.rowStart[t + 1]).reduce((sum, value) => sum + value, 0),
    )
    return Array.from(data.chosen, (__, t) =>
      e.slice(data.rowStart[t], data.rowStart[t + 1]).map((value) => value / (sums[t] ?? 1)),
    )
  })
  const odds = [1, ...Array.from(theta.slice(classes * k), Math.exp)]
  const total = odds.reduce((sum, value) => sum + value, 0)
  const gradient = new Float64Array(theta.length)
  let value = 0
  data.persons.forEach((_, n) => {
    const tasks = Array.from(
      { length: (data.taskStart[n + 1] ?? 0) - (data.taskStart[n] ?? 0) },
      (__, t) => (data.taskStart[n] ?? 0) + t,
    )
    const chosenAt = (t: number) => (data.chosen[t] ?? 0) - (data.rowStart[t] ?? 0)
    const joint = odds.map((odd, q) =>
      tasks.reduce((product, t) => product * (chances[q]?.[t]?.[chosenAt(t)] ?? 0), odd / total),
    )
    const sum = joint.reduce((all, one) => all + one, 0)
    value += Math.log(sum)
    joint.forEach((one, q) => {
      const h = one / sum
      for (const t of tasks)
        chances[q]?.[t]?.forEach((p, j) => {
          const row = (data.rowStart[t] ?? 0) + j
          const off = (j === chosenAt(t) ? 1 : 0) - p
          for (let a = 0; a < k; a++)
            gradient[q * k + a] = (gradient[q * k + a] ?? 0) + h * off * (x[row * k + a] ?? 0)
        })
      if (q > 0)
        gradient[classes * k + q - 1] = (gradient[classes * k + q - 1] ?? 0) + h - (odds[q] ?? 0) / total
    })
  })
  return { value, gradient }
}
