import { describe, expect, test } from 'vitest'
import { readFinnishMoment, readMoment } from './service-event-moment.model.ts'

const isoOf = (read: ReturnType<typeof readMoment>) => (read.ok ? read.value.toISOString() : read.reason)

describe('a moment from a machine', () => {
  test.each([
    ['2026-11-22T14:05:00+02:00', '2026-11-22T12:05:00.000Z'],
    ['2026-11-22T14:05+02:00', '2026-11-22T12:05:00.000Z'],
    ['2026-11-22T14:05:30.123456Z', '2026-11-22T14:05:30.123Z'],
    ['2026-11-22 14:05:30z', '2026-11-22T14:05:30.000Z'],
    ['2026-11-22T14:05+0530', '2026-11-22T08:35:00.000Z'],
    ['2026-11-22T14:05-03', '2026-11-22T17:05:00.000Z'],
    ['2028-02-29T00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('written %s is %s', (text, moment) => {
    expect(isoOf(readMoment(text))).toBe(moment)
  })

  test.each([
    ['2026-11-22T14:05:00', 'no_zone'],
    ['2026-11-22 14:05', 'no_zone'],
    ['2026-11-22', 'no_zone'],
    ['2026-02-30T12:00Z', 'not_a_moment'],
    ['2027-02-29T12:00Z', 'not_a_moment'],
    ['2026-13-01T12:00Z', 'not_a_moment'],
    ['2026-11-22T24:00Z', 'not_a_moment'],
    ['2026-11-22T14:60Z', 'not_a_moment'],
    ['2026-11-22T14:05+25:00', 'not_a_moment'],
    ['22.11.2026 14.05', 'not_a_moment'],
    ['yesterday', 'not_a_moment'],
    ['1763812800', 'not_a_moment'],
  ])('written %s is refused: %s', (text, reason) => {
    expect(isoOf(readMoment(text))).toBe(reason)
  })
})

describe('a moment in a Finnish file', () => {
  test.each([
    ['22.11.2026 14.05', '2026-11-22T12:05:00.000Z'],
    ['22.11.2026 klo 14.05', '2026-11-22T12:05:00.000Z'],
    ['22.11.2026 KLO 14:05', '2026-11-22T12:05:00.000Z'],
    ['22.11.2026 kl. 14.05', '2026-11-22T12:05:00.000Z'],
    ['22.11.2026 kello 9.05', '2026-11-22T07:05:00.000Z'],
    ['22.11.2026, 14:05:09', '2026-11-22T12:05:09.000Z'],
    ['1.7.2026 9.05', '2026-07-01T06:05:00.000Z'],
    ['1. 7. 2026 09.05', '2026-07-01T06:05:00.000Z'],
    ['2026-11-22 14:05', '2026-11-22T12:05:00.000Z'],
    ['2026-11-22T14:05:00', '2026-11-22T12:05:00.000Z'],
    ['2026-11-22T14:05+02:00', '2026-11-22T12:05:00.000Z'],
    ['2026-11-22T14:05Z', '2026-11-22T14:05:00.000Z'],
  ])('written %s is %s', (text, moment) => {
    expect(isoOf(readFinnishMoment(text))).toBe(moment)
  })

  test('in the hour skipped in spring is refused, and the minutes beside it are read', () => {
    expect(isoOf(readFinnishMoment('29.3.2026 2.59'))).toBe('2026-03-29T00:59:00.000Z')
    expect(isoOf(readFinnishMoment('29.3.2026 3.00'))).toBe('no_such_time')
    expect(isoOf(readFinnishMoment('29.3.2026 3.59'))).toBe('no_such_time')
    expect(isoOf(readFinnishMoment('29.3.2026 4.00'))).toBe('2026-03-29T01:00:00.000Z')
  })

  test('in the hour that comes twice in autumn is the first of the two', () => {
    expect(isoOf(readFinnishMoment('25.10.2026 2.59'))).toBe('2026-10-24T23:59:00.000Z')
    expect(isoOf(readFinnishMoment('25.10.2026 3.30'))).toBe('2026-10-25T00:30:00.000Z')
    expect(isoOf(readFinnishMoment('25.10.2026 4.00'))).toBe('2026-10-25T02:00:00.000Z')
  })

  test.each([
    ['22.11.2026', 'no_time_of_day'],
    ['2026-11-22', 'no_time_of_day'],
    ['31.11.2026 14.05', 'not_a_moment'],
    ['22.11.26 14.05', 'not_a_moment'],
    ['11/22/2026 14:05', 'not_a_moment'],
    ['22.11.2026 25.05', 'not_a_moment'],
    ['', 'not_a_moment'],
  ])('written %s is refused: %s', (text, reason) => {
    expect(isoOf(readFinnishMoment(text))).toBe(reason)
  })
})
