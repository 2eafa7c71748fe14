import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decideMeasuring,
  type Measurement,
  readMeasurement,
  type Scores,
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

type Counts = readonly [count: number, good: number]

function measured(one: Counts, two: Counts): Pick<Measurement, 'before' | 'after'> {
  return { before: { ...before, ...scores(one) }, after: { ...after, ...scores(two) } }
}

function scores([count, good]: Counts): Scores {
  return { count, good, detractors: 0 }
}
