import { afterEach, describe, expect, test } from 'vitest'
import { readKernel } from '../../../kernels.ts'
import { randomFrom } from '../../numeric/random.ts'
import { contrastsOf } from '../contrasts.ts'
import { gather } from '../gather.ts'
import { genericModel } from '../model.ts'
import { type LinearUtility, utilityOf } from '../utility.ts'
import type { Draws } from './draws.ts'
import { openSimulation, type Simulation } from './likelihood.ts'
import { layoutOf, type Mixing } from './mixing.ts'
import { panelOf } from './panel.ts'
import { problemOf } from './problem.ts'
import { peopleWithTastes } from './simulated.sample.ts'

const kernel = readKernel('choicemodel')!
const mixing: Mixing = {
  random: { x1: 'normal', x2: 'lognormal', x3: 'triangular', x4: 'uniform' },
  correlated: ['x1', 'x2'],
}
const theta = Float64Array.of(0.5, -0.2, -0.8, 0.4, 0.3, 0.9, 0.4, 0.5, 1.2, 0.8)
const opened: Simulation[] = []

describe('the simulated log-likelihood', () => {
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((simulation) => simulation.close()))
  })

  test.each(['halton', 'sobol', 'importance'] as const)(
    'has the gradient that differences give, with %s draws',
    async (kind) => {
      const simulation = await anOpen(people([1, 2]), { kind, count: 20, seed: 4 })
      const { gradient } = await simulation.evaluate(theta)
      for (let i = 0; i < theta.length; i++) {
        const value = async (by: number) =>
          (await simulation.evaluate(theta.map((own, place) => (place === i ? own + by : own)))).value
        const difference = ((await value(1e-5)) - (await value(-1e-5))) / 2e-5
        expect(gradient[i]).toBeCloseTo(difference, 4)
      }
    },
  )

  test('gives the same bits in this thread, in one and in two', async () => {
    for (const kind of ['halton', 'importance'] as const) {
      const draws: Draws = { kind, count: 24, seed: 4 }
      const results = []
      for (const threads of [undefined, 1, 2]) {
        const simulation = await anOpen(people([1, 2]), draws, threads)
        results.push(await simulation.evaluate(theta, { outer: true, persons: true }))
      }
      expect(results[1]).toEqual(results[0])
      expect(results[2]).toEqual(results[0])
    }
  })

  test('is the same where draws are made anew each time, because there is no room to keep them', async () => {
    for (const kind of ['halton', 'sobol', 'importance'] as const) {
      const draws: Draws = { kind, count: 20, seed: 4 }
      const kept = await anOpen(people(), draws)
      const anew = await anOpen(people(), draws, undefined, 0)
      expect(await anew.evaluate(theta)).toEqual(await kept.evaluate(theta))
    }
  })

  test('is, for one normal coefficient, the integral that a fine grid gives', async () => {
    const utility = someUtility(people(), ['x1'])
    const at = Float64Array.of(0.6, 1.4)
    const simulation = await anOpen(
      utility,
      { kind: 'importance', count: 512, seed: 1 },
      undefined,
      undefined,
      {
        random: { x1: 'normal' },
      },
    )
    expect((await simulation.evaluate(at)).value).toBeCloseTo(integralOf(utility, at), 1)
  })

  test('is one person counted twice as two people of the same draws', async () => {
    const heavy = await anOpen(people([2]), { kind: 'halton', count: 20 })
    const plain = await anOpen(people([1]), { kind: 'halton', count: 20 })
    const twice = await heavy.evaluate(theta, { outer: true })
    const once = await plain.evaluate(theta, { outer: true })
    expect(twice.value / 2).toBeCloseTo(once.value, 10)
    expect(
      apart(
        twice.outer!,
        once.outer!.map((value) => 2 * value),
      ),
    ).toBeLessThan(1e-9)
  })

  test('has the outer products of the scores that sum to its gradient', async () => {
    const simulation = await anOpen(people([1, 3]), { kind: 'sobol', count: 20, seed: 4 })
    const { gradient, outer, scores, effective } = await simulation.evaluate(theta, {
      outer: true,
      persons: true,
    })
    const sum = gradient.map((_, i) => each((n) => (n % 2 === 0 ? 1 : 3) * scores![n * theta.length + i]!))
    expect(apart(sum, gradient)).toBeLessThan(1e-10)
    const corner = each(
      (n) => (n % 2 === 0 ? 1 : 3) * scores![n * theta.length]! * scores![n * theta.length + 1]!,
    )
    expect(outer![1]).toBeCloseTo(corner, 10)
    expect(effective!.every((value) => value >= 1 && value <= 20)).toBe(true)
  })

  test('has the Hessian that differences of its gradient give', async () => {
    const simulation = await anOpen(people(), { kind: 'halton', count: 20 })
    const { hessian } = await simulation.evaluate(theta, { hessian: true })
    const n = theta.length
    const h = 1e-4
    for (let j = 0; j < n; j++) {
      const at = async (by: number) =>
        (await simulation.evaluate(theta.map((own, i) => own + (i === j ? by : 0)))).gradient
      const [above, below] = [await at(h), await at(-h)]
      for (let i = 0; i < n; i++) {
        const expected = (above[i]! - below[i]!) / (2 * h)
        expect(Math.abs(hessian![i * n + j]! - expected)).toBeLessThan(1e-5 * (1 + Math.abs(expected)))
      }
    }
  })

  test('leaves out who answered nothing, or counts for nothing', async () => {
    const data = people()
    const none = { ...data, weight: data.weight.map((w, n) => (n === 3 ? 0 : w)) }
    const zero = await (await anOpen(none, { kind: 'sobol', count: 16, seed: 1 })).evaluate(theta)
    const all = await (
      await anOpen(data, { kind: 'sobol', count: 16, seed: 1 })
    ).evaluate(theta, { persons: true })
    expect(zero.gradient[0]).toBeCloseTo(all.gradient[0]! - all.scores![3 * theta.length]!, 10)
    const silent = {
      ...data,
      persons: [...data.persons, 'silent'],
      taskStart: Uint32Array.of(...data.taskStart, data.taskStart.at(-1)!),
      weight: Float64Array.of(...data.weight, 1),
    }
    const withSilent = await (await anOpen(silent, { kind: 'sobol', count: 16, seed: 1 })).evaluate(theta)
    expect(withSilent.value).toBeCloseTo(all.value, 10)
  })

  test('is a half for each task between two that do not differ, whatever the draws', async () => {
    const task = (person: string) => ({
      person,
      weight: 1,
      chosen: 0,
      offers: ['a', 'b'].map((alternative) => ({ alternative, values: [1] })),
    })
    const data = gather([task('1'), task('2')], ['x1'])
    const simulation = await anOpen(data, { kind: 'halton', count: 7 }, undefined, undefined, {
      random: { x1: 'normal' },
    })
    expect((await simulation.evaluate(Float64Array.of(0.3, 2))).value).toBeCloseTo(-2 * Math.LN2, 12)
  })

  test('stops between blocks when it is cancelled, in this thread and in others', async () => {
    for (const threads of [undefined, 2]) {
      const controller = new AbortController()
      const simulation = openSimulation(theProblem(people(), { kind: 'halton', count: 2000 }), {
        ...(threads === undefined ? {} : { threads }),
        signal: controller.signal,
      })
      opened.push(simulation)
      await simulation.draw(theta)
      const evaluation = simulation.evaluate(theta)
      setImmediate(() => controller.abort(new Error('enough')))
      await expect(evaluation).rejects.toThrow('enough')
    }
  })
})

