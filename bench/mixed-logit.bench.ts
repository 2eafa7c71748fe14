import { contrastsOf } from '../src/engine/choicemodel/contrasts.ts'
import { fitLogit } from '../src/engine/choicemodel/logit.ts'
import { genericModel } from '../src/engine/choicemodel/model.ts'
import type { Draws } from '../src/engine/choicemodel/mixed/draws.ts'
import { mixedLogLikelihood } from '../src/engine/choicemodel/mixed/evaluate.ts'
import { fitMixedLogit, type MixedFit, type MixedOptions } from '../src/engine/choicemodel/mixed/fit.ts'
import { openSimulation } from '../src/engine/choicemodel/mixed/likelihood.ts'
import { layoutOf, type Mixing } from '../src/engine/choicemodel/mixed/mixing.ts'
import { panelOf } from '../src/engine/choicemodel/mixed/panel.ts'
import { problemOf } from '../src/engine/choicemodel/mixed/problem.ts'
import { peopleWithTastes } from '../src/engine/choicemodel/mixed/simulated.sample.ts'
import { startOf } from '../src/engine/choicemodel/mixed/start.ts'
import { type LinearUtility, utilityOf } from '../src/engine/choicemodel/utility.ts'
import { randomFrom } from '../src/engine/numeric/random.ts'
import { readKernel } from '../src/kernels.ts'
import * as reference from '../tests/builders/choice-reference.ts'
import { hasReferenceData, referenceData } from '../tests/reference-data.ts'
import type { Figure } from './figure.ts'
import { straightforwardMixedLogit } from './mixed-logit-yardstick.ts'

const kernel = readKernel('choicemodel')

export const figures: Figure[] = [
  {
    key: 'mixed-logit-town',
    name: 'mixed logit of 5,000 residents x 8 tasks x 3 alternatives x 10 random coefficients, 32 centred draws, two threads',
    unit: 's',
    yardstick: 'the aim of 10 s on two idle cores',
    target: { atMost: 1 },
    measure: () => fitTown({}),
  },
  {
    key: 'mixed-logit-town-halton',
    name: 'the same with 500 Halton draws',
    unit: 's',
    yardstick: 'the aim of 10 s on two idle cores',
    target: { atMost: 1 },
    measure: () => fitTown(halton(500)),
  },
  ...(hasReferenceData
    ? [evaluation(), electricityFit(1), electricityFit(2), electricityAim(), exactMode(), ...published()]
    : []),
]

async function fitTown(options: MixedOptions) {
  const random = randomFrom(1)
  const means = Array.from({ length: 10 }, () => random.normal())
  const data = peopleWithTastes(random, { persons: 5000, tasks: 8, alternatives: 3 }, (own) =>
    means.map((mean) => mean + own.normal()),
  )
  const utility = utilityOf(data, genericModel(data.attributes))
  const [seconds, fit] = await timed(() => fitted(utility, allNormal(utility), { threads: 2, ...options }))
  const note = `${fit.evaluations} evaluations; half the people rest on ${fit.effective.median.toFixed(0)} or more effective draws`
  return { value: seconds, ratio: seconds / 10, note }
}

function evaluation(): Figure {
  return {
    key: 'mixed-logit',
    name: 'electricity panel, 500 draws: one log-likelihood and gradient by the kernel, one thread',
    unit: 'ms',
    yardstick: 'the plain TypeScript twin, how many times slower it is',
    target: { atLeast: 3 },
    measure: async () => {
      const { utility, start } = electricity()
      const by = async (bytes: typeof kernel, rounds: number) => {
        const layout = layoutOf(utility.names, allNormal(utility))
        const simulation = openSimulation(
          problemOf(panelOf(contrastsOf(utility), layout), layout, halton(500).draws, bytes),
        )
        await simulation.draw(start)
        let best = Infinity
        for (let round = 0; round < rounds; round++)
          best = Math.min(best, (await timed(() => simulation.evaluate(start)))[0])
        return best * 1000
      }
      const own = await by(kernel, 15)
      const twin = await by(undefined, 4)
      return { value: own, ratio: twin / own, note: `twin ${twin.toFixed(0)} ms` }
    },
  }
}

function electricityFit(threads: number): Figure {
  return {
    key: 'mixed-logit',
    name: `electricity panel, 500 Halton draws, from the data to all standard errors, threads: ${threads}`,
    unit: 's',
    yardstick: 'the same search array by array in plain TypeScript, without standard errors',
    target: { atMost: 0.1 },
    measure: async () => {
      const { utility } = electricity()
      const [own, fit] = await bestFit(utility, { threads, ...halton(500) })
      const { seconds, logLikelihood } = straightforward()
      if (Math.abs(fit.logLikelihood / logLikelihood - 1) > 1e-9) throw new Error('the two do not agree')
      return {
        value: own,
        ratio: own / seconds,
        note: `yardstick ${seconds.toFixed(1)} s; xlogit 17.6-18.5 s, logitr 8.5-9.5 s, mlogit 178 s on an idle two-core machine`,
      }
    },
  }
}

function electricityAim(): Figure {
  return {
    key: 'mixed-logit',
    name: 'the same, threads: 2',
    unit: 's',
    yardstick: 'the aim of 1 s on two idle cores',
    target: { atMost: 1 },
    measure: async () => {
      const { utility } = electricity()
      const [own, fit] = await bestFit(utility, { threads: 2, ...halton(500) })
      return { value: own, ratio: own, note: `${fit.evaluations} evaluations` }
    },
  }
}

