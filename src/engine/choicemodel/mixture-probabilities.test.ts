import { describe, expect, test } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import { randomFrom } from '../numeric/random.ts'
import { layoutOf as layoutOfClasses } from './latent/latent-model.ts'
import { logitProbabilities } from './logit-probabilities.ts'
import { layoutOf } from './mixed/mixing.ts'
import { latentProbabilities, mixedProbabilities } from './mixture-probabilities.ts'
import { genericModel } from './model.ts'
import { simulateShares } from './simulate.ts'
import { utilityOf } from './utility.ts'

const data = simulatedChoices({ persons: 3, tasks: 4, alternatives: 3, beta: [0.5, -0.5], seed: 6 })
const utility = utilityOf(data, genericModel(data.attributes))

describe('where people differ, probabilities', () => {
  test('of a mixed logit without deviations are those of the logit', () => {
    const layout = layoutOf(utility.names, { random: { x1: 'normal', x2: 'uniform' } })
    const found = mixedProbabilities(utility, layout, 16)(Float64Array.of(0.5, -0.5, 0, 0), 0)
    expect(apart(found, logitProbabilities(utility, Float64Array.of(0.5, -0.5)))).toBeLessThan(1e-14)
  })

  test('of a mixed logit are the mean of the logit over the population', () => {
    const layout = layoutOf(utility.names, {
      random: { x1: 'normal', x2: 'lognormal' },
      correlated: ['x1', 'x2'],
    })
    const theta = Float64Array.of(0.3, -1, 0.8, 0.4, 0.5)
    const found = mixedProbabilities(utility, layout, 512)(theta, 0)
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

  test('of classes that depend on what is known of people are each by their own', () => {
    const membership = { names: ['age'], values: Float64Array.of(-1, 0, 2) }
    const layout = layoutOfClasses(utility.names, 3, { classes: 2, membership })
    const theta = Float64Array.of(1, 2, -1, 0, 0, Math.log(3))
    const found = latentProbabilities(utility, layout)(theta)
    const [one, other] = [theta.subarray(0, 2), theta.subarray(2, 4)].map((beta) =>
      logitProbabilities(utility, beta),
    )
    // Odds of the second class 3^age: ¼, ½, and 9 of 10.
    const second = [0.25, 0.5, 0.9]
    const expected = one!.map((p, row) => {
      const share = second[Math.floor(row / 12)]!
      return (1 - share) * p + share * other![row]!
    })
    expect(apart(found, expected)).toBeLessThan(1e-14)
  })

  test('of another set of imagined people are others, and those of the same set the same', () => {
    const layout = layoutOf(utility.names, { random: { x1: 'normal' } })
    const at = mixedProbabilities(utility, layout, 64)
    const theta = Float64Array.of(0.5, -0.5, 2)
    const [one, again, other] = [at(theta, 3), at(theta, 3), at(theta, 4)]
    expect(again).toEqual(one)
    expect(apart(other, one)).toBeGreaterThan(1e-6)
    expect(apart(other, one)).toBeLessThan(0.05)
  })

  test('give shares whose draw error is what other sets would change, and intervals that hold it', () => {
    const layout = layoutOf(utility.names, { random: { x1: 'normal', x2: 'normal' } })
    const theta = Float64Array.of(0.5, -0.5, 2, 2)
    const shares = (points: number) =>
      simulateShares(
        { data, probabilities: mixedProbabilities(utility, layout, points), isSimulated: true },
        theta,
        Array.from({ length: 60 }, () => theta),
      )
    for (const [few, many] of shares(16).map((share, j) => [share, shares(256)[j]!] as const)) {
      // With parameters that are known, only the imagined people make the interval.
      expect(few.drawError).toBeGreaterThan(4 * many.drawError)
      expect(few.high - few.low).toBeGreaterThan(few.drawError * 8)
      expect(Math.abs(few.share - many.share)).toBeLessThan(4 * (few.drawError + many.drawError))
    }
  })
})

function apart(values: Float64Array, expected: Float64Array): number {
  expect(values.length).toBe(expected.length)
  return values.reduce((most, value, row) => Math.max(most, Math.abs(value - expected[row]!)), 0)
}
