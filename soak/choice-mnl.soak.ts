import { describe, expect, test } from 'vitest'
import { recovery } from '../tests/builders/choice-recovery.ts'
import { genericModel } from '../src/engine/choicemodel/model.ts'
import { fitLogit } from '../src/engine/choicemodel/logit.ts'
import { fitRankedLogit } from '../src/engine/choicemodel/ranked-logit.ts'
import { utilityOf } from '../src/engine/choicemodel/utility.ts'
import type { ChoiceData } from '../src/engine/choicemodel/data.ts'

const people = { persons: 150, tasks: 8, alternatives: 3, beta: [0.4, -0.7, 0.2, 0.1], seed: 10_000 }

describe('over 400 simulated experiments', () => {
  test.each(['hessian', 'bhhh', 'robust', 'clustered'] as const)(
    'intervals of the multinomial logit with %s errors hold the truth 93 to 97 times in 100',
    (errors) => {
      const { covered, bias } = recovery(400, people, fitted, errors)
      expect(covered).toBeGreaterThanOrEqual(0.93)
      expect(covered).toBeLessThanOrEqual(0.97)
      // The mean of 1,600 standard normal numbers: four of its standard errors.
      expect(Math.abs(bias)).toBeLessThan(0.1)
    },
  )

  test('so do those of the rank-ordered logit', () => {
    const fit = (data: ChoiceData) =>
      fitRankedLogit(utilityOf(data, genericModel(data.attributes)), 'per stage')
    const { covered } = recovery(400, people, fit, 'hessian')
    expect(covered).toBeGreaterThanOrEqual(0.93)
    expect(covered).toBeLessThanOrEqual(0.97)
  })
})

function fitted(data: ChoiceData) {
  return fitLogit(utilityOf(data, genericModel(data.attributes)))
}
