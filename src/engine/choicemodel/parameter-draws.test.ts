import { expect, test } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import { randomFrom } from '../numeric/random.ts'
import { nestedProbabilities } from './nested-likelihood.ts'
import { nestingOf } from './nests.ts'
import { genericModel } from './model.ts'
import { drawParameters } from './parameter-draws.ts'
import { utilityOf } from './utility.ts'

test('what the model cannot have is drawn anew and counted', () => {
  const isPossible = (theta: Float64Array) => theta[0]! > 0
  // One standard deviation above the border: Φ(−1) of all draws fall below it.
  const { draws, redrawn } = drawParameters(
    Float64Array.of(1),
    Float64Array.of(1),
    4000,
    randomFrom(1),
    isPossible,
  )
  expect(draws).toHaveLength(4000)
  expect(draws.every(isPossible)).toBe(true)
  expect(redrawn / (4000 + redrawn)).toBeCloseTo(0.1587, 1)
  // The mean of a normal cut off there: 1 + φ(1) / Φ(1).
  expect(draws.reduce((sum, theta) => sum + theta[0]!, 0) / 4000).toBeCloseTo(1.2876, 1)
})

test('nothing is redrawn where everything is possible', () => {
  expect(drawParameters(Float64Array.of(1), Float64Array.of(1), 10, randomFrom(1)).redrawn).toBe(0)
})

test('estimates beyond their border have no interval', () => {
  const draw = () =>
    drawParameters(Float64Array.of(-2), Float64Array.of(1), 100, randomFrom(1), (theta) => theta[0]! > 0)
  expect(draw).toThrow('more than half of what the estimates may be is impossible')
})

test('a λ at or below 0 has no probabilities', () => {
  const data = simulatedChoices({ persons: 2, beta: [1], seed: 1 })
  const utility = utilityOf(data, genericModel(data.attributes))
  const nesting = nestingOf(utility, [{ name: 'near', alternatives: ['1', '2'] }])
  for (const lambda of [0, -0.5, Number.NaN])
    expect(() => nestedProbabilities(utility, nesting, Float64Array.of(1, lambda))).toThrow(RangeError)
  expect(nestedProbabilities(utility, nesting, Float64Array.of(1, 0.5))).toHaveLength(48)
})
