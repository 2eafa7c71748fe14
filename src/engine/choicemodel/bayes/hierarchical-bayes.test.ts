import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import { readKernel } from '../../../kernels.ts'
import type { ChoiceData } from '../data.ts'
import { playersOf } from '../latent/players.sample.ts'
import { readLong } from '../long.ts'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import { fitHierarchicalBayes, type HierarchicalFit, type HierarchicalOptions } from './hierarchical-bayes.ts'

describe.skipIf(!hasReferenceData)('published people (skipped when ../shared/data is missing)', () => {
  // bayesm 3.1-5: rhierMnlRwMixture, one component, 10,000 draws, the second half kept.
  test('of the camera experiment are those of bayesm, as far as so few draws can tell', async () => {
    const published = storedCamera()
    const options = { seed: 2, iterations: 4000, burnIn: 1500, chains: 1, kernel: readKernel('choicemodel') }
    const fit = await fitted(camera(), options)
    expect(fit.names).toEqual(Object.keys(published.means))
    const off = fit.names.map((name, a) => {
      const own = averageOf(fit, a) - (published.means[name] ?? 0)
      // Two chains: ours, and bayesm's with about as much to say for each of its kept draws.
      return Math.abs(own) / (Math.SQRT2 * Math.max(fit.convergence[a]?.error ?? 0, 0.02))
    })
    expect(Math.max(...off)).toBeLessThan(3.5)
    expect(Math.abs(fit.logLikelihood / published.meanLogLikelihood - 1)).toBeLessThan(0.03)
    expect(fit.moved).toBeGreaterThan(0.15)
    expect(fit.moved).toBeLessThan(0.4)
  })
})

describe('people who differ around a mean', () => {
  const mean = [1, -0.8]

  test('are found again, each and all, with the truth inside nineteen of twenty intervals', async () => {
    const { data, betas } = differing(150, 10, 1)
    const fit = await fitted(data, { seed: 1, iterations: 2000, chains: 2 })
    mean.forEach((value, a) => {
      expect(Math.abs((fit.mean[a] ?? 0) - value)).toBeLessThan(3.5 * (fit.deviation[a] ?? 0))
      expect(fit.low[a]).toBeLessThan(fit.mean[a] ?? 0)
      expect(fit.high[a]).toBeGreaterThan(fit.mean[a] ?? 0)
    })
    // Each was drawn with variances 1 and 0.25.
    expect(fit.covariance[0]).toBeGreaterThan(0.6)
    expect(fit.covariance[0]).toBeLessThan(1.6)
    expect(fit.covariance[3]).toBeLessThan(fit.covariance[0] ?? 0)
    const held = betas.filter(
      (beta, i) => Math.abs(beta - (fit.people[i] ?? 0)) < 1.96 * (fit.peopleDeviations[i] ?? 0),
    )
    expect(held.length / betas.length).toBeGreaterThan(0.9)
    expect(correlation(betas, [...fit.people])).toBeGreaterThan(0.85)
    for (const { rHat, ess } of fit.convergence) {
      expect(rHat).toBeLessThan(1.1)
      expect(ess).toBeGreaterThan(50)
    }
  })

  test('are the same draws for the same seed, and others for another', async () => {
    const { data } = differing(20, 4, 2)
    const options = { iterations: 600, burnIn: 200, keepEvery: 2, chains: 2 }
    const [one, again, other] = [
      await fitted(data, { ...options, seed: 1 }),
      await fitted(data, { ...options, seed: 1 }),
      await fitted(data, { ...options, seed: 2 }),
    ]
    expect(again).toEqual(one)
    expect(other?.mean[0]).not.toBe(one?.mean[0])
  })

  test('are the same in one thread and in two, by the kernel and by its plain twin', async () => {
    const { data } = differing(20, 4, 2)
    const options = { seed: 1, iterations: 600, burnIn: 200, keepEvery: 2, chains: 3 }
    const one = await fitted(data, { ...options, kernel: readKernel('choicemodel') })
    const two = await fitted(data, { ...options, kernel: readKernel('choicemodel'), threads: 2 })
    expect(two).toEqual(one)
    const twin = await fitted(data, options)
    for (const name of ['mean', 'covariance', 'people'] as const)
      twin[name].forEach((value, i) => expect(Math.abs(value - (one[name][i] ?? 0))).toBeLessThan(1e-9))
  })

  test('pull the mean by their weights, not by being many thousand', async () => {
    const { data, betas } = differing(60, 10, 3)
    const isHigh = betas.filter((_, i) => i % 2 === 0).map((beta) => beta > 1)
    const weight = Float64Array.from(isHigh, (high) => (high ? 3000 : 1000))
    const options = { seed: 1, iterations: 3000, chains: 1 }
    const plain = await fitted(data, options)
    const weighted = await fitted({ ...data, weight }, options)
    expect(weighted.mean[0]).toBeGreaterThan((plain.mean[0] ?? 0) + 0.1)
    expect(weighted.deviation[0]).toBeGreaterThan(0.5 * (plain.deviation[0] ?? 0))
  })
})

