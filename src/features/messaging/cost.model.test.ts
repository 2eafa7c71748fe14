import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecastOf, monthBefore, monthOf, readMonth, startOfMonth } from './cost.model.ts'

test.each([
  ['2026-10-31T21:59:59Z', '2026-10-01'],
  ['2026-10-31T22:00:00Z', '2026-11-01'],
  ['2026-06-30T20:59:59Z', '2026-06-01'],
  ['2026-06-30T21:00:00Z', '2026-07-01'],
  ['2026-12-31T22:00:00Z', '2027-01-01'],
])('%s is in the month of %s in Finland', (moment, month) => {
  expect(monthOf(new Date(moment))).toBe(month)
})

test('a month begins at midnight in Finland, in summer time, too', () => {
  expect(startOfMonth('2026-11-01')).toEqual(new Date('2026-10-31T22:00:00Z'))
  expect(startOfMonth('2026-07-01')).toEqual(new Date('2026-06-30T21:00:00Z'))
})

test('the month before January is December, and an address that is no month leads nowhere', () => {
  expect(monthBefore('2027-01-01')).toBe('2026-12-01')
  expect(readMonth('2026-11')).toBe('2026-11-01')
  for (const written of ['2026-13', '2026-00', '1926-11', '2026-11-01', '', '2026-1'])
    expect(readMonth(written)).toBeUndefined()
})

describe('the forecast', () => {
  const month = '2026-11-01'
  const middle = new Date('2026-11-15T22:00:00Z')
  const due = (hundredths: number) => ({ all: hundredths, later: 0 })

  test('half of the month gone, twice as much is to come', () => {
    expect(forecastOf(month, due(50_000), { now: middle, limit: undefined })).toEqual({ hundredths: 100_000 })
  })

  test('it names the day on which the budget will be spent', () => {
    expect(forecastOf(month, due(60_000), { now: middle, limit: 80_000 })).toEqual({
      hundredths: 120_000,
      spentOn: '2026-11-21',
    })
    expect(forecastOf(month, due(60_000), { now: middle, limit: 120_000 })).toEqual({ hundredths: 120_000 })
  })

  test('texts planned for later days are of the pace and not on top of it', () => {
    const planned = { all: 60_000, later: 10_000 }
    expect(forecastOf(month, planned, { now: middle, limit: undefined })).toEqual({ hundredths: 100_000 })
    const mostLater = { all: 60_000, later: 55_000 }
    expect(forecastOf(month, mostLater, { now: middle, limit: 70_000 })).toEqual({ hundredths: 60_000 })
  })

  test('the first week and a month that is over have none', () => {
    expect(
      forecastOf(month, due(60_000), { now: new Date('2026-11-07T12:00:00Z'), limit: 1 }),
    ).toBeUndefined()
    expect(
      forecastOf(month, due(60_000), { now: new Date('2026-12-01T00:00:00Z'), limit: 1 }),
    ).toBeUndefined()
    expect(forecastOf(month, due(0), { now: middle, limit: 1 })).toBeUndefined()
  })

  test('it is never less than what is spent, and a day named lies between now and the month’s end', () => {
    const moment = fc.date({
      min: new Date('2026-11-08T00:00:00Z'),
      max: new Date('2026-11-30T21:00:00Z'),
      noInvalidDate: true,
    })
    const sum = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(moment, sum, sum, sum, (now, all, later, limit) => {
        const forecast = forecastOf(month, { all, later: Math.min(all, later) }, { now, limit })
        expect(forecast?.hundredths).toBeGreaterThanOrEqual(all)
        expect(forecast?.hundredths).toBeLessThanOrEqual(
          forecastOf(month, due(all), { now, limit })?.hundredths ?? 0,
        )
        if (forecast?.spentOn === undefined) return
        expect(forecast.spentOn >= now.toISOString().slice(0, 10)).toBe(true)
        expect(forecast.spentOn <= '2026-11-30').toBe(true)
      }),
    )
  })
})