let yardstick: { seconds: number; logLikelihood: number } | undefined

function straightforward() {
  if (yardstick !== undefined) return yardstick
  const { utility, start } = electricity()
  const begun = performance.now()
  const { value } = straightforwardMixedLogit(utility, 500, start)
  yardstick = { seconds: (performance.now() - begun) / 1000, logLikelihood: value }
  return yardstick
}

function exactMode(): Figure {
  return {
    key: 'mixed-logit-exact',
    name: 'electricity panel, 32 draws centred on each person, two threads',
    unit: 's',
    yardstick:
      '500 Halton draws: how many points of log-likelihood higher these estimates are, judged by 10,000',
    target: { atLeast: 0 },
    measure: async () => {
      const { utility } = electricity()
      const mixing = allNormal(utility)
      const [seconds, exact] = await bestFit(utility, { threads: 2 })
      const [, peers] = await bestFit(utility, { threads: 2, ...halton(500) })
      const judged = (fit: MixedFit) =>
        mixedLogLikelihood(utility, mixing, fit.estimates, { kernel, threads: 2, ...halton(10_000) })
      const [own, other] = [await judged(exact), await judged(peers)]
      const note = `${own.toFixed(3)} against ${other.toFixed(3)}; its own log-likelihood ${exact.logLikelihood.toFixed(3)}, where the draw-free value is about -3878.7; ${exact.effective.median.toFixed(1)} effective draws of 32`
      return { value: seconds, ratio: own - other, note }
    },
  }
}

/** What other programs gave with the same draws. */
function published(): Figure[] {
  const { other } = JSON.parse(referenceData('choice/reference.json').toString()) as {
    other: { electricity_mxl_halton: { published: Record<string, { loglik: number }> } }
  }
  const trips = { time: 'normal', change: 'normal', comfort: 'normal' } as const
  const correlated = Object.keys(trips)
  const loglik = (key: string) => reference.publishedEstimates('mlogit', key).logLikelihood
  return [
    ...[100, 500, 1000].map((count) =>
      row(`electricity panel, ${count} Halton draws`, 'mlogit and xlogit', count, reference.electricity, {
        logLikelihood: other.electricity_mxl_halton.published[`R=${count}`]?.loglik ?? Number.NaN,
      }),
    ),
    row('rail trips, 100 Halton draws', 'mlogit', 100, wholeTrips, {
      logLikelihood: loglik('train_mxl_uncorr_R100'),
      mixing: { random: trips },
    }),
    row('rail trips, correlated, 100 Halton draws', 'mlogit', 100, wholeTrips, {
      logLikelihood: loglik('train_mxl_corr_R100'),
      mixing: { random: trips, correlated },
    }),
    row('Swissmetro panel, 1,500 Halton draws', 'xlogit', 1500, reference.swissmetro, {
      logLikelihood: -4359.218229,
      mixing: { random: { time: 'normal' } },
    }),
  ]
}

/** In whole euros and hours, as the reference was run. */
function wholeTrips(): reference.ReferenceModel {
  const { data, model } = reference.train()
  return { model, data: { ...data, values: data.values.map(Math.trunc) } }
}

function row(
  name: string,
  tool: string,
  count: number,
  data: () => reference.ReferenceModel,
  { logLikelihood, mixing }: { logLikelihood: number; mixing?: Mixing },
): Figure {
  return {
    key: 'mixed-logit-published',
    name: `${name}: log-likelihood`,
    unit: '',
    yardstick: `what ${tool} gave, as the difference relative to it`,
    target: { atMost: 1e-6 },
    measure: async () => {
      const { data: choices, model } = data()
      const utility = utilityOf(choices, model)
      const [seconds, fit] = await timed(() =>
        fitted(utility, mixing ?? allNormal(utility), { threads: 2, ...halton(count) }),
      )
      const note = `${fit.logLikelihood.toFixed(8)} against ${logLikelihood.toFixed(8)}, in ${seconds.toFixed(2)} s with two threads`
      return { value: fit.logLikelihood, ratio: Math.abs(fit.logLikelihood / logLikelihood - 1), note }
    },
  }
}

function electricity(): { utility: LinearUtility; start: Float64Array } {
  const { data, model } = reference.electricity()
  const utility = utilityOf(data, model)
  const plain = fitLogit(utility)
  if (plain.outcome !== 'fitted') throw new Error(plain.outcome)
  return {
    utility,
    start: startOf(contrastsOf(utility), layoutOf(utility.names, allNormal(utility)), plain.estimates),
  }
}

function allNormal(utility: LinearUtility): Mixing {
  return { random: Object.fromEntries(utility.names.map((name) => [name, 'normal'])) }
}

function halton(count: number): { draws: Draws } {
  return { draws: { kind: 'halton', count } }
}

async function bestFit(utility: LinearUtility, options: MixedOptions): Promise<[number, MixedFit]> {
  const tries = []
  for (let round = 0; round < 3; round++)
    tries.push(await timed(() => fitted(utility, allNormal(utility), options)))
  return tries.reduce((best, one) => (one[0] < best[0] ? one : best))
}

async function fitted(utility: LinearUtility, mixing: Mixing, options: MixedOptions): Promise<MixedFit> {
  const outcome = await fitMixedLogit(utility, mixing, { kernel, ...options })
  if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
  return outcome
}

async function timed<Value>(work: () => Promise<Value>): Promise<[seconds: number, value: Value]> {
  const start = performance.now()
  const value = await work()
  return [(performance.now() - start) / 1000, value]
}
