import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import { readKernel } from '../../kernels.ts'
import { fitLogit } from './logit.ts'
import { openLogitKernel } from './logit-kernel.ts'
import { openPlainTasks } from './logit-tasks.ts'
import { genericModel } from './model.ts'
import { utilityOf } from './utility.ts'

const bytes = readKernel('choicemodel')!

test('the kernel of the multinomial logit agrees with its plain twin to nine digits, whatever the people', () => {
  const told = fc.record({
    seed: fc.nat(1e6),
    k: fc.integer({ min: 1, max: 8 }),
    persons: fc.integer({ min: 1, max: 90 }),
    tasks: fc.integer({ min: 1, max: 9 }),
    alternatives: fc.integer({ min: 2, max: 7 }),
    size: fc.constantFrom(0, 0.3, 2, 8),
    every: fc.constantFrom(1, 1, 3),
    weights: fc.constantFrom('ones', 'many', 'some are nobody'),
  })
  fc.assert(
    fc.property(told, ({ k, size, every, weights, ...people }) => {
      const beta = Array.from({ length: k }, (_, a) => (a % 2 === 0 ? 0.5 : -0.4))
      const weight = (n: number) => (weights === 'ones' ? 1 : weights === 'many' ? 1 + (n % 3) : n % 2)
      const data = simulatedChoices({ ...people, beta, weight })
      const utility = utilityOf(data, genericModel(data.attributes))
      const at = Float64Array.from(beta, (b, a) => size * b * (1 + a))
      const [kernel, twin] = [openLogitKernel(bytes, utility)!, openPlainTasks(utility)]
      const [one, other] = [kernel.at(at, every), twin.at(at, every)]
      const pairs = [
        [one.gradient, other.gradient],
        [one.hessian, other.hessian],
        ...(['plain', 'squared', 'byPerson'] as const).map(
          (name) => [one.squares()[name], other.squares()[name]] as const,
        ),
      ] as const
      const near = (value: number, expected: number, scale: number) =>
        expect(Math.abs(value - expected)).toBeLessThan(1e-9 * (1 + scale))
      near(one.value, other.value, Math.abs(other.value))
      for (const [values, expected] of pairs) {
        const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
        values.forEach((value, i) => near(value, expected[i]!, scale))
      }
      near(kernel.greatestMove(at, every), twin.greatestMove(at, every), 1)
    }),
    { numRuns: 120, seed: 8 },
  )
})

test('many tasks have the same estimates and errors by the kernel as without it', () => {
  const data = simulatedChoices({ persons: 3000, tasks: 7, beta: [0.4, -0.6, 0], seed: 2 })
  const utility = utilityOf(data, genericModel(data.attributes))
  const [one, other] = [fitLogit(utility, { kernel: bytes }), fitLogit(utility)]
  if (one.outcome !== 'fitted' || other.outcome !== 'fitted') throw new Error(one.outcome)
  expect(one.logLikelihood).toBeCloseTo(other.logLikelihood, 6)
  one.estimates.forEach((value, i) => expect(value).toBeCloseTo(other.estimates[i]!, 9))
  for (const kind of ['hessian', 'bhhh', 'robust', 'clustered'] as const)
    one.covariance[kind].forEach((value, i) => expect(value).toBeCloseTo(other.covariance[kind][i]!, 10))
})

test('many tasks that are separated are refused by the kernel, too', () => {
  const data = simulatedChoices({ persons: 3000, tasks: 7, beta: [0.4, -0.6], seed: 2 })
  const chosen = data.chosen.map((_, t) => {
    const rows = [0, 1, 2].map((j) => t * 3 + j)
    return rows.reduce((best, row) => (data.values[row * 2]! > data.values[best * 2]! ? row : best))
  })
  const found = fitLogit(utilityOf({ ...data, chosen }, genericModel(data.attributes)), { kernel: bytes })
  expect(found).toMatchObject({ outcome: 'refused', reason: 'separated', names: ['x1'] })
})
