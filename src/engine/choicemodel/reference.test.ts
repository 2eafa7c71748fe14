import { describe, expect, test } from 'vitest'
import {
  electricity,
  heating,
  heatingAndCooling,
  medicine,
  publishedEstimates,
  type ReferenceEstimates,
  type ReferenceModel,
  swissmetro,
  train,
} from '../../../tests/builders/choice-reference.ts'
import { hasReferenceData } from '../../../tests/reference-data.ts'
import { type Covariances, type Outcome, standardErrors } from './fit.ts'
import { fitLogit } from './logit.ts'
import { fitNestedLogit } from './nested-logit.ts'
import { fitRankedLogit } from './ranked-logit.ts'
import { utilityOf } from './utility.ts'

describe.skipIf(!hasReferenceData)('published estimates (skipped when ../shared/data is missing)', () => {
  test('the multinomial logit of the electricity experiment is that of mlogit, clogit and logitr', () => {
    expect(differences(fitted(electricity()), publishedEstimates('mlogit', 'electricity_mnl'))).toEqual([])
  })

  test('heating systems with constants, as mlogit', () => {
    const published = publishedEstimates('mlogit', 'heating_mnl_asc')
    expect(
      differences(fitted(heating()), published, (name) => name.replace('constant:', '(Intercept):')),
    ).toEqual([])
  })

  // R 4.2.2, survival 3.5-3: clogit(y ~ price + time + change + comfort + strata(ch)) on the two lines of each choice,
  // with the same units; the figures that mlogit's own example prints too.
  test('rail trips, as clogit', () => {
    const estimates = { price: 0.32711341, time: 1.72055174, change: 0.32634099, comfort: 0.94572569 }
    expect(differences(fitted(train()), { logLikelihood: -1724.15002716, estimates, errors: {} })).toEqual([])
  })

  test('Swissmetro, where not everything is always available, as Biogeme with both kinds of errors', () => {
    const published = publishedEstimates('biogeme_swissmetro', 'b01a_logit')
    expect(differences(fitted(swissmetro()), published, biogeme)).toEqual([])
  })

  test('medicines, the best of four and then the whole ranking, as clogit', () => {
    const { data, model } = medicine()
    const utility = utilityOf(data, model)
    expect(differences(fitLogit(utility), publishedEstimates('apollo', 'apollo_drug_best_mnl'))).toEqual([])
    const ranking = fitRankedLogit(utility, 'equal')
    expect(differences(ranking, publishedEstimates('apollo', 'apollo_drug_exploded_logit'))).toEqual([])
  })

  test('heating with or without cooling as a nested logit, as mlogit, whose errors are BHHH', () => {
    const { data, model } = heatingAndCooling()
    const outcome = fitNestedLogit(utilityOf(data, model), [
      { name: 'cooling', alternatives: ['gcc', 'ecc', 'erc', 'hpc'], coefficient: 'iv' },
      { name: 'other', alternatives: ['gc', 'ec', 'er'], coefficient: 'iv' },
    ])
    expect(
      differences(outcome, publishedEstimates('mlogit', 'hc_nested_cooling'), undefined, 'bhhh'),
    ).toEqual([])
  })

  test('Swissmetro with train and car in one nest, as Biogeme, whose nest parameter is 1/λ', () => {
    const { data, model } = swissmetro()
    const outcome = fitNestedLogit(utilityOf(data, model), [
      { name: 'existing', alternatives: ['train', 'car'] },
    ])
    const { logLikelihood, estimates } = publishedEstimates('biogeme_swissmetro', 'b09_nested')
    const lambda = 1 / (estimates['nest_parameter'] ?? Number.NaN)
    expect(
      differences(
        outcome,
        { logLikelihood, estimates: { ...estimates, 'lambda:existing': lambda }, errors: {} },
        biogeme,
      ),
    ).toEqual([])
  })
})

const biogemeNames: Record<string, string> = {
  time: 'b_time',
  cost: 'b_cost',
  'constant:train': 'asc_train',
  'constant:car': 'asc_car',
}
function biogeme(name: string) {
  return biogemeNames[name] ?? name
}

function fitted({ data, model }: ReferenceModel): Outcome {
  return fitLogit(utilityOf(data, model))
}

/** What differs from the published: log-likelihood by more than 1e-6 of it, coefficients and errors in the first four digits. */
function differences(
  outcome: Outcome,
  published: ReferenceEstimates,
  named = (name: string) => name,
  kind: keyof Covariances = 'hessian',
): string[] {
  if (outcome.outcome !== 'fitted') return [JSON.stringify(outcome)]
  const errors = standardErrors(outcome.covariance[kind])
  const pairs = outcome.names.flatMap((name, place) => [
    { what: name, found: outcome.estimates[place], expected: published.estimates[named(name)], within: 1e-4 },
    { what: `s.e. of ${name}`, found: errors[place], expected: published.errors[named(name)], within: 1e-4 },
  ])
  const all = [
    { what: 'LL', found: outcome.logLikelihood, expected: published.logLikelihood, within: 1e-6 },
    ...pairs.filter(({ what, expected }) => expected !== undefined || !what.startsWith('s.e.')),
  ]
  return all
    .filter(
      ({ found = Number.NaN, expected = Number.NaN, within }) => !(Math.abs(found / expected - 1) < within),
    )
    .map(({ what, found, expected }) => `${what}: ${found}, not ${expected}`)
}
