import { describe, expect, test } from 'vitest'
import { heating, heatingWithNewTechnology } from '../../../tests/builders/choice-reference.ts'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import { hasReferenceData } from '../../../tests/reference-data.ts'
import { randomFrom } from '../numeric/random.ts'
import type { ChoiceData } from './data.ts'
import { elasticities, moved } from './elasticity.ts'
import type { Fit, Outcome } from './fit.ts'
import { gather } from './gather.ts'
import { fitLogit } from './logit.ts'
import { logitProbabilities } from './logit-probabilities.ts'
import { constantsFor, genericModel, type Model } from './model.ts'
import { drawParameters } from './parameter-draws.ts'
import { simulateChange, simulateShares, sharesOf } from './simulate.ts'
import { utilityOf } from './utility.ts'

describe.skipIf(!hasReferenceData)('published forecasts (skipped when ../shared/data is missing)', () => {
  test('a tenth off the heat pump, as mlogit', () => {
    const { data, model } = heating()
    const fit = fitted(fitLogit(utilityOf(data, model)))
    const before = whatIf(data, model)
    const after = whatIf(moved(data, { attribute: 'ic', alternative: 'hp' }, 0.9), model)
    const shares = (which: typeof before) =>
      simulateShares(which, fit.estimates, []).map(({ share }) => share)
    expect(
      apart(shares(before), [0.0555555556, 0.0711111111, 0.0933333333, 0.6366666667, 0.1433333333]),
    ).toBeLessThan(1e-8)
    expect(
      apart(shares(after), [0.06446230084, 0.07045486294, 0.09247026285, 0.63064442982, 0.14196814355]),
    ).toBeLessThan(1e-8)
    const { draws } = drawParameters(fit.estimates, fit.covariance.hessian, 500, randomFrom(1))
    const all = simulateChange(before, after, fit.estimates, draws)
    expect(all.before).toEqual(simulateShares(before, fit.estimates, draws))
    expect(all.after).toEqual(simulateShares(after, fit.estimates, draws))
    const [change] = all.change
    expect(change?.share).toBeCloseTo(0.00890674528, 8)
    expect(change?.low).toBeGreaterThan(0)
    expect(change?.high).toBeLessThan(0.02)
  })

  test('a new technology: the electric one at 200 more and a quarter cheaper to run, as mlogit', () => {
    const { data, model } = heating()
    const fit = fitted(fitLogit(utilityOf(data, model)))
    const offered = heatingWithNewTechnology()
    const shares = simulateShares(whatIf(offered.data, offered.model), fit.estimates, []).map(
      ({ share }) => share,
    )
    expect(apart(shares, [0.04977, 0.06312, 0.08348, 0.57145, 0.12855, 0.10363])).toBeLessThan(5e-6)
  })
})

describe('simulated shares', () => {
  const data = simulatedChoices({ persons: 200, alternatives: 3, beta: [0.5, -0.5], seed: 4 })
  const model: Model = {
    terms: [...genericModel(data.attributes).terms, ...constantsFor(data.alternatives, '1')],
  }

  test('with constants give back the shares that were chosen', () => {
    const fit = fitted(fitLogit(utilityOf(data, model)))
    const chosen = data.alternatives.map(
      (_, j) => data.chosen.filter((row) => data.alternative[row] === j).length / 1600,
    )
    const shares = simulateShares(whatIf(data, model), fit.estimates, [])
    expect(
      apart(
        shares.map(({ share }) => share),
        chosen,
      ),
    ).toBeLessThan(1e-6)
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('have intervals from the draws, which hold the share and narrow with more people', () => {
    const widths = [50, 800].map((persons) => {
      const sample = simulatedChoices({ persons, alternatives: 3, beta: [0.5, -0.5], seed: 4 })
      const fit = fitted(fitLogit(utilityOf(sample, model)))
      const { draws } = drawParameters(fit.estimates, fit.covariance.clustered, 200, randomFrom(2))
      const [first] = simulateShares(whatIf(sample, model), fit.estimates, draws)
      expect(first!.low).toBeLessThan(first!.share)
      expect(first!.high).toBeGreaterThan(first!.share)
      return first!.high - first!.low
    })
    expect(widths[0]! / widths[1]!).toBeGreaterThan(3)
    expect(widths[0]! / widths[1]!).toBeLessThan(5)
  })

  test('follow the weights of the population', () => {
    const likes = (person: string, weight: number, value: number) => ({
      person,
      weight,
      chosen: 0,
      offers: [
        { alternative: 'A', values: [value] },
        { alternative: 'B', values: [0] },
      ],
    })
    const two = gather([likes('many', 3, 100), likes('few', 1, -100)], ['x'])
    const shares = sharesOf(two, logitProbabilities(utilityOf(two, genericModel(['x'])), Float64Array.of(1)))
    expect(Array.from(shares)).toEqual([0.75, 0.25])
  })

  test('of nobody are a fault', () => {
    expect(() => sharesOf({ ...data, weight: data.weight.map(() => 0) }, data.values)).toThrow(RangeError)
  })
})

describe('elasticities', () => {
  test('of one person are those of the formula, own and cross', () => {
    const offers = [2, 3, 5].map((price, j) => ({ alternative: 'ABC'[j]!, values: [price] }))
    const data = gather([{ person: 'Aino', weight: 1, chosen: 0, offers }], ['price'])
    const beta = Float64Array.of(-0.7)
    const shares = (of: ChoiceData) =>
      sharesOf(of, logitProbabilities(utilityOf(of, genericModel(['price'])), beta))
    const p = shares(data)
    const found = elasticities(data, { attribute: 'price', alternative: 'B' }, shares)
    const cross = 0.7 * 3 * p[1]!
    expect(apart([...found], [cross, -0.7 * 3 * (1 - p[1]!), cross])).toBeLessThan(1e-6)
  })

  test('of what is not there are a fault', () => {
    const data = simulatedChoices({ persons: 2, beta: [1], seed: 1 })
    expect(() => moved(data, { attribute: 'price', alternative: '1' }, 2)).toThrow('no attribute price')
    expect(() => moved(data, { attribute: 'x1', alternative: 'A' }, 2)).toThrow('no alternative A')
  })
})

function whatIf(data: ChoiceData, model: Model) {
  const utility = utilityOf(data, model)
  return { data, probabilities: (theta: Float64Array) => logitProbabilities(utility, theta) }
}

function fitted(outcome: Outcome): Fit {
  if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
  return outcome
}

function apart(values: readonly number[], expected: readonly number[]): number {
  expect(values.length).toBe(expected.length)
  return Math.max(...values.map((value, place) => Math.abs(value - expected[place]!)))
}