describe('chains that may not be used', () => {
  test('are not converged, and say where, when they have not come together', async () => {
    const { data } = differing(100, 8, 4)
    const options = { seed: 1, iterations: 40, burnIn: 0, keepEvery: 1, chains: 2 }
    const outcome = await fitHierarchicalBayes(utility(data), options)
    expect(outcome).toMatchObject({ outcome: 'not converged', why: expect.stringContaining('a') })
    expect(outcome).not.toHaveProperty('people')
  })

  test('are not begun where the plain logit refuses, by name', async () => {
    const { data } = differing(20, 4, 5)
    const values = data.values.map((value, at) => (at % 2 === 1 ? 3 : value))
    const outcome = await fitHierarchicalBayes(utility({ ...data, values }), { seed: 1 })
    expect(outcome).toMatchObject({ outcome: 'refused', reason: 'constant', names: ['b'] })
  })

  test('tell how far they are, and stop when told to', async () => {
    const stop = new AbortController()
    const onProgress = (done: number, of: number) => {
      expect([done, of]).toEqual([200, 20_000])
      stop.abort(new Error('nobody waits'))
    }
    const { data } = differing(10, 4, 6)
    const search = fitHierarchicalBayes(utility(data), { seed: 1, signal: stop.signal, onProgress })
    await expect(search).rejects.toThrow('nobody waits')
  })

  test.each([{ iterations: 0 }, { burnIn: -1 }, { keepEvery: 0.5 }, { chains: 0 }, { iterations: 20 }])(
    'are a fault with %o',
    async (options) => {
      const { data } = differing(10, 4, 6)
      await expect(fitHierarchicalBayes(utility(data), { seed: 1, ...options })).rejects.toThrow(RangeError)
    },
  )
})

function utility(data: ChoiceData) {
  return utilityOf(data, genericModel(data.attributes))
}

async function fitted(data: ChoiceData, options: HierarchicalOptions): Promise<HierarchicalFit> {
  const outcome = await fitHierarchicalBayes(utility(data), options)
  if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
  return outcome
}

/** Everybody a class of their own: mean (1, −0.8), variances 1 and 0.25. */
function differing(people: number, tasks: number, seed: number): { data: ChoiceData; betas: number[] } {
  const { known } = playersOf({ truth: [[1]], shares: [1], people: 2 * people, tasks: 1, seed: seed + 100 })
  const truth = Array.from({ length: people }, (_, n) => [
    1 + (known[2 * n] ?? 0),
    -0.8 + 0.5 * (known[2 * n + 1] ?? 0),
  ])
  const { data, classOf } = playersOf({ truth, shares: truth.map(() => 1), people, tasks, seed })
  return { data, betas: classOf.flatMap((own) => truth[own] ?? []) }
}

function averageOf({ people, names }: HierarchicalFit, a: number): number {
  const own = people.filter((_, i) => i % names.length === a)
  return own.reduce((sum, beta) => sum + beta, 0) / own.length
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  const shared = (p: readonly number[], mp: number, q: readonly number[], mq: number) =>
    p.reduce((sum, value, i) => sum + (value - mp) * ((q[i] ?? 0) - mq), 0)
  return shared(x, mx, y, my) / Math.sqrt(shared(x, mx, x, mx) * shared(y, my, y, my))
}

function camera(): ChoiceData {
  const [columns = [], ...rows] = gunzipSync(referenceData('choice/bayesm_camera.csv.gz'))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const names = { task: 'task', person: 'resp', chosen: 'choice', alternative: 'alt' }
  return readLong({ columns, rows }, { ...names, attributes: columns.slice(4) })
}

function storedCamera(): { means: Record<string, number>; meanLogLikelihood: number } {
  const { hb_camera_bayesm: stored } = (
    JSON.parse(referenceData('choice/reference.json').toString()) as {
      other: {
        hb_camera_bayesm: { posterior_mean_of_individual_means: Record<string, number>; mean_loglike: number }
      }
    }
  ).other
  return { means: stored.posterior_mean_of_individual_means, meanLogLikelihood: stored.mean_loglike }
}
