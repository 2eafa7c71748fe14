import { describe, expect, test } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import { randomFrom } from '../numeric/random.ts'
import { layoutOf as layoutOfClasses } from './latent/latent-model.ts'
import { logitProbabilities } from './logit-probabilities.ts'
import { layoutOf } from './mixed/mixing.ts'
import { latentProbabilities, mixedProbabilities } from './mixture-probabilities.ts'
import { genericModel } from './model.ts'
import { utilityOf } from './utility.ts'

const data = simulatedChoices({ persons: 3, tasks: 4, alternatives: 3, beta: [0.5, -0.5], seed: 6 })
const utility = utilityOf(data, genericModel(data.attributes))

describe('where people differ, probabilities', () => {
  test('of a mixed logit without deviations are those of the logit', () => {
    const layout = layoutOf(utility.names, { random: { x1: 'normal', x2: 'uniform' } })
    const found = mixedProbabilities(utility, layout, 16)(Float64Array.of(0.5, -0.5, 0, 0))
    expect(apart(found, logitProbabilities(utility, Float64Array.of(0.5, -0.5)))).toBeLessThan(1e-14)
  })

  test('of a mixed logit are the mean of the logit over the population', () => {
    const layout = layoutOf(utility.names, {
      random: { x1: 'normal', x2: 'lognormal' },
      correlated: ['x1', 'x2'],
    })
    const theta = Float64Array.of(0.3, -1, 0.8, 0.4, 0.5)
    const found = mixedProbabilities(utility, layout, 512)(theta)
    const random = randomFrom(8)
    const mean = new Float64Array(found.length)
    for (let r = 0; r < 10_000; r++) {
      const [z, y] = [random.normal(), random.normal()]
      const beta = Float64Array.of(0.3 + 0.8 * z, Math.exp(-1 + 0.4 * z + 0.5 * y))
      logitProbabilities(utility, beta).forEach((p, row) => (mean[row]! += p / 10_000))
    }
    // The error of 10,000 draws of a probability is at most 0.005.
    expect(apart(found, mean)).toBeLessThan(0.015)
  })

  test('of two classes are the mean of the two logits by their shares', () => {
    const layout = layoutOfClasses(utility.names, 3, { classes: 2 })
    const found = latentProbabilities(utility, layout)(Float64Array.of(1, 2, -1, 0, Math.log(3)))
    const [one, other] = [Float64Array.of(1, 2), Float64Array.of(-1, 0)].map((beta) =>
      logitProbabilities(utility, beta),
    )
    expect(
      apart(
        found,
        one!.map((p, row) => 0.25 * p + 0.75 * other![row]!),
      ),
    ).toBeLessThan(1e-14)
  })

  test('of classes that depend on what is known of people are not one for all', () => {
    const membership = { names: ['age'], values: Float64Array.of(20, 40, 60) }
    const layout = layoutOfClasses(utility.names, 3, { classes: 2, membership })
    expect(() => latentProbabilities(utility, layout)).toThrow(RangeError)
  })
})

function apart(values: Float64Array, expected: Float64Array): number {
  expect(values.length).toBe(expected.length)
  return values.reduce((most, value, row) => Math.max(most, Math.abs(value - expected[row]!)), 0)
}
