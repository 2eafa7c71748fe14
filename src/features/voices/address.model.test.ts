import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelOf, maskAddress, plainAddress, readAddressText, readEmail } from './address.model.ts'
import { demoNumber } from './phone.model.ts'

describe('an e-mail address', () => {
  test.each([
    ['aino@esimerkki.fi', 'aino@esimerkki.fi'],
    ['  Aino.Korhonen+kirjasto@Esimerkki.FI ', 'Aino.Korhonen+kirjasto@esimerkki.fi'],
    ["o'neill_x@mail.example.co.uk", "o'neill_x@mail.example.co.uk"],
    ['info@pörssi.fi', 'info@xn--prssi-jua.fi'],
    ['\u2066aino@esimerkki.fi\u2069', 'aino@esimerkki.fi'],
  ])('is read from %s', (typed, kept) => {
    expect(readEmail(typed)).toEqual({ ok: true, value: kept })
  })

  test.each([
    '',
    'aino',
    '@esimerkki.fi',
    'aino@',
    'aino@localhost',
    'aino@esimerkki',
    'a b@esimerkki.fi',
    'aino..k@esimerkki.fi',
    '.aino@esimerkki.fi',
    'aino@-esimerkki.fi',
    'aino@esimerkki..fi',
    'aino@127.0.0.1',
    'aino@esimerkki.fi, toinen@esimerkki.fi',
    'aino@esimerkki.fi\r\nBcc: muut@esimerkki.fi',
    'Aino <aino@esimerkki.fi>',
    `${'a'.repeat(65)}@esimerkki.fi`,
    `aino@${'a'.repeat(250)}.fi`,
  ])('is not read from %j', (typed) => {
    expect(readEmail(typed)).toEqual({ ok: false, reason: 'bad_email' })
  })

  test('once read is read as itself again, and holds nothing that could break a message', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const read = readEmail(typed)
        if (!read.ok) return
        expect(readEmail(read.value)).toEqual(read)
        expect(read.value).toMatch(/^[!-~]+@[a-z0-9.-]+$/)
      }),
    )
  })
})

test('one field takes a number or an e-mail address, and says which of them is wrong', () => {
  const read = (typed: string) => readAddressText(channelOf(typed), typed, { acceptDemoNumbers: false })
  expect(read('040 123 4567')).toEqual({ ok: true, value: '+358401234567' })
  expect(read('aino@esimerkki.fi')).toEqual({ ok: true, value: 'aino@esimerkki.fi' })
  expect(read('12')).toEqual({ ok: false, reason: 'bad_number' })
  expect(read('09 310 1691')).toEqual({ ok: false, reason: 'not_mobile' })
  expect(read('aino@')).toEqual({ ok: false, reason: 'bad_email' })
  expect(read('aino85.esimerkki.fi')).toEqual({ ok: false, reason: 'bad_email' })
  expect(channelOf('puh. 040 123 4567')).toBe('sms')
  expect(read(demoNumber(3))).toEqual({ ok: false, reason: 'bad_number' })
})

test('an address is one however it was capitalised', () => {
  expect(plainAddress('email', 'Aino@Esimerkki.fi')).toBe('aino@esimerkki.fi')
})

test('a masked address cannot be used', () => {
  expect(maskAddress('email', 'aino@esimerkki.fi')).toBe('a***@esimerkki.fi')
  expect(maskAddress('sms', '+358401234567')).toBe('+358 40 *** **67')
})
