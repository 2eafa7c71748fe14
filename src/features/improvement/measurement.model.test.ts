import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weightOf } from '../listening/sampling.model.ts'
import type { ScoreLayer } from '../listening/weighing.model.ts'
import {
  decideMeasuring,
  type Measurement,
  readMeasurement,
  type Scores,
  scoresOf,
  usualWindows,
} from './measurement.model.ts'

const today = '2026-11-23'
const before = { fromOn: '2026-08-01', untilOn: '2026-09-30' }
const after = { fromOn: '2026-10-01', untilOn: '2026-11-22' }

describe('windows', () => {
  test.each([
    ['a whole before and a whole after', { before, after }, undefined],
    [
      'an end before its start',
      { before: { fromOn: '2026-09-30', untilOn: '2026-08-01' }, after },
      'window_backwards',
    ],
    [
      'an after that begins on the last day of before',
      { before, after: { ...after, fromOn: '2026-09-30' } },
      'windows_overlap',
    ],
    ['an after that runs still', { before, after: { ...after, untilOn: today } }, 'after_not_over'],
  ])('are judged: %s', (_, windows, reason) => {
    const decision = decideMeasuring(windows, today)
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })

  test('offered may be measured, as soon as the case is a day old', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), (age) => {
        const openedOn = new Date(Date.parse(`${today}T12:00:00Z`) - age * 86_400_000).toISOString()
        const { before: until, after: since } = usualWindows(openedOn.slice(0, 10), today)
        expect(since && decideMeasuring({ before: until, after: since }, today).ok).toBe(true)
      }),
    )
  })

  test('offered for a case of today leave the time after it open', () => {
    expect(usualWindows(today, today).after).toBeUndefined()
  })
})

describe('what may be said of a measurement', () => {
  test('rose, with the shares and how many answered', () => {
    const read = readMeasurement(measured([80, 27], [70, 47]), 'public')
    expect(read.change).toBe('rose')
    expect(read.before?.good).toMatchObject({ share: 27 / 80, answered: 80 })
    expect(read.after?.good.answered).toBe(70)
  })

  test.each([
    ['fell', measured([70, 60], [70, 30])],
    ['no_clear_change', measured([20, 10], [20, 12])],
    ['too_few', measured([20, 10], [4, 4])],
  ])('is judged for staff: %s', (change, given) => {
    expect(readMeasurement(given, 'staff').change).toBe(change)
  })

  test('nothing is shown of fewer than five answers, nor in public of fewer than ten', () => {
    const someScores = fc
      .integer({ min: 0, max: 30 })
      .chain((count) => fc.record({ count: fc.constant(count), good: fc.integer({ min: 0, max: count }) }))
    fc.assert(
      fc.property(
        someScores,
        someScores,
        fc.constantFrom<'staff' | 'public'>('staff', 'public'),
        (one, two, audience) => {
          const smallest = audience === 'staff' ? 5 : 10
          const given = measured([one.count, one.good], [two.count, two.good])
          const read = readMeasurement(given, audience)
          expect(read.before === undefined).toBe(one.count < smallest)
          expect(read.after === undefined).toBe(two.count < smallest)
          expect(read.change === 'too_few').toBe(Math.min(one.count, two.count) < smallest)
        },
      ),
    )
  })
})

describe('where a share of visits is asked', () => {
  const layer = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
    .map(([good, others, weight]) => ({ weight, count: good + others, good, detractors: others }))
  const window = fc
    .array(layer, { minLength: 1, maxLength: 4 })
    .filter((layers) => scoresOf(layers).count >= 5)

  test('and everybody stands for as many, all is said as without weights, to the last digit', () => {
    fc.assert(
      fc.property(window, window, fc.integer({ min: 1, max: 100 }), (one, two, percent) => {
        const alike = (layers: readonly ScoreLayer[]) =>
          layers.map((each) => ({ ...each, weight: weightOf(percent) }))
        const read = (unlike: boolean) =>
          readMeasurement(
            unlike ? sampled(alike(one), alike(two)) : measured(countsOf(one), countsOf(two)),
            'staff',
          )
        expect(read(true).change).toBe(read(false).change)
        expect(read(true).before?.good).toEqual(read(false).before?.good)
        expect(read(true).after?.good).toEqual(read(false).after?.good)
        expect(read(true).weighed).toBe(false)
      }),
    )
  })

  test('the interval widens as the weights spread, and the same people may no longer show a change', () => {
    const spread = (weight: number) => [
      { weight: 1, count: 50, good: 20, detractors: 10 },
      { weight, count: 50, good: 20, detractors: 10 },
    ]
    const widths = [1, 2, 5, 20, 100].map((weight) => {
      const { good } = readMeasurement(sampled(spread(weight), spread(1)), 'staff').before ?? {}
      expect(good).toMatchObject({ answered: 100 })
      expect(good?.share).toBeCloseTo(0.4, 12)
      return (good?.high ?? 0) - (good?.low ?? 0)
    })
    expect(widths).toEqual(widths.toSorted((one, other) => one - other))
    expect(new Set(widths).size).toBe(widths.length)
    const later = [{ weight: 1, count: 100, good: 55, detractors: 10 }]
    const change = (weight: number) => readMeasurement(sampled(spread(weight), later), 'staff')
    expect(change(1)).toMatchObject({ change: 'rose', weighed: false })
    expect(change(20)).toMatchObject({ change: 'no_clear_change', weighed: true })
  })

  test('those who stand for many visits count for as many', () => {
    const layers = [
      { weight: 10, count: 20, good: 5, detractors: 15 },
      { weight: 1, count: 40, good: 40, detractors: 0 },
    ]
    const { before: read } = readMeasurement(sampled(layers, layers), 'public')
    expect(read?.good.share).toBeCloseTo(90 / 240, 12)
    expect(read?.detractors.share).toBeCloseTo(150 / 240, 12)
    expect(read?.good.answered).toBe(60)
  })
})

function sampled(one: readonly ScoreLayer[], two: readonly ScoreLayer[]) {
  return { before: { ...before, ...scoresOf(one) }, after: { ...after, ...scoresOf(two) } }
}

function countsOf(layers: readonly ScoreLayer[]): Counts {
  const { count, good } = scoresOf(layers)
  return [count, good]
}

type Counts = readonly [count: number, good: number]

function measured(one: Counts, two: Counts): Pick<Measurement, 'before' | 'after'> {
  return { before: { ...before, ...scores(one) }, after: { ...after, ...scores(two) } }
}

function scores([count, good]: Counts): Scores {
  return scoresOf([{ weight: 1, count, good, detractors: 0 }])
}
