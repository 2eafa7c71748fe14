import { expect, test } from 'vitest'
import { somePeriod } from '../../../tests/builders/catalogue.ts'
import type { OpeningHours } from './opening-hours.model.ts'
import { exceptionsAhead, stateAt, weekAround } from './opening-hours-week.model.ts'

const weekly = somePeriod({
  openings: [
    { day: 1, untilDay: 5, opens: '10:00', closes: '19:00' },
    { day: 6, untilDay: null, opens: '10:00', closes: '15:00' },
  ],
})
const christmas = somePeriod({
  kind: 'exception',
  fromOn: '2026-12-24',
  untilOn: '2026-12-26',
  closed: true,
  notes: { fi: 'Joulu' },
})

test('a week is told in rows of days that are alike, whatever day it is', () => {
  const rows = [
    { from: 1, until: 5, spans: [{ opens: '10:00', closes: '19:00' }], byReservation: false },
    { from: 6, until: 6, spans: [{ opens: '10:00', closes: '15:00' }], byReservation: false },
    { from: 7, until: 7, spans: [], byReservation: false },
  ]
  expect(weekAround([weekly, christmas], '2026-11-23')).toEqual(rows)
  // In the week of the exception itself the ordinary week is still told: the exception stands below it.
  expect(weekAround([weekly, christmas], '2026-12-25')).toEqual(rows)
  expect(weekAround([], '2026-11-23')).toEqual([])
})

test('a holiday of three days is one row, when it is near enough', () => {
  expect(exceptionsAhead([weekly, christmas], '2026-11-23', 45)).toEqual([
    { fromOn: '2026-12-24', untilOn: '2026-12-26', spans: [], notes: [{ fi: 'Joulu' }] },
  ])
  expect(exceptionsAhead([weekly, christmas], '2026-11-23', 10)).toEqual([])
  expect(exceptionsAhead([weekly, christmas], '2026-12-25', 45)[0]?.fromOn).toBe('2026-12-25')
})

test('days with a day between them are two rows, and so are days with other hours', () => {
  const short = { ...christmas, fromOn: '2026-12-28', untilOn: '2026-12-28' }
  const half = {
    ...christmas,
    fromOn: '2026-12-27',
    untilOn: '2026-12-27',
    closed: false,
    openings: [{ day: null, untilDay: null, opens: '10:00', closes: '12:00' }],
  }
  const fromOf = (hours: readonly OpeningHours[]) =>
    exceptionsAhead(hours, '2026-12-01', 45).map(({ fromOn }) => fromOn)
  expect(fromOf([christmas, short])).toEqual(['2026-12-24', '2026-12-28'])
  expect(fromOf([christmas, half, short])).toEqual(['2026-12-24', '2026-12-27', '2026-12-28'])
})

test.each([
  ['2026-11-23T12:00:00Z', { open: true, until: '19:00', allDay: false }],
  ['2026-11-23T07:00:00Z', { open: false, until: '10:00', allDay: false }],
  ['2026-11-23T18:00:00Z', { open: false, until: '10:00', opensOn: '2026-11-24', allDay: false }],
  // On a Saturday afternoon the next door that opens is Monday's.
  ['2026-11-28T14:00:00Z', { open: false, until: '10:00', opensOn: '2026-11-30', allDay: false }],
  // Two hours before Finland's clock in winter, three in summer.
  ['2026-11-23T07:59:00Z', { open: false, until: '10:00', allDay: false }],
  ['2026-11-23T08:00:00Z', { open: true, until: '19:00', allDay: false }],
  ['2026-07-01T07:00:00Z', { open: true, until: '19:00', allDay: false }],
  ['2026-07-01T16:00:00Z', { open: false, until: '10:00', opensOn: '2026-07-02', allDay: false }],
  // Over Christmas, and the Sunday that follows it.
  ['2026-12-24T12:00:00Z', { open: false, until: '10:00', opensOn: '2026-12-28', allDay: false }],
])('at %s the door is told as it is', (moment, state) => {
  expect(stateAt([weekly, christmas], new Date(moment))).toEqual(state)
})

test('an evening that goes past midnight closes in the night, and what stays closed for a week says no more', () => {
  const nights = somePeriod({
    kind: 'past_midnight',
    openings: [{ day: 5, untilDay: 6, opens: '18:00', closes: '02:00' }],
  })
  const at = (moment: string) => stateAt([nights], new Date(moment))
  expect(at('2026-11-27T18:00:00Z')).toEqual({ open: true, until: '02:00', allDay: false })
  expect(at('2026-11-27T23:00:00Z')).toEqual({ open: true, until: '02:00', allDay: false })
  expect(at('2026-11-28T02:00:00Z')).toEqual({
    open: false,
    until: '18:00',
    opensOn: '2026-12-04',
    allDay: false,
  })
  const shut = somePeriod({ closed: true })
  expect(stateAt([shut], new Date('2026-11-28T02:00:00Z'))).toMatchObject({ open: false, until: undefined })
})

test('what is always open has no hour of closing, and what nobody has told has no state', () => {
  const always = { ...weekly, alwaysOpen: true, openings: [] }
  expect(stateAt([always], new Date('2026-11-23T12:00:00Z'))).toMatchObject({ open: true, allDay: true })
  expect(stateAt([], new Date())).toBeUndefined()
})
