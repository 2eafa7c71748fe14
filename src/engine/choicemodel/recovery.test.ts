import { expect, test } from 'vitest'
import { recovery } from '../../../tests/builders/choice-recovery.ts'
import { fitLogit } from './logit.ts'
import { genericModel } from './model.ts'
import { utilityOf } from './utility.ts'

// 400 runs with bounds of 93 and 97 % are in soak/choice-mnl.soak.ts; these 240 intervals have a deviation of 1.4 %.
test('about 95 of 100 intervals hold the coefficients that people had', () => {
  const people = { persons: 100, tasks: 6, beta: [0.4, -0.7, 0.2], seed: 500 }
  const { covered, bias } = recovery(
    80,
    people,
    (data) => fitLogit(utilityOf(data, genericModel(data.attributes))),
    'clustered',
  )
  expect(covered).toBeGreaterThan(0.91)
  expect(covered).toBeLessThan(0.99)
  expect(Math.abs(bias)).toBeLessThan(0.26)
})
