import { describe, expect, test } from 'vitest'
import {
  electricity,
  publishedEstimates,
  type ReferenceModel,
  swissmetro,
} from '../../../../tests/builders/choice-reference.ts'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import type { ChoiceData } from '../data.ts'
import { standardErrors } from '../fit.ts'
import { fitLogit } from '../logit.ts'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import { compareClasses } from './compare-classes.ts'
import { fitLatentClasses, type LatentFit, type LatentOutcome } from './latent-class.ts'
import { playersOf } from './players.sample.ts'

describe.skipIf(!hasReferenceData)('published classes (skipped when ../shared/data is missing)', () => {
  // Best of many starts in R; two classes also by flexmix.
  test.each([
    [2, 'rerun_full_Q2', -4526.829029],
    [3, 'rerun_full_Q3', -4298.027528],
    [4, 'rerun_full_Q4', -4138.636566],
  ] as const)('of electricity suppliers, %i of them', async (classes, published, logLikelihood) => {
    const fit = fitted(await fitLatentClasses(utility(electricity()), { classes }, { seed: 2, starts: 5 }))
    expect(fit.logLikelihood).toBeGreaterThan(logLikelihood * (1 + 1e-9))
    const { se, ...reference } = storedClasses(published)
    // The classes of R stand in an order of their own: each is found by its price.
    for (let q = 1; q <= classes; q++) {
      const theirs = Object.values(reference[`class_${q}`] ?? {})
      const ours = Array.from({ length: classes }, (_, own) =>
        fit.coefficients.subarray(own * 6, own * 6 + 6),
      )
      const own = ours.findIndex((one) => Math.abs((one[0] ?? 0) - (theirs[0] ?? 0)) < 1e-4)
      theirs.forEach((value, i) => expect(ours[own]?.[i]).toBeCloseTo(value, 3))
      const errors = standardErrors(fit.covariance.hessian)
      for (let i = 0; i < 6; i++) expect(errors[own * 6 + i]).toBeCloseTo(se[(q - 1) * 6 + i] ?? 0, 3)
    }
  })

  // Biogeme's b07: each answer by itself, and a class that does not mind time.
  test('of Swissmetro, one of which does not mind time', async () => {
    const { data, model } = swissmetro()
    const single = utility({ data: eachAnswerAlone(data), model })
    const shared = ['cost', 'constant:train', 'constant:car']
    const held = [{ class: 1, coefficient: 'time', value: 0 }]
    const fit = fitted(await fitLatentClasses(single, { classes: 2, shared, held }, { seed: 1, starts: 2 }))
    const published = publishedEstimates('biogeme_swissmetro', 'b07_discrete_mixture')
    expect(Math.abs(fit.logLikelihood / published.logLikelihood - 1)).toBeLessThan(1e-9)
    expect(fit.shares[0]).toBeCloseTo(published.estimates['prob_class1'] ?? 0, 4)
    expect(of(fit, 'time [class 2]')).toBeCloseTo(published.estimates['b_time'] ?? 0, 4)
    expect(of(fit, 'cost')).toBeCloseTo(published.estimates['b_cost'] ?? 0, 4)
    expect(of(fit, 'constant:car')).toBeCloseTo(published.estimates['asc_car'] ?? 0, 4)
  })
})

