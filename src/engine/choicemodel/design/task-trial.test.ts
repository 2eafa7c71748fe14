import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { codingOf } from './coding.ts'
import { designError } from './information.ts'
import { priorDraws } from './prior-draws.ts'
import type { DesignProblem } from './problem.ts'
import { openTrial } from './task-trial.ts'

const attributes: DesignProblem['attributes'] = [
  { name: 'fee', levels: [0, 5, 10], coding: 'linear' },
  { name: 'staff', levels: ['none', 'some', 'all'], coding: 'dummy' },
  { name: 'place', levels: ['centre', 'mall', 'bus'], coding: 'effects' },
]

const problems = fc.record({
  alternatives: fc.constantFrom<number | string[]>(2, 3, 4, ['bus', 'tram']),
  optOut: fc.boolean(),
  seed: fc.nat(10_000),
  tasks: fc.integer({ min: 6, max: 9 }),
})

test('a trial gives the error of the whole design, for any change of any task', () => {
  fc.assert(
    fc.property(problems, ({ alternatives, optOut, seed, tasks }) => {
      const chance = randomFrom(seed)
      const problem: DesignProblem = { attributes, tasks, alternatives, optOut, prior: { mean: [] } }
      const coding = codingOf(problem)
      const k = coding.names.length
      const zero = Array.from({ length: k }, () => 0)
      const prior = { mean: zero, deviations: zero.map(() => 0.3), draws: 5 }
      const draws = priorDraws(prior, k, chance)
      const levels = Uint8Array.from({ length: tasks * coding.alternatives * 3 }, () => chance.below(3))
      const trial = openTrial(coding, draws, levels)
      const agrees = (error: number) => {
        const whole = designError(coding, levels, draws)
        if (whole === Infinity || whole > 1e6) return
        expect(Math.abs(error / whole - 1)).toBeLessThan(1e-7)
      }
      for (let change = 0; change < 12; change++) {
        const task = chance.below(tasks)
        trial.lift(task)
        const j = chance.below(coding.alternatives)
        for (let again = 0; again < 2; again++) {
          levels[(task * coding.alternatives + j) * 3 + chance.below(3)] = chance.below(3)
          agrees(trial.errorWith(j))
        }
        agrees(trial.settle())
      }
    }),
    { numRuns: 60 },
  )
})
