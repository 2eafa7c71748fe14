import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isPublicHoliday } from './finnish-day.model.ts'
import { sendingTime, type SendingDelay, type SendingWindow } from './sending-time.model.ts'

const openDays: SendingWindow = { fromHour: 0, toHour: 24, days: [1, 2, 3, 4, 5, 6, 7], holidays: true }
const anEvent = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
const aDelay: fc.Arbitrary<SendingDelay> = fc.oneof(
  fc.record({ kind: fc.constant('next_day' as const), atHour: fc.integer({ min: 0, max: 23 }) }),
  fc.record({ kind: fc.constant('hours' as const), hours: fc.integer({ min: 0, max: 200 }) }),
)
const aWindow: fc.Arbitrary<SendingWindow> = fc
  .record({
    fromHour: fc.integer({ min: 0, max: 23 }),
    length: fc.integer({ min: 1, max: 24 }),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    holidays: fc.boolean(),
  })
  .map(({ fromHour, length, ...rest }) => ({ fromHour, toHour: Math.min(24, fromHour + length), ...rest }))

function helsinki(moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/Helsinki')
}

describe('public holidays', () => {
  test('the days of 2026', () => {
    expect(holidaysOf(2026)).toEqual(
      '2026-01-01 2026-01-06 2026-04-03 2026-04-05 2026-04-06 2026-05-01 2026-05-14 2026-05-24 2026-06-19 2026-06-20 2026-10-31 2026-12-06 2026-12-24 2026-12-25 2026-12-26'.split(
        ' ',
      ),
    )
  })

  test.each([
    ['2025-04-20', 'Easter'],
    ['2027-03-28', 'Easter'],
    ['2030-04-21', 'Easter'],
    ['2038-04-25', 'the latest Easter of the century'],
    ['2024-05-09', 'Ascension Day'],
    ['2028-06-24', 'Midsummer'],
    ['2025-11-01', "All Saints' Day"],
    ['2027-11-06', "All Saints' Day"],
  ])('%s is %s', (date) => {
    expect(isPublicHoliday(Temporal.PlainDate.from(date))).toBe(true)
  })

  test.each(['2026-06-21', '2026-11-01', '2026-04-02', '2026-12-23', '2026-12-31'])('%s is none', (date) => {
    expect(isPublicHoliday(Temporal.PlainDate.from(date))).toBe(false)
  })
})

describe('the default: the next day after noon, never on Sundays or holidays', () => {
  test.each([
    ['a Tuesday visit', '2026-02-10T07:30:00Z', '2026-02-11T12:00+02:00[Europe/Helsinki]'],
    [
      'a visit at 23:30, still the same day in Finland',
      '2026-02-10T21:30:00Z',
      '2026-02-11T12:00+02:00[Europe/Helsinki]',
    ],
    ['a visit past midnight', '2026-02-10T22:30:00Z', '2026-02-12T12:00+02:00[Europe/Helsinki]'],
    ['a Saturday visit', '2026-02-14T10:00:00Z', '2026-02-16T12:00+02:00[Europe/Helsinki]'],
    ['before Midsummer Eve', '2026-06-18T10:00:00Z', '2026-06-22T12:00+03:00[Europe/Helsinki]'],
    ["before All Saints' Day", '2026-10-30T10:00:00Z', '2026-11-02T12:00+02:00[Europe/Helsinki]'],
    ['before Easter', '2026-04-02T10:00:00Z', '2026-04-04T12:00+03:00[Europe/Helsinki]'],
    ['before Christmas', '2026-12-23T10:00:00Z', '2026-12-28T12:00+02:00[Europe/Helsinki]'],
    ['over the change to summer time', '2026-03-28T10:00:00Z', '2026-03-30T12:00+03:00[Europe/Helsinki]'],
    ['over the change to winter time', '2026-10-24T09:00:00Z', '2026-10-26T12:00+02:00[Europe/Helsinki]'],
  ])('%s', (_, event, expected) => {
    expect(helsinki(sendingTime({ eventAt: new Date(event) })).toString({ smallestUnit: 'minute' })).toBe(
      expected,
    )
  })
})