describe('classes of people who choose alike', () => {
  const truth = [
    [1.5, -1, 0],
    [-0.5, 0.8, 1.2],
  ]

  test('are found again where we made them, with who is of which', async () => {
    const { data, classOf } = playersOf({ truth, shares: [0.6, 0.4], people: 300, tasks: 8, seed: 1 })
    const fit = fitted(await fitLatentClasses(utility(data), { classes: 2 }, { seed: 1, starts: 4 }))
    const errors = standardErrors(fit.covariance.hessian)
    truth.flat().forEach((value, i) => {
      expect(Math.abs((fit.estimates[i] ?? 0) - value)).toBeLessThan(3.5 * (errors[i] ?? 0))
    })
    expect(fit.shares[0]).toBeCloseTo(0.6, 1)
    const right = classOf.filter((own, n) => (fit.posterior[n * 2 + own] ?? 0) > 0.5).length
    expect(right / 300).toBeGreaterThan(0.93)
    expect(fit.entropyR2).toBeGreaterThan(0.7)
    expect(Math.hypot(...fit.gradient)).toBeLessThan(1e-4)
  })

  test('are told apart by what is known of people', async () => {
    const { data, known } = playersOf({
      truth,
      shares: [0.5, 0.5],
      slope: 1.5,
      people: 300,
      tasks: 6,
      seed: 2,
    })
    const membership = { names: ['age'], values: known }
    const fit = fitted(
      await fitLatentClasses(utility(data), { classes: 2, membership }, { seed: 1, starts: 4 }),
    )
    const sign = (fit.coefficients[0] ?? 0) > 0 ? 1 : -1
    const error = standardErrors(fit.covariance.hessian)[fit.names.indexOf('age [into class 2]')] ?? 0
    expect(Math.abs(sign * of(fit, 'age [into class 2]') - 1.5)).toBeLessThan(3 * error)
    expect(error).toBeLessThan(0.4)
  })

  test('count a person of weight two as two people', async () => {
    const { data } = playersOf({ truth, shares: [0.6, 0.4], people: 80, tasks: 6, seed: 3 })
    const twice = utility({ ...data, weight: new Float64Array(80).fill(2) })
    const options = { seed: 1, starts: 3 }
    const once = fitted(await fitLatentClasses(utility(data), { classes: 2 }, options))
    const doubled = fitted(await fitLatentClasses(twice, { classes: 2 }, options))
    expect(doubled.logLikelihood).toBeCloseTo(2 * once.logLikelihood, 5)
    doubled.estimates.forEach((value, i) => expect(value).toBeCloseTo(once.estimates[i] ?? 0, 4))
    const [error, doubledError] = [once, doubled].map((fit) => standardErrors(fit.covariance.hessian)[0] ?? 0)
    expect(doubledError).toBeCloseTo((error ?? 0) / Math.SQRT2, 4)
  })

  test('are the plain logit when there is one', async () => {
    const { data } = playersOf({ truth, shares: [0.6, 0.4], people: 60, tasks: 6, seed: 4 })
    const one = fitted(await fitLatentClasses(utility(data), { classes: 1 }, { seed: 1, starts: 1 }))
    const plain = fitLogit(utility(data))
    if (plain.outcome !== 'fitted') throw new Error(plain.outcome)
    expect(one.logLikelihood).toBeCloseTo(plain.logLikelihood, 9)
    one.estimates.forEach((value, i) => expect(value).toBeCloseTo(plain.estimates[i] ?? 0, 6))
  })

  test('are the same bits from one thread and from two', async () => {
    const { data } = playersOf({ truth, shares: [0.6, 0.4], people: 60, tasks: 6, seed: 5 })
    const by = (threads: number) =>
      fitLatentClasses(utility(data), { classes: 2 }, { seed: 9, starts: 4, threads })
    expect(await by(2)).toEqual(await by(1))
  })

  test('are as many as there are, by BIC', async () => {
    for (const seed of [1, 2, 3]) {
      const { data } = playersOf({ truth, shares: [0.6, 0.4], people: 200, tasks: 8, seed })
      const { best, outcomes } = await compareClasses(utility(data), 3, { seed: 1, starts: 3 })
      expect(best?.classes).toBe(2)
      expect(outcomes).toHaveLength(3)
    }
  })

  test('stop when told to', async () => {
    const { data } = playersOf({ truth, shares: [0.6, 0.4], people: 60, tasks: 6, seed: 5 })
    const stop = new AbortController()
    const onProgress = () => stop.abort(new Error('nobody waits'))
    const options = { seed: 1, starts: 3, signal: stop.signal, onProgress }
    await expect(fitLatentClasses(utility(data), { classes: 2 }, options)).rejects.toThrow('nobody waits')
  })
})

