import { randomFrom } from '../src/engine/numeric/random.ts'
import { moved } from '../src/engine/choicemodel/elasticity.ts'
import type { Fit, Outcome } from '../src/engine/choicemodel/fit.ts'
import { fitLogit } from '../src/engine/choicemodel/logit.ts'
import { logitProbabilities } from '../src/engine/choicemodel/logit-probabilities.ts'
import { fitNestedLogit } from '../src/engine/choicemodel/nested-logit.ts'
import { fitRankedLogit } from '../src/engine/choicemodel/ranked-logit.ts'
import { sharesOf } from '../src/engine/choicemodel/simulate.ts'
import { tradeOff } from '../src/engine/choicemodel/trade-off.ts'
import { type LinearUtility, utilityOf } from '../src/engine/choicemodel/utility.ts'
import { readKernel } from '../src/kernels.ts'
import * as reference from '../tests/builders/choice-reference.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import { straightforwardLogit } from './choice-yardstick.ts'
import { hasR, NO_R, runR } from './choice-peers.ts'
import type { Figure } from './figure.ts'

const kernel = readKernel('choicemodel')
const PEOPLE = 50_000
const TASKS = 8
const ALTERNATIVES = 3
const BETA = [0.5, -0.8, 0.3, 0.2, -0.1, 0.6]

export const figures: Figure[] = [
  {
    key: 'choice-logit',
    name: 'multinomial logit of 50,000 people x 8 tasks x 3 alternatives x 6 attributes, with all standard errors',
    unit: 's',
    yardstick: 'the same estimates array by array in plain TypeScript, without standard errors',
    target: { atMost: 0.25 },
    measure: async () => {
      const { utility, own, fit } = fitMany()
      const [other, plain] = bestOf(2, () => straightforwardLogit(utility))
      if (fit.outcome !== 'fitted' || Math.abs(fit.logLikelihood / plain.logLikelihood - 1) > 1e-10)
        throw new Error('the two do not agree')
      return { value: own, ratio: own / other, note: `yardstick ${other.toFixed(2)} s` }
    },
  },
  {
    key: 'choice-logit',
    name: 'the same, one thread',
    unit: 's',
    yardstick: 'the aim of 0.2 s on an idle core',
    target: { atMost: 1 },
    measure: async () => ({ value: fitMany().own, ratio: fitMany().own / 0.2 }),
  },
  ...(hasReferenceData ? [besideClogit()] : []),
  ...(hasReferenceData ? [...published(), ...forecasts()] : []),
]

let many: { utility: LinearUtility; own: number; fit: Outcome } | undefined

function fitMany() {
  if (many !== undefined) return many
  const utility = manyPeople()
  const [own, fit] = bestOf(5, () => fitLogit(utility, { kernel }))
  many = { utility, own, fit }
  return many
}

function besideClogit(): Figure {
  return {
    key: 'choice-logit',
    name: 'multinomial logit of 4,308 electricity choices, with all standard errors',
    unit: 's',
    yardstick: 'clogit of R, where it is installed',
    target: { atMost: 1 },
    measure: async () => {
      const { data, model } = reference.electricity()
      const utility = utilityOf(data, model)
      const [own, fit] = bestOf(10, () => fitLogit(utility, { kernel }))
      if (!hasR(['survival'])) return { value: own, ratio: 0, note: NO_R }
      const [seconds = Number.NaN, logLikelihood] = runR(
        data,
        `suppressMessages(library(survival))
         time <- system.time(fit <- clogit(y ~ pf + cl + loc + wk + tod + seas + strata(task) + cluster(id), a, method = "efron"))
         cat(time[["elapsed"]], sprintf("%.9f", fit$loglik[2]))`,
      )
      if (fit.outcome !== 'fitted' || Math.abs(fit.logLikelihood / (logLikelihood ?? 0) - 1) > 1e-9)
        throw new Error(`clogit gives ${logLikelihood}`)
      return { value: own, ratio: own / seconds, note: `clogit ${seconds.toFixed(2)} s` }
    },
  }
}

/** What other programs gave, each a row of the table in docs/choice-models.md. */
function published(): Figure[] {
  const nestsOfHeating = [
    { name: 'cooling', alternatives: ['gcc', 'ecc', 'erc', 'hpc'], coefficient: 'iv' },
    { name: 'other', alternatives: ['gc', 'ec', 'er'], coefficient: 'iv' },
  ]
  return [
    against('electricity, multinomial', 'mlogit', 'electricity_mnl', reference.electricity, fitLogit),
    against('heating with constants, multinomial', 'mlogit', 'heating_mnl_asc', reference.heating, fitLogit),
    against('Swissmetro, multinomial', 'biogeme_swissmetro', 'b01a_logit', reference.swissmetro, fitLogit),
    against(
      'heating and cooling, nested',
      'mlogit',
      'hc_nested_cooling',
      reference.heatingAndCooling,
      (utility) => fitNestedLogit(utility, nestsOfHeating),
    ),
    against('Swissmetro, nested', 'biogeme_swissmetro', 'b09_nested', reference.swissmetro, (utility) =>
      fitNestedLogit(utility, [{ name: 'existing', alternatives: ['train', 'car'] }]),
    ),
    against('medicines, best of four', 'apollo', 'apollo_drug_best_mnl', reference.medicine, fitLogit),
    against(
      'medicines, whole ranking',
      'apollo',
      'apollo_drug_exploded_logit',
      reference.medicine,
      (utility) => fitRankedLogit(utility, 'equal'),
    ),
  ]
}

