import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from '../../engine/statistics/wilson.ts'
import { kishEffect } from '../../engine/statistics/weights/kish.ts'
import { resultOf } from './question-result.model.ts'
import { inEffect, isWeighed, type Layer, weighedShare } from './weighing.model.ts'
import { weightOf } from './sampling.model.ts'

const weight = fc.integer({ min: 1, max: 100 }).map(weightOf)
const people = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([part, others]) => ({ whole: part + others, part }))
const layer = fc.tuple(weight, people).map(([one, counted]): Layer => ({ weight: one, ...counted }))
const someLayers = fc
  .array(layer, { minLength: 1, maxLength: 5 })
  .filter((layers) => layers.some(({ whole }) => whole > 0))

test('where everyone stands for as many visits, a share is the plain one to the last digit', () => {
  fc.assert(
    fc.property(weight, fc.array(people, { minLength: 1, maxLength: 4 }), (one, counted) => {
      const [whole, part] = [sum(counted.map((some) => some.whole)), sum(counted.map((some) => some.part))]
      fc.pre(whole > 0)
      const layers = counted.map((some) => ({ weight: one, ...some }))
      expect(weighedShare(layers)).toEqual(shareOf(part, whole))
      expect(isWeighed(layers)).toBe(false)
    }),
  )
})

test('as many are left in effect as Kish counts of every single weight, and the share lies in its interval', () => {
  fc.assert(
    fc.property(someLayers, (layers) => {
      const weights = layers.flatMap((some) => Array<number>(some.whole).fill(some.weight))
      expect(inEffect(layers).whole).toBeCloseTo(kishEffect(weights).answers, 8)
      const { share, low, high, answered } = weighedShare(layers)
      expect(answered).toBe(weights.length)
      expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true)
    }),
  )
})

test('one of ten is asked and then everyone: the first count for ten, and the interval is wider', () => {
  // 20 of 40 were good among those who stand for ten visits, 90 of 100 among those who stand for one.
  const layers = [
    { weight: 10, whole: 40, part: 20 },
    { weight: 1, whole: 100, part: 90 },
  ]
  const { share, low, high, answered } = weighedShare(layers)
  expect([share, answered]).toEqual([290 / 500, 140])
  expect(inEffect(layers).whole).toBeCloseTo(500 ** 2 / 4100, 10)
  const plain = shareOf(110, 140)
  expect(high - low).toBeGreaterThan(plain.high - plain.low)
})

test('the net recommendation heeds the weights as the shares do', () => {
  const counted = [
    { weight: 4, answered: 10, counts: new Map([[10, 10]]) },
    { weight: 1, answered: 40, counts: new Map([[0, 40]]) },
  ]
  const result = resultOf('recommendation', counted, [0, 10])
  expect(result).toMatchObject({ answered: 50, weighed: true, bars: [{ count: 40 }, { count: 10 }] })
  expect(result?.net?.estimate).toBeCloseTo(0, 10)
  const alike = resultOf(
    'recommendation',
    [{ weight: 4, answered: 10, counts: new Map([[10, 10]]) }],
    [0, 10],
  )
  expect([alike?.weighed, alike?.net?.estimate]).toEqual([false, 100])
})

function shareOf(part: number, answered: number) {
  const { estimate, low, high } = wilsonInterval(part, answered)
  return { share: estimate, low, high, answered }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