describe('answers without classes', () => {
  const { data } = playersOf({ truth: [[1, -1, 0.5]], shares: [1], people: 30, tasks: 4, seed: 6 })

  test('are refused when people are fewer than the numbers to estimate', async () => {
    const outcome = await fitLatentClasses(utility(data), { classes: 10 }, { seed: 1, starts: 1 })
    expect(outcome).toMatchObject({ outcome: 'refused', reason: 'too few people' })
  })

  test('are refused as the plain logit refuses them, by name', async () => {
    const values = data.values.map((value, at) => (at % 3 === 1 ? 7 : value))
    const outcome = await fitLatentClasses(utility({ ...data, values }), { classes: 2 }, { seed: 1 })
    expect(outcome).toMatchObject({ outcome: 'refused', reason: 'constant', names: ['b'] })
  })

  test('end without a maximum, and say so, where each class would foretell its choices', async () => {
    // Half always takes the first alternative by its only attribute, half never: two classes, both without end.
    const outcome = await fitLatentClasses(utility(alwaysAndNever()), { classes: 2 }, { seed: 1, starts: 3 })
    expect(outcome).toMatchObject({
      outcome: 'not converged',
      why: expect.stringContaining('none of 3 starts'),
    })
  })

  test.each([
    ['no such coefficient', { classes: 2, shared: ['d'] }],
    ['no such class', { classes: 2, held: [{ class: 3, coefficient: 'a', value: 0 }] }],
    ['no class at all', { classes: 0 }],
    ['too little known', { classes: 2, membership: { names: ['age'], values: new Float64Array(3) } }],
  ])('are a fault when there is %s', async (_, model) => {
    await expect(fitLatentClasses(utility(data), model, { seed: 1 })).rejects.toThrow(RangeError)
  })
})

function utility(model: ReferenceModel | ChoiceData) {
  if ('data' in model) return utilityOf(model.data, model.model)
  return utilityOf(model, genericModel(model.attributes))
}

function fitted(outcome: LatentOutcome): LatentFit {
  if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
  return outcome
}

function of(fit: LatentFit, name: string): number {
  return fit.estimates[fit.names.indexOf(name)] ?? Number.NaN
}

type StoredClasses = { se: number[] } & Record<string, Record<string, number>>

function storedClasses(name: string): StoredClasses {
  const all = JSON.parse(referenceData('choice/reference.json').toString()) as {
    other: { electricity_latent_class: Record<string, StoredClasses> }
  }
  const found = all.other.electricity_latent_class[name]
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

function eachAnswerAlone(data: ChoiceData): ChoiceData {
  const tasks = data.chosen.length
  return {
    ...data,
    persons: Array.from({ length: tasks }, (_, t) => String(t)),
    taskStart: Uint32Array.from({ length: tasks + 1 }, (_, t) => t),
    weight: new Float64Array(tasks).fill(1),
  }
}

function alwaysAndNever(): ChoiceData {
  const people = 20
  return {
    persons: Array.from({ length: people }, (_, n) => String(n)),
    alternatives: ['left', 'right'],
    attributes: ['a'],
    taskStart: Uint32Array.from({ length: people + 1 }, (_, n) => n * 4),
    rowStart: Uint32Array.from({ length: people * 4 + 1 }, (_, t) => t * 2),
    alternative: Uint16Array.from({ length: people * 8 }, (_, row) => row % 2),
    values: Float64Array.from({ length: people * 8 }, (_, row) => 1 - (row % 2)),
    chosen: Uint32Array.from({ length: people * 4 }, (_, t) => t * 2 + (Math.floor(t / 4) % 2)),
    weight: new Float64Array(people).fill(1),
  }
}
