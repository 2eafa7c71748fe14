import { describe, expect, test } from 'vitest'
import { readKernel } from '../../../kernels.ts'
import { randomFrom } from '../../numeric/random.ts'
import { standardErrors } from '../fit.ts'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import type { Draws } from './draws.ts'
import { mixedLogLikelihood } from './evaluate.ts'
import { fitMixedLogit, type MixedFit, type MixedOptions } from './fit.ts'
import type { Mixing } from './mixing.ts'
import type { Progress } from './search.ts'
import { peopleWithTastes } from './simulated.sample.ts'

const kernel = readKernel('choicemodel')
const mixing: Mixing = { random: { x1: 'normal', x2: 'lognormal' } }
/** In the order of the parameters: x1, x2, x3, sd.x1, sd.x2. */
const TRUE = [0.8, -0.5, -0.6, 1.1, 0.7]
const few: Draws = { kind: 'importance', count: 16, seed: 3 }

describe('the mixed logit', () => {
  test('covers what was put in: 95 % intervals of eight towns', async () => {
    let covered = 0
    for (let town = 0; town < 8; town++) {
      const fit = await fitted(somePeople(town, 200), { draws: few })
      standardErrors(fit.covariance.robust).forEach((error, i) => {
        if (Math.abs(fit.estimates[i]! - TRUE[i]!) < 1.96 * error) covered += 1
      })
    }
    // Forty intervals: 38 are expected, and fewer than 34 would be seen once in a hundred.
    expect(covered).toBeGreaterThanOrEqual(34)
  })

  test('comes to the same with Halton, Sobol and centred draws, when there are enough', async () => {
    const utility = somePeople(40, 100)
    const fits = await Promise.all(
      [
        { kind: 'halton', count: 600 } as const,
        { kind: 'sobol', count: 600, seed: 2 } as const,
        { kind: 'importance', count: 128, seed: 2 } as const,
      ].map((draws) => fitted(utility, { draws })),
    )
    for (const fit of fits)
      for (const [i, error] of standardErrors(fits[0]!.covariance.hessian).entries())
        expect(Math.abs(fit.estimates[i]! - fits[0]!.estimates[i]!)).toBeLessThan(0.1 * error)
    expect(fits[2]!.effective.median).toBeGreaterThan(64)
  })

  test('gives the same bits with one thread and two, and with none but this', async () => {
    const utility = somePeople(7, 60)
    const [own, ...others] = await Promise.all(
      [{}, { threads: 1 }, { threads: 2 }].map((how) => fitted(utility, how)),
    )
    for (const other of others) expect(other).toEqual(own)
  })

  test('gives nearly the same without the kernel', async () => {
    const utility = somePeople(7, 60)
    const fast = await fitted(utility, { draws: few })
    const plain = await fitted(utility, { draws: few, kernel: undefined })
    expect(plain.logLikelihood).toBeCloseTo(fast.logLikelihood, 6)
    fast.estimates.forEach((value, i) => expect(plain.estimates[i]).toBeCloseTo(value, 4))
  })

  test('has a log-likelihood that its estimates give again', async () => {
    const utility = somePeople(9, 80)
    const draws: Draws = { kind: 'sobol', count: 40, seed: 1 }
    const fit = await fitted(utility, { draws })
    expect(await mixedLogLikelihood(utility, mixing, fit.estimates, { draws, kernel })).toBe(
      fit.logLikelihood,
    )
    expect(Math.max(...fit.gradient.map(Math.abs))).toBeLessThan(0.01)
    expect([fit.kind, fit.persons, fit.tasks]).toEqual(['mixed logit', 80, 640])
    expect(fit.nullLogLikelihood).toBeCloseTo(640 * Math.log(1 / 3), 8)
    expect(fit.names).toEqual(['x1', 'x2', 'x3', 'sd.x1', 'sd.x2'])
  })

  test('counts a person of weight two as two', async () => {
    const once = peopleWithTastes(randomFrom(21), { persons: 60 }, tastes)
    const twice = { ...once, weight: once.weight.map(() => 2) }
    const draws: Draws = { kind: 'sobol', count: 40, seed: 1 }
    const light = await fitted(utilityOf(once, genericModel(once.attributes)), { draws })
    const heavy = await fitted(utilityOf(twice, genericModel(once.attributes)), { draws })
    expect(heavy.logLikelihood / 2).toBeCloseTo(light.logLikelihood, 6)
    expect(standardErrors(heavy.covariance.hessian)[0]! * Math.SQRT2).toBeCloseTo(
      standardErrors(light.covariance.hessian)[0]!,
      4,
    )
    expect(standardErrors(heavy.covariance.robust)[0]).toBeCloseTo(
      standardErrors(light.covariance.robust)[0]!,
      4,
    )
  })

  test('that may not search to the end says so, and gives no estimates', async () => {
    for (const draws of [few, { kind: 'halton', count: 40 } as const]) {
      const outcome = await fitMixedLogit(somePeople(7, 60), mixing, { kernel, draws, iterations: 1 })
      expect(outcome.outcome).toBe('not converged')
      expect(outcome).not.toHaveProperty('estimates')
      expect(outcome).toMatchObject({ kind: 'mixed logit', why: expect.stringMatching(/iterations|settle/) })
    }
  })

  test('is refused with the reason and the name, as without mixing', async () => {
    const data = peopleWithTastes(randomFrom(2), { persons: 30 }, tastes)
    const constant = { ...data, values: data.values.map((value, place) => (place % 3 === 2 ? 1 : value)) }
    const outcome = await fitMixedLogit(utilityOf(constant, genericModel(data.attributes)), mixing, {
      kernel,
    })
    expect(outcome).toMatchObject({ outcome: 'refused', reason: 'constant', names: ['x3'] })
  })

  test('tells how far it is, and stops when it is told to', async () => {
    const controller = new AbortController()
    const told: Progress[] = []
    const fit = fitMixedLogit(somePeople(7, 60), mixing, {
      kernel,
      draws: few,
      signal: controller.signal,
      onProgress: (progress) => {
        told.push(progress)
        if (told.length === 4) controller.abort(new Error('the meeting is over'))
      },
    })
    await expect(fit).rejects.toThrow('the meeting is over')
    expect(told.map(({ evaluations }) => evaluations)).toEqual([1, 2, 3, 4])
    expect(told[3]!.logLikelihood).toBeGreaterThan(told[0]!.logLikelihood)
  })

  test('wants as many parameters as there are', async () => {
    await expect(mixedLogLikelihood(somePeople(7, 60), mixing, Float64Array.of(1))).rejects.toThrow(
      'there are 5 parameters, not 1',
    )
  })
})

function tastes(random: { normal(): number }): number[] {
  const [mu1 = 0, mu2 = 0, x3 = 0, sd1 = 0, sd2 = 0] = TRUE
  return [mu1 + sd1 * random.normal(), Math.exp(mu2 + sd2 * random.normal()), x3]
}

function somePeople(seed: number, persons: number) {
  const data = peopleWithTastes(randomFrom(seed), { persons }, tastes)
  return utilityOf(data, genericModel(data.attributes))
}

async function fitted(utility: ReturnType<typeof somePeople>, options: MixedOptions): Promise<MixedFit> {
  const outcome = await fitMixedLogit(utility, mixing, { kernel, ...options })
  if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
  return outcome
}
