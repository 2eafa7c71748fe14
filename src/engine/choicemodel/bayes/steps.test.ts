import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKernel } from '../../../kernels.ts'
import { simulatedChoices } from '../../../../tests/builders/choice.ts'
import { randomFrom } from '../../numeric/random.ts'
import { contrastsOf, tasksWhere } from '../contrasts.ts'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import { openKernelSteps } from './steps-kernel.ts'
import type { Steps } from './steps.ts'
import { openTwinSteps } from './steps-twin.ts'

const bytes = readKernel('choicemodel')!

test('the kernel steps as its plain twin does, to nine digits, whatever the people', () => {
  const told = fc.record({
    seed: fc.nat(1e6),
    k: fc.integer({ min: 1, max: 9 }),
    persons: fc.integer({ min: 1, max: 6 }),
    tasks: fc.integer({ min: 1, max: 9 }),
    alternatives: fc.integer({ min: 2, max: 6 }),
    size: fc.constantFrom(0.1, 1, 30),
  })
  fc.assert(
    fc.property(told, ({ seed, k, persons, tasks, alternatives, size }) => {
      const contrasts = someTasks({ seed, k, persons, tasks, alternatives })
      const kernel = openKernelSteps(bytes, contrasts)!
      const twin = openTwinSteps(contrasts)
      for (const steps of [kernel, twin]) walk(steps, k, persons, seed, size)
      for (const name of ['betas', 'logs'] as const)
        kernel[name].forEach((value, i) =>
          expect(Math.abs(value - twin[name][i]!)).toBeLessThan(1e-9 * (1 + Math.abs(value))),
        )
    }),
    { numRuns: 150, seed: 3 },
  )
})

test('who steps nowhere moves there, and a step far from everybody is not taken', () => {
  const contrasts = someTasks({ seed: 1, k: 2, persons: 3, tasks: 5, alternatives: 3 })
  for (const steps of [openKernelSteps(bytes, contrasts)!, openTwinSteps(contrasts)]) {
    start(steps, 2, 3, 1)
    steps.lots.fill(-1e-6)
    const population = { mean: Float64Array.of(0, 0), root: Float64Array.of(1e-9, 0, 0, 1e-9) }
    expect(steps.step(population)).toBe(3)
    steps.normals.fill(1e5)
    const far = { ...population, root: Float64Array.of(1, 0, 0, 1) }
    expect(steps.step(far)).toBe(0)
    expect([...steps.betas]).toEqual([0, 0, 0, 0, 0, 0])
  }
})

/** Tasks of unequal length, some people with none. */
function someTasks(told: { seed: number; k: number; persons: number; tasks: number; alternatives: number }) {
  const beta = Array.from({ length: told.k }, (_, a) => (a % 2 === 0 ? 0.5 : -0.4))
  const data = simulatedChoices({ ...told, beta })
  return tasksWhere(contrastsOf(utilityOf(data, genericModel(data.attributes))), (n, t) => (n + t) % 4 !== 1)
}

function start(steps: Steps, k: number, persons: number, size: number): void {
  for (let i = 0; i < persons; i++)
    for (let a = 0; a < k; a++)
      for (let b = 0; b <= a; b++) steps.roots[(i * k + a) * steps.wide + b] = a === b ? size : size / 4
  steps.measure()
}

function walk(steps: Steps, k: number, persons: number, seed: number, size: number): void {
  const random = randomFrom(seed)
  start(steps, k, persons, size)
  const root = new Float64Array(k * k)
  for (let a = 0; a < k; a++) for (let b = 0; b <= a; b++) root[a * k + b] = a === b ? 1 : random.normal() / 4
  for (let step = 0; step < 6; step++) {
    for (let i = 0; i < persons * k; i++) steps.normals[i] = random.normal()
    for (let i = 0; i < persons; i++) steps.lots[i] = Math.log(random.uniform())
    steps.step({ mean: Float64Array.from({ length: k }, () => random.normal()), root })
  }
}
