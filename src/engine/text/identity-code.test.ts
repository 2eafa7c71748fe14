import { expect, test } from 'vitest'
import { findIdentityCodes, isIdentityCode } from './identity-code.ts'
import { isIban } from './iban.ts'

test.each([
  '131052-308T',
  '010190-901R',
  '311275Y912E',
  '150612B934R',
  '240588-945P',
  '070707A956T',
  '121299x9675',
])('%s is a personal identity code', (code) => {
  expect(isIdentityCode(code)).toBe(true)
})

test.each([
  ['a wrong check character', '131052-308U'],
  ['a day that never was', '310290-901R'],
  ['the month 13', '011390-901R'],
  ['a number below two', '010190-0010'],
  ['a mark of no century', '010190*901R'],
])('%s makes no identity code', (_, code) => {
  expect(isIdentityCode(code)).toBe(false)
})

test('every wrong digit in a code is noticed', () => {
  const code = '010190-901R'
  const wrong = [0, 1, 2, 3, 4, 5, 7, 8, 9].flatMap((at) =>
    [...'0123456789']
      .filter((digit) => digit !== code[at])
      .map((digit) => code.slice(0, at) + digit + code.slice(at + 1)),
  )
  expect(wrong.filter(isIdentityCode)).toEqual([])
})

test('a code is found with spaces or a dash, and not inside a longer number', () => {
  expect(findIdentityCodes('hetu 010190 – 901R.')).toEqual([{ start: 5, end: 18, kind: 'identity_code' }])
  expect(findIdentityCodes('9010190-901R')).toEqual([])
})

test('account numbers are known by their length and check digits', () => {
  for (const iban of [
    'FI21 1234 5600 0007 85',
    'SE4550000000058398257466',
    'DE89 3704 0044 0532 0130 00',
    'gb29nwbk60161331926819',
  ])
    expect(isIban(iban)).toBe(true)
  for (const no of ['FI21 1234 5600 0007 86', 'FI21 1234 5600 0007 8', 'XX21 1234 5600 0007 85', ''])
    expect(isIban(no)).toBe(false)
})