function against(
  name: string,
  tool: string,
  key: string,
  data: () => reference.ReferenceModel,
  fit: (utility: LinearUtility) => Outcome,
): Figure {
  return {
    key: 'choice-published',
    name: `${name}: log-likelihood`,
    unit: '',
    yardstick: `what ${tool} gives, as the difference relative to it`,
    target: { atMost: 1e-6 },
    measure: async () => {
      const { data: choices, model } = data()
      const utility = utilityOf(choices, model)
      const [seconds, outcome] = bestOf(2, () => fit(utility))
      if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
      const { logLikelihood, estimates } = reference.publishedEstimates(tool, key)
      const apart = Math.max(
        ...outcome.names.map((coefficient, place) => {
          const expected = estimates[named[coefficient] ?? coefficient]
          return expected === undefined
            ? 0
            : Math.abs((outcome.estimates[place] ?? Number.NaN) / expected - 1)
        }),
      )
      const note = `coefficients within ${apart.toExponential(0)} of theirs; ${outcome.logLikelihood.toFixed(8)} against ${logLikelihood.toFixed(8)}, in ${(1000 * seconds).toFixed(0)} ms`
      return {
        value: outcome.logLikelihood,
        ratio: Math.abs(outcome.logLikelihood / logLikelihood - 1),
        note,
      }
    },
  }
}

const named: Record<string, string> = {
  ...Object.fromEntries(['ec', 'er', 'gc', 'gr'].map((name) => [`constant:${name}`, `(Intercept):${name}`])),
  time: 'b_time',
  cost: 'b_cost',
  'constant:train': 'asc_train',
  'constant:car': 'asc_car',
}

/** What mlogit's own example makes of the heating estimates: shares, a new alternative, and what people would pay. */
function forecasts(): Figure[] {
  const compared = (name: string, expected: number, within: number, found: () => number): Figure => ({
    key: 'choice-published',
    name,
    unit: '',
    yardstick: 'what mlogit gives, as the difference relative to it',
    target: { atMost: within },
    measure: async () => {
      const value = found()
      return {
        value,
        ratio: Math.abs(value / expected - 1),
        note: `${value.toPrecision(8)} against ${expected}`,
      }
    },
  })
  const share = (offered: reference.ReferenceModel, alternative: string) => {
    const utility = utilityOf(offered.data, offered.model)
    const shares = sharesOf(offered.data, logitProbabilities(utility, heatingFit().estimates))
    return shares[offered.data.alternatives.indexOf(alternative)] ?? Number.NaN
  }
  const rebate = () => {
    const { data, model } = reference.heating()
    return { data: moved(data, { attribute: 'ic', alternative: 'hp' }, 0.9), model }
  }
  const worth = (draws: number) => {
    const fit = heatingFit()
    return tradeOff(fit, fit.covariance.hessian, { of: 'oc', against: 'ic' }, randomFrom(1), { draws })
  }
  return [
    compared('heat pumps as they are', 0.05555555555556, 1e-6, () => share(reference.heating(), 'hp')),
    compared('heat pumps with a tenth off', 0.06446230083917, 1e-6, () => share(rebate(), 'hp')),
    compared('a new technology', 0.10363, 5e-5, () => share(reference.heatingWithNewTechnology(), 'new')),
    compared('oc/ic', 4.563385006601, 1e-4, () => worth(10).ratio),
    compared('oc/ic, delta s.e.', 2.149990614867, 1e-4, () => worth(10).delta.error),
    compared('oc/ic, Krinsky-Robb 2.5 %', 1.855679091629, 0.01, () => worth(200_000).krinskyRobb.low),
    compared('oc/ic, Krinsky-Robb 97.5 %', 19.152542925724, 0.03, () => worth(200_000).krinskyRobb.high),
  ]
}

function heatingFit(): Fit {
  const { data, model } = reference.heating()
  const fit = fitLogit(utilityOf(data, model))
  if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
  return fit
}

function bestOf<Value>(rounds: number, work: () => Value): [seconds: number, value: Value] {
  let best = Infinity
  let value = work()
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    value = work()
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return [best, value]
}

function manyPeople(): LinearUtility {
  const k = BETA.length
  const rows = PEOPLE * TASKS * ALTERNATIVES
  const random = randomFrom(1)
  const x = new Float64Array(rows * k).map(() => random.below(5))
  const chosen = new Uint32Array(PEOPLE * TASKS).map((_, t) => {
    const felt = Array.from({ length: ALTERNATIVES }, (__, j) => {
      const row = t * ALTERNATIVES + j
      return BETA.reduce(
        (v, b, a) => v + b * (x[row * k + a] as number),
        -Math.log(-Math.log(random.uniform())),
      )
    })
    return t * ALTERNATIVES + felt.indexOf(Math.max(...felt))
  })
  return {
    names: BETA.map((_, a) => `x${a + 1}`),
    x,
    data: {
      persons: Array.from({ length: PEOPLE }, (_, n) => String(n)),
      alternatives: ['1', '2', '3'],
      attributes: [],
      taskStart: Uint32Array.from({ length: PEOPLE + 1 }, (_, n) => n * TASKS),
      rowStart: Uint32Array.from({ length: PEOPLE * TASKS + 1 }, (_, t) => t * ALTERNATIVES),
      alternative: Uint16Array.from({ length: rows }, (_, place) => place % ALTERNATIVES),
      values: new Float64Array(0),
      chosen,
      weight: new Float64Array(PEOPLE).fill(1),
    },
  }
}
