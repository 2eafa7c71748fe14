import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demoNumber, demoNumbers, isDemoNumber, maskPhone, readPhone, type E164 } from './phone.model.ts'

const finnish = { defaultCountry: 'FI' } as const

describe('reading a number', () => {
  test.each([
    '040 123 4567',
    '0401234567',
    '040-1234567',
    '+358401234567',
    '+358 40 123 4567',
    '+358 (0)40 123 4567',
    '00358 40 1234567',
    '(040) 123-4567',
    '358401234567',
    '401234567',
    '040\u00a0123\u00a04567',
    '\u202a+358 40 123 4567\u202c',
    '  040–123–4567\t',
    '０４０１２３４５６７',
  ])('%j is the same number', (spelling) => {
    expect(readPhone(spelling, finnish)).toEqual({ ok: true, value: '+358401234567' })
  })

  test.each([
    ['050 1234567', '+358501234567'],
    ['0400 123456', '+358400123456'],
    ['0457 123 4567', '+3584571234567'],
    ['044 123 4567', '+358441234567'],
    ['+46 70 174 06 05', '+46701740605'],
    ['+372 5123 4567', '+37251234567'],
    ['+1 202 555 0123', '+12025550123'],
  ])('%s can receive a text', (spelling, number) => {
    expect(readPhone(spelling, finnish)).toEqual({ ok: true, value: number })
  })

  test.each(['09 1234567', '020 123456', '0600 123456', '0800 123456', '018 12345', '029 1234567'])(
    '%s cannot receive a text',
    (spelling) => {
      expect(readPhone(spelling, finnish)).toEqual({ ok: false, reason: 'not_mobile' })
    },
  )

  test.each([
    '',
    '112',
    'soita äidille',
    '040',
    '040 123 4567 ext. 12',
    '040 1234567 (äiti)',
    '+999 123',
    '4,01E+08',
    '040 123 4567 890',
  ])('%j is no number', (spelling) => {
    expect(readPhone(spelling, finnish)).toEqual({ ok: false, reason: 'bad_number' })
  })

  test('any text gets an answer, and a number read once reads the same again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789 +-()') })),
        (text) => {
          const first = readPhone(text, finnish)
          const again = first.ok ? readPhone(first.value, finnish) : first
          expect(again).toEqual(first)
        },
      ),
    )
  })
})

describe('showing a number', () => {
  test('only its beginning and end are shown', () => {
    expect(maskPhone('+358401234567' as E164)).toBe('+358 40 *** **67')
    expect(maskPhone('+46701740605' as E164)).toBe('+46 70 *** **05')
    expect(maskPhone(demoNumber(42))).toBe('+358 49 *** **42')
    expect(maskPhone('nonsense' as E164)).toBe('***')
  })
})

describe('demo numbers', () => {
  test('they are refused like any number that does not exist', () => {
    for (const index of [0, 1, 4_999, demoNumbers.count - 1]) {
      expect(readPhone(demoNumber(index), finnish)).toEqual({ ok: false, reason: 'bad_number' })
    }
  })

  test('they are read where the demo asks for it, in any spelling', () => {
    const demo = { ...finnish, acceptDemoNumbers: true }
    expect(readPhone(demoNumber(7), demo)).toEqual({ ok: true, value: '+358490000007' })
    expect(readPhone('049 000 0007', demo)).toEqual({ ok: true, value: '+358490000007' })
    expect(readPhone('040 123 4567', demo)).toEqual({ ok: true, value: '+358401234567' })
  })

  test('a real number is never taken for one', () => {
    expect(isDemoNumber('+358401234567')).toBe(false)
    expect(isDemoNumber('+35849000')).toBe(false)
    expect(isDemoNumber(demoNumber(9_999))).toBe(true)
    expect(() => demoNumber(10_000)).toThrow(RangeError)
  })
})