const PERSONS = 40

function people(weights = [1]) {
  return peopleWithTastes(randomFrom(6), { persons: PERSONS, tasks: 5, weights }, (random) => [
    0.5 + random.normal(),
    Math.exp(random.normal() - 0.2),
    random.uniform() - 1,
    0.4,
    0.3,
  ])
}

type Data = ReturnType<typeof people>

function someUtility(data: Data, attributes: readonly string[] = data.attributes): LinearUtility {
  return utilityOf(data, genericModel(attributes))
}

function theProblem(data: Data | LinearUtility, draws: Draws, keptAtMost?: number, own = mixing) {
  const utility = 'data' in data ? data : someUtility(data)
  const layout = layoutOf(utility.names, own)
  return problemOf(panelOf(contrastsOf(utility), layout), layout, draws, kernel, keptAtMost)
}

async function anOpen(
  data: Data | LinearUtility,
  draws: Draws,
  threads?: number,
  keptAtMost?: number,
  own?: Mixing,
): Promise<Simulation> {
  const problem = theProblem(data, draws, keptAtMost, own)
  const simulation = openSimulation(problem, threads === undefined ? {} : { threads })
  opened.push(simulation)
  await simulation.draw(theta.subarray(0, problem.layout.names.length))
  return simulation
}

/** Σ_n ln ∫ Π_t P(μ + σz) φ(z) dz on 2,001 points from −8 to 8. */
function integralOf(utility: LinearUtility, [mu = 0, sigma = 0]: Float64Array): number {
  const { taskStart, start, z } = contrastsOf(utility)
  const probability = (n: number, beta: number) => {
    let product = 1
    for (let t = taskStart[n]!; t < taskStart[n + 1]!; t++)
      product /= 1 + z.subarray(start[t], start[t + 1]).reduce((sum, d) => sum + Math.exp(d * beta), 0)
    return product
  }
  return each((n) => {
    let sum = 0
    for (let i = 0; i <= 2000; i++) {
      const at = -8 + i * 0.008
      sum += (probability(n, mu + sigma * at) * Math.exp((-at * at) / 2) * 0.008) / Math.sqrt(2 * Math.PI)
    }
    return Math.log(sum)
  })
}

function each(f: (n: number) => number): number {
  return Array.from({ length: PERSONS }, (_, n) => f(n)).reduce((sum, value) => sum + value, 0)
}

function apart(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))))
}
