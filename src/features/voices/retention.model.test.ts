import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { oldestContactReading, toldUntil } from './retention.model.ts'

test('a contact given for being told is kept twelve months at most', () => {
  expect(toldUntil(new Date('2026-11-23T12:00:00Z'))).toEqual(new Date('2027-11-23T12:00:00Z'))
  expect(toldUntil(new Date('2028-02-29T12:00:00Z'))).toEqual(new Date('2029-02-28T12:00:00Z'))
})

test('the read log is kept two years', () => {
  expect(oldestContactReading(new Date('2026-11-23T12:00:00Z'))).toEqual(new Date('2024-11-23T12:00:00Z'))
})

test('no contact is kept longer than a year and a day, whenever it was given', () => {
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (now) => {
      const days = (toldUntil(now).getTime() - now.getTime()) / 86_400_000
      expect(days).toBeGreaterThanOrEqual(365)
      expect(days).toBeLessThanOrEqual(366)
    }),
  )
})
