import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatMoney,
  formatShare,
  formatShareWithInterval,
  formatTime,
  parseDay,
} from './format.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const winter = new Date('2026-11-22T12:05:00Z')

test('a moment is written as Finns write it, in Finnish time', () => {
  expect(plain(formatDateTime(winter, 'fi'))).toBe('22.11.2026 klo 14.05')
  expect(plain(formatDateTime(winter, 'sv'))).toBe('22.11.2026 kl. 14.05')
  expect(plain(formatDateTime(winter, 'en'))).toBe('22 November 2026 at 14:05')
})

test('summer time is an hour ahead of winter time, and midnight is nought', () => {
  expect(formatTime(new Date('2026-07-01T06:05:00Z'), 'fi')).toBe('9.05')
  expect(formatTime(new Date('2026-07-01T21:00:00Z'), 'fi')).toBe('0.00')
  expect(formatTime(new Date('2026-07-01T06:05:00Z'), 'en')).toBe('09:05')
})

test('a late evening in UTC is already tomorrow in Helsinki', () => {
  expect(formatDate(new Date('2026-12-31T22:30:00Z'), 'fi')).toBe('1.1.2027')
})

test('a day without a time stays the same day', () => {
  expect(formatDate('2026-02-01', 'fi')).toBe('1.2.2026')
  expect(formatDate('2026-02-01', 'sv')).toBe('1.2.2026')
  expect(formatDate('2026-02-01', 'en')).toBe('1 February 2026')
})

test('a share says how sure it is and how many answered', () => {
  const value = { share: 0.64, low: 0.55, high: 0.72, answered: 1200 }
  expect(plain(formatShareWithInterval(value, 'fi'))).toBe('64 % (55–72 %), n = 1 200')
  expect(plain(formatShareWithInterval(value, 'en'))).toBe('64% (55–72%), n = 1,200')
  expect(plain(formatShare(1, 'sv'))).toBe('100 %')
})

test('money shows cents only when there are any', () => {
  expect(plain(formatMoney(1_234_500, 'fi'))).toBe('12 345 €')
  expect(plain(formatMoney(1_050, 'sv'))).toBe('10,50 €')
})

test('a day is read as it is written, and an impossible one is not read', () => {
  expect(parseDay('1.2.2026')).toBe('2026-02-01')
  expect(parseDay(' 01.02.2026 ')).toBe('2026-02-01')
  expect(parseDay('1. 2. 2026')).toBe('2026-02-01')
  expect(parseDay('2026-02-01')).toBe('2026-02-01')
  for (const wrong of ['31.2.2026', '2/1/2026', '1.13.2026', '0.1.2026', 'huomenna', '']) {
    expect(parseDay(wrong)).toBeUndefined()
  }
})

test('every day that is written in Finnish or Swedish can be read back', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.constantFrom('fi' as const, 'sv' as const), (date, language) => {
      const day = date.toISOString().slice(0, 10)
      expect(parseDay(formatDate(day, language))).toBe(day)
    }),
  )
})
