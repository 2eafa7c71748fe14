import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import { gradientByDifferences, jacobianByDifferences } from '../numeric/differences.ts'
import { contrastsOf } from './contrasts.ts'
import { standardErrors, type Fit } from './fit.ts'
import { gather } from './gather.ts'
import { likelihoodOf } from './likelihood.ts'
import { fitLogit } from './logit.ts'
import { genericModel } from './model.ts'
import { utilityOf } from './utility.ts'

/**
 * Reference: R 4.2.2, survival 3.5-3, on these choices written as one line for each alternative (id, task, y, w, x1-x3):
 *   clogit(y ~ x1 + x2 + x3 + strata(task) + cluster(id), a, method = 'efron')     naive and robust errors
 *   the same with cluster(task), and with weights = w
 */
const people = { persons: 60, tasks: 6, alternatives: 4, beta: [0.5, -0.8, 0.3], seed: 1 }

describe('the multinomial logit', () => {
  test('gives the log-likelihood, coefficients and errors of clogit', () => {
    const fit = fitted(simulatedChoices(people))
    expect(fit.logLikelihood).toBeCloseTo(-353.342853757, 8)
    expect(fit.nullLogLikelihood).toBeCloseTo(-499.065970003, 8)
    expect(apart(fit.estimates, [0.528830309741, -0.76068345408, 0.311784212872])).toBeLessThan(1e-7)
    expect(
      apart(standardErrors(fit.covariance.hessian), [0.0579504747594, 0.064606123205, 0.0537474176882]),
    ).toBeLessThan(1e-7)
    expect(
      apart(standardErrors(fit.covariance.robust), [0.0551365391275, 0.0635856773037, 0.0525375618649]),
    ).toBeLessThan(1e-7)
    expect(
      apart(standardErrors(fit.covariance.clustered), [0.0555995610889, 0.0695740661861, 0.0572132850981]),
    ).toBeLessThan(1e-7)
  })

  test('gives those of clogit with weights', () => {
    const fit = fitted(simulatedChoices({ ...people, weight: (n) => 1 + (n % 3) }))
    // clogit counts each alternative with its weight too: Σ w ln w lower, whatever the coefficients.
    const own = 120 * (2 * Math.log(2) + 3 * Math.log(3))
    expect(fit.logLikelihood).toBeCloseTo(-1277.23748628 + own, 7)
    expect(apart(fit.estimates, [0.532637073856, -0.737974925074, 0.293328814299])).toBeLessThan(1e-7)
    expect(
      apart(standardErrors(fit.covariance.hessian), [0.0408791595354, 0.0449483127152, 0.0381258818673]),
    ).toBeLessThan(1e-7)
    expect(
      apart(standardErrors(fit.covariance.clustered), [0.0653811421259, 0.0774260052162, 0.064809947454]),
    ).toBeLessThan(1e-7)
  })

  test('its example: three of four take what is cheaper by one', () => {
    const fit = fitted(
      gather(
        [0, 0, 0, 1].map((chosen, n) => twoPrices(String(n), chosen)),
        ['price'],
      ),
    )
    expect(fit.estimates[0]).toBeCloseTo(-Math.log(3), 5)
    expect(fit.logLikelihood).toBeCloseTo(4 * (0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), 10)
  })

  test('a person of weight two is two persons, and one of weight nought is nobody', () => {
    const doubled = fitted(simulatedChoices({ ...people, weight: (n) => (n < 30 ? 2 : 0) }))
    const half = fitted(simulatedChoices({ ...people, persons: 30 }))
    expect(apart(doubled.estimates, half.estimates)).toBeLessThan(1e-7)
    expect(doubled.logLikelihood).toBeCloseTo(2 * half.logLikelihood, 9)
    expect(
      apart(
        standardErrors(doubled.covariance.hessian),
        standardErrors(half.covariance.hessian).map((error) => error / Math.SQRT2),
      ),
    ).toBeLessThan(1e-7)
    expect(
      apart(standardErrors(doubled.covariance.clustered), standardErrors(half.covariance.clustered)),
    ).toBeLessThan(1e-7)
  })

  test('from a sample of many it reaches the same point as from nothing', () => {
    const many = { persons: 3000, tasks: 7, beta: [0.4, -0.6], seed: 2 }
    const fit = fitted(simulatedChoices(many))
    const few = fitted(simulatedChoices({ ...many, persons: 2800 }))
    expect(fit.evaluations).toBeLessThan(few.evaluations)
    expect(Math.max(...fit.gradient.map(Math.abs))).toBeLessThan(1e-3)
    expect(Math.abs(fit.estimates[0]! - few.estimates[0]!)).toBeLessThan(0.01)
  })

  test('its gradient and Hessian are the derivatives of its log-likelihood, wherever', () => {
    const contrasts = contrastsOf(
      utilityOf(...modelled(simulatedChoices({ ...people, weight: (n) => n % 4 }))),
    )
    const coefficient = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(coefficient, coefficient, coefficient), (beta) => {
        const at = Float64Array.from(beta)
        const { gradient, hessian } = likelihoodOf(contrasts, at)
        expect(
          apart(
            gradient,
            gradientByDifferences((theta) => likelihoodOf(contrasts, theta).value, at),
          ),
        ).toBeLessThan(1e-5)
        expect(
          apart(
            hessian,
            jacobianByDifferences((theta) => likelihoodOf(contrasts, theta).gradient, at),
          ),
        ).toBeLessThan(1e-5)
      }),
      { numRuns: 10 },
    )
  })

  test('a utility of thousands neither overflows nor loses the rest', () => {
    const { value, gradient } = likelihoodOf(
      {
        k: 1,
        taskStart: Uint32Array.of(0, 1),
        start: Uint32Array.of(0, 2),
        z: Float64Array.of(5000, -5000),
        weight: Float64Array.of(1),
      },
      Float64Array.of(1),
    )
    expect(value).toBe(-5000)
    expect(gradient[0]).toBe(-5000)
  })
})

function fitted(data: ReturnType<typeof simulatedChoices>): Fit {
  const outcome = fitLogit(utilityOf(...modelled(data)))
  if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
  return outcome
}

function modelled(data: ReturnType<typeof simulatedChoices>) {
  return [data, genericModel(data.attributes)] as const
}

function twoPrices(person: string, chosen: number) {
  const offers = [
    { alternative: 'A', values: [1] },
    { alternative: 'B', values: [2] },
  ]
  return { person, weight: 1, chosen, offers }
}

/** The greatest difference, relative to what was expected. */
function apart(values: Float64Array, expected: ArrayLike<number>): number {
  expect(values.length).toBe(expected.length)
  return values.reduce((most, value, place) => {
    const right = expected[place]!
    return Math.max(most, Math.abs(value - right) / Math.max(1e-2, Math.abs(right)))
  }, 0)
}
