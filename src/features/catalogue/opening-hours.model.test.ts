import { describe, expect, test } from 'vitest'
import { somePeriod } from '../../../tests/builders/catalogue.ts'
import { openingsOn } from './opening-hours.model.ts'

const officeHours = somePeriod({ openings: [{ day: 1, untilDay: 5, opens: '08:00', closes: '16:00' }] })

describe('the openings of a day', () => {
  test('hours from Monday to Friday hold on Friday and not on Saturday', () => {
    expect(openingsOn([officeHours], '2026-11-27').spans).toEqual([{ opens: '08:00', closes: '16:00' }])
    expect(openingsOn([officeHours], '2026-11-28')).toMatchObject({ known: true, spans: [] })
  })

  test('an exception stands before the ordinary hours, on its days only', () => {
    const closed = somePeriod({
      kind: 'exception',
      fromOn: '2026-12-24',
      untilOn: '2026-12-26',
      closed: true,
      notes: { fi: 'Joulu' },
    })
    expect(openingsOn([officeHours, closed], '2026-12-24')).toMatchObject({
      exception: true,
      spans: [],
      notes: [{ fi: 'Joulu' }],
    })
    expect(openingsOn([officeHours, closed], '2026-12-28').spans).toHaveLength(1)
    const short = somePeriod({
      kind: 'exception',
      fromOn: '2026-12-31',
      untilOn: '2026-12-31',
      openings: [{ day: null, untilDay: null, opens: '08:00', closes: '12:00' }],
    })
    expect(openingsOn([officeHours, short], '2026-12-31').spans).toEqual([
      { opens: '08:00', closes: '12:00' },
    ])
  })

  test('summer hours stand before those of the whole year', () => {
    const summer = somePeriod({
      fromOn: '2026-06-01',
      untilOn: '2026-08-31',
      openings: [{ day: 1, untilDay: 5, opens: '09:00', closes: '15:00' }],
    })
    expect(openingsOn([officeHours, summer], '2026-07-01').spans).toEqual([
      { opens: '09:00', closes: '15:00' },
    ])
    expect(openingsOn([officeHours, summer], '2026-09-01').spans).toEqual([
      { opens: '08:00', closes: '16:00' },
    ])
  })

  test('a night that goes on is open on both its days, and over Sunday too', () => {
    const nights = somePeriod({
      kind: 'past_midnight',
      openings: [{ day: 5, untilDay: 6, opens: '18:00', closes: '02:00' }],
    })
    expect(openingsOn([nights], '2026-11-27').spans).toEqual([{ opens: '18:00', closes: '24:00' }])
    expect(openingsOn([nights], '2026-11-28').spans).toEqual([{ opens: '00:00', closes: '02:00' }])
    const weekend = somePeriod({
      kind: 'past_midnight',
      openings: [{ day: 6, untilDay: 1, opens: '10:00', closes: '06:00' }],
    })
    expect(openingsOn([weekend], '2026-11-29').spans).toEqual([{ opens: '00:00', closes: '24:00' }])
    expect(openingsOn([weekend], '2026-11-30').spans).toEqual([{ opens: '00:00', closes: '06:00' }])
  })

  test('hours told twice are told once', () => {
    const again = somePeriod({ openings: [{ day: 5, untilDay: null, opens: '12:00', closes: '18:00' }] })
    expect(openingsOn([officeHours, again], '2026-11-27').spans).toEqual([
      { opens: '08:00', closes: '18:00' },
    ])
  })

  test('where no period holds, nobody has told the hours', () => {
    expect(openingsOn([], '2026-11-27').known).toBe(false)
    expect(openingsOn([somePeriod({ fromOn: '2027-01-01' })], '2026-11-27').known).toBe(false)
  })
})