describe('other delays and windows', () => {
  test('two hours later within the window is exactly two hours later', () => {
    const eventAt = new Date('2026-02-10T09:10:11.500Z')
    const moment = sendingTime({
      eventAt,
      delay: { kind: 'hours', hours: 2 },
      window: { ...openDays, fromHour: 9, toHour: 20 },
    })
    expect(moment.getTime() - eventAt.getTime()).toBe(2 * 3_600_000)
  })

  test('what falls after the window waits for the morning', () => {
    const eventAt = new Date('2026-02-10T17:30:00Z')
    const moment = sendingTime({
      eventAt,
      delay: { kind: 'hours', hours: 1 },
      window: { ...openDays, fromHour: 9, toHour: 20 },
    })
    expect(helsinki(moment).toString({ smallestUnit: 'minute' })).toBe(
      '2026-02-11T09:00+02:00[Europe/Helsinki]',
    )
  })

  test('a window of the hour that is missing in spring waits for the next night', () => {
    const moment = sendingTime({
      eventAt: new Date('2026-03-28T22:00:00Z'),
      delay: { kind: 'hours', hours: 0 },
      window: { ...openDays, fromHour: 3, toHour: 4 },
    })
    expect(helsinki(moment).toString({ smallestUnit: 'minute' })).toBe(
      '2026-03-30T03:00+03:00[Europe/Helsinki]',
    )
  })

  test('a window that never opens is a fault, not an endless search', () => {
    expect(() => sendingTime({ eventAt: new Date(0), window: { ...openDays, days: [] } })).toThrow(RangeError)
    expect(() =>
      sendingTime({ eventAt: new Date(0), window: { ...openDays, fromHour: 9, toHour: 9 } }),
    ).toThrow(RangeError)
  })
})

describe('whatever the event, delay and window', () => {
  test('the moment is inside the window, on an allowed day, and after the delay', () => {
    fc.assert(
      fc.property(anEvent, aDelay, aWindow, (eventAt, delay, window) => {
        const moment = helsinki(sendingTime({ eventAt, delay, window }))
        expect(window.days).toContain(moment.dayOfWeek)
        expect(window.holidays || !isPublicHoliday(moment.toPlainDate())).toBe(true)
        expect(moment.hour).toBeLessThan(window.toHour)
        expect(moment.hour).toBeGreaterThanOrEqual(window.fromHour)
        expect(moment.epochMilliseconds).toBeGreaterThanOrEqual(endOfDelay(eventAt, delay))
      }),
      { numRuns: 500 },
    )
  })

  test('by default never a Sunday, never a holiday, never before noon', () => {
    fc.assert(
      fc.property(anEvent, (eventAt) => {
        const moment = helsinki(sendingTime({ eventAt }))
        expect(moment.dayOfWeek).not.toBe(7)
        expect(isPublicHoliday(moment.toPlainDate())).toBe(false)
        expect(moment.hour).toBeGreaterThanOrEqual(12)
      }),
    )
  })

  test('who came later is not asked earlier', () => {
    fc.assert(
      fc.property(
        anEvent,
        fc.nat({ max: 5 * 86_400_000 }),
        aDelay,
        aWindow,
        (eventAt, later, delay, window) => {
          const first = sendingTime({ eventAt, delay, window })
          const second = sendingTime({ eventAt: new Date(eventAt.getTime() + later), delay, window })
          expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime())
        },
      ),
    )
  })
})

function endOfDelay(eventAt: Date, delay: SendingDelay): number {
  if (delay.kind === 'hours') return eventAt.getTime() + delay.hours * 3_600_000
  const nextDay = helsinki(eventAt).toPlainDate().add({ days: 1 })
  return nextDay.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: { hour: delay.atHour } })
    .epochMilliseconds
}

function holidaysOf(year: number): string[] {
  const days: string[] = []
  for (
    let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    day.year === year;
    day = day.add({ days: 1 })
  ) {
    if (isPublicHoliday(day)) days.push(day.toString())
  }
  return days
}
