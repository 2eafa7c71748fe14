import { describe, expect, test } from 'vitest'
import { heating } from '../../../tests/builders/choice-reference.ts'
import { hasReferenceData } from '../../../tests/reference-data.ts'
import { randomFrom } from '../numeric/random.ts'
import { fitLogit } from './logit.ts'
import { tradeOff } from './trade-off.ts'
import { utilityOf } from './utility.ts'

describe.skipIf(!hasReferenceData)('published trade-offs (skipped when ../shared/data is missing)', () => {
  test('of running against installation costs of heating, as mlogit with 200,000 draws', () => {
    const { data, model } = heating()
    const fit = fitLogit(utilityOf(data, model))
    if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
    const found = tradeOff(fit, fit.covariance.hessian, { of: 'oc', against: 'ic' }, randomFrom(1), {
      draws: 200_000,
    })
    expect(found.ratio).toBeCloseTo(4.563385, 5)
    expect(found.delta.error).toBeCloseTo(2.14999, 4)
    expect(found.delta.low).toBeCloseTo(0.35, 2)
    expect(found.delta.high).toBeCloseTo(8.78, 2)
    expect(Math.abs(found.krinskyRobb.low / 1.855679 - 1)).toBeLessThan(0.01)
    expect(Math.abs(found.krinskyRobb.high / 19.152543 - 1)).toBeLessThan(0.03)
    expect(found.z).toBeCloseTo(-0.0015332 / 0.00062086, 2)
  })
})

describe('a trade-off', () => {
  const fit = { names: ['time', 'price'], estimates: Float64Array.of(-1, -2) }
  const sure = Float64Array.of(1e-4, 2e-5, 2e-5, 4e-4)

  test('is the ratio, and its two intervals agree where the price is sure', () => {
    const found = tradeOff(fit, sure, { of: 'time', against: 'price' }, randomFrom(1))
    expect(found.ratio).toBe(0.5)
    expect(found.otherSign).toBe(0)
    expect(found.delta.error).toBeCloseTo(Math.sqrt(1e-4 - 2e-5 + 1e-4) / 2, 12)
    expect(found.krinskyRobb.low).toBeCloseTo(found.delta.low, 3)
    expect(found.krinskyRobb.high).toBeCloseTo(found.delta.high, 3)
  })

  test('tells in how many draws the price has the other sign', () => {
    const unsure = Float64Array.of(1e-4, 0, 0, 4)
    const found = tradeOff(fit, unsure, { of: 'time', against: 'price' }, randomFrom(1))
    // −2 with a standard error of 2: Φ(−1).
    expect(found.otherSign).toBeCloseTo(0.1587, 2)
  })

  test('of a name that is not estimated is a fault', () => {
    expect(() => tradeOff(fit, sure, { of: 'comfort', against: 'price' }, randomFrom(1))).toThrow(
      'comfort is not one of',
    )
  })

  test('without a proper covariance is a fault', () => {
    const wrong = Float64Array.of(1, 2, 2, 1)
    expect(() => tradeOff(fit, wrong, { of: 'time', against: 'price' }, randomFrom(1))).toThrow(
      'not positive definite',
    )
  })
})
