import { describe, expect, test } from 'vitest'
import {
  electricity,
  heating,
  medicine,
  publishedEstimates,
  type ReferenceEstimates,
  type ReferenceModel,
  swissmetro,
  train,
} from '../../../tests/builders/choice-reference.ts'
import { hasReferenceData } from '../../../tests/reference-data.ts'
import { standardErrors, type Fit, type Outcome } from './fit.ts'
import { fitLogit } from './logit.ts'
import { utilityOf } from './utility.ts'

describe.skipIf(!hasReferenceData)('published estimates (skipped when ../shared/data is missing)', () => {
  test('the multinomial logit of the electricity experiment is that of mlogit, clogit and logitr', () => {
    agree(fitted(electricity()), publishedEstimates('mlogit', 'electricity_mnl'))
  })

  test('heating systems with constants, as mlogit', () => {
    const published = publishedEstimates('mlogit', 'heating_mnl_asc')
    agree(fitted(heating()), published, (name) => name.replace('constant:', '(Intercept):'))
  })

  // R 4.2.2, survival 3.5-3: clogit(y ~ price + time + change + comfort + strata(ch)) on the two lines of each choice,
  // with the same units; the figures that mlogit's own example prints too.
  test('rail trips, as clogit', () => {
    const estimates = { price: 0.32711341, time: 1.72055174, change: 0.32634099, comfort: 0.94572569 }
    agree(fitted(train()), { logLikelihood: -1724.15002716, estimates, errors: {} })
  })

  test('Swissmetro, where not everything is always available, as Biogeme with both kinds of errors', () => {
    const published = publishedEstimates('biogeme_swissmetro', 'b01a_logit')
    agree(fitted(swissmetro()), published, biogeme)
  })

  test('the best of four medicines, as clogit', () => {
    agree(fitted(medicine()), publishedEstimates('apollo', 'apollo_drug_best_mnl'))
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

/** Log-likelihood to 1e-6 relative, coefficients and standard errors to four digits. */
export function agree(outcome: Outcome, published: ReferenceEstimates, named = (name: string) => name): Fit {
  if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
  expect(Math.abs(outcome.logLikelihood / published.logLikelihood - 1)).toBeLessThan(1e-6)
  const errors = standardErrors(outcome.covariance.hessian)
  outcome.names.forEach((name, place) => {
    const { [named(name)]: estimate = Number.NaN } = published.estimates
    expect(Math.abs(outcome.estimates[place]! / estimate - 1), name).toBeLessThan(5e-5)
    const { [named(name)]: error } = published.errors
    if (error !== undefined) expect(Math.abs(errors[place]! / error - 1), name).toBeLessThan(5e-4)
  })
  return outcome
}
