import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import { gradientByDifferences } from '../numeric/differences.ts'
import { standardErrors } from './fit.ts'
import { fitLogit } from './logit.ts'
import { logitProbabilities } from './logit-probabilities.ts'
import { genericModel } from './model.ts'
import { fitNestedLogit } from './nested-logit.ts'
import { nestedProbabilities, nestedScores } from './nested-likelihood.ts'
import { nestingOf } from './nests.ts'
import { utilityOf } from './utility.ts'

const data = simulatedChoices({ persons: 60, tasks: 6, alternatives: 4, beta: [0.5, -0.8, 0.3], seed: 1 })
const utility = utilityOf(data, genericModel(data.attributes))
const near = [{ name: 'near', alternatives: ['1', '2'] }]

describe('the nested logit', () => {
  /**
   * Reference: R 4.2.2 on the same choices, one line for each alternative, `inn` true for alternatives 1 and 2:
   *   v <- c(X %*% th[1:3]); l <- th[4]; S <- tapply(ifelse(inn, exp(v / l), 0), task, sum)[task]
   *   D <- tapply(ifelse(inn, 0, exp(v)), task, sum)[task]
   *   lp <- ifelse(inn, v / l + (l - 1) * log(S), v) - log(S^l + D)
   *   optim(c(.5, -.8, .3, 1), function(th) -sum(lp[y == 1]), method = 'BFGS', hessian = TRUE,
   *         control = list(reltol = 1e-16, ndeps = rep(1e-5, 4)))
   */
  test('gives what a general optimiser gives', () => {
    const fit = fitNestedLogit(utility, near)
    if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
    expect(fit.names).toEqual(['x1', 'x2', 'x3', 'lambda:near'])
    expect(fit.logLikelihood).toBeCloseTo(-352.105938747, 7)
    const estimates = [0.568675978455, -0.806983617755, 0.345264488097, 1.23864388188]
    const errors = [0.0664371067069, 0.0738813356375, 0.0608065475277, 0.16314939821]
    fit.estimates.forEach((value, place) =>
      expect(Math.abs(value / estimates[place]! - 1)).toBeLessThan(3e-5),
    )
    standardErrors(fit.covariance.hessian).forEach((value, place) =>
      expect(Math.abs(value / errors[place]! - 1)).toBeLessThan(1e-4),
    )
  })

  test('its scores are the derivatives of its log-likelihood, wherever', () => {
    const nests = [...near, { name: 'far', alternatives: ['3', '4'] }]
    const nesting = nestingOf(utility, nests)
    const coefficient = fc.double({ min: -1, max: 1, noNaN: true })
    const lambda = fc.double({ min: 0.2, max: 2, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(coefficient, coefficient, coefficient, lambda, lambda), (point) => {
        const theta = Float64Array.from(point)
        const { scores } = nestedScores(utility, nesting, theta)
        const expected = gradientByDifferences((at) => nestedScores(utility, nesting, at).value, theta, 1e-4)
        expected.forEach((slope, place) => {
          const sum = scores.reduce((all, score, at) => (at % 5 === place ? all + score : all), 0)
          expect(Math.abs(sum - slope)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)))
        })
      }),
      { numRuns: 10 },
    )
  })

  test('with every λ = 1 it is the multinomial logit, and its probabilities sum to 1 whatever λ', () => {
    const nesting = nestingOf(utility, near)
    const beta = Float64Array.of(0.4, -0.2, 0.9)
    const logit = logitProbabilities(utility, beta)
    nestedProbabilities(utility, nesting, Float64Array.of(...beta, 1)).forEach((p, row) =>
      expect(p).toBeCloseTo(logit[row]!, 14),
    )
    const nested = nestedProbabilities(utility, nesting, Float64Array.of(...beta, 0.3))
    data.chosen.forEach((_, t) => {
      const sum = nested.subarray(data.rowStart[t], data.rowStart[t + 1]).reduce((all, p) => all + p, 0)
      expect(sum).toBeCloseTo(1, 13)
    })
  })

  test('a λ that no task tells is refused by its name', () => {
    const alone = fitNestedLogit(utility, [{ name: 'alone', alternatives: ['1'] }])
    expect(alone).toMatchObject({ outcome: 'refused', reason: 'unidentified scale', names: ['lambda:alone'] })
    const everything = fitNestedLogit(utility, [{ name: 'all', alternatives: ['1', '2', '3', '4'] }])
    expect(everything).toMatchObject({ reason: 'unidentified scale', names: ['lambda:all'] })
  })

  test('what the logit would refuse is refused', () => {
    const constant = utilityOf(
      { ...data, values: data.values.map((v, i) => (i % 3 === 1 ? 2 : v)) },
      genericModel(data.attributes),
    )
    expect(fitNestedLogit(constant, near)).toEqual(fitLogit(constant))
    expect(fitNestedLogit(constant, near)).toMatchObject({ reason: 'constant', names: ['x2'] })
  })

  test('an alternative in two nests, or in none of the data, is a fault', () => {
    expect(() => fitNestedLogit(utility, [...near, ...near])).toThrow('1 stands in two nests')
    expect(() => fitNestedLogit(utility, [{ name: 'x', alternatives: ['tram'] }])).toThrow(
      'there is no alternative tram',
    )
  })
})
