import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAlphabet, crockford, newToken, normaliseCode, randomCode, spacedCode } from './codes.ts'

test('a code has the letters of its alphabet and no others', () => {
  expect(randomCode(500)).toMatch(new RegExp(`^[${codeAlphabet}]{500}$`))
  expect(randomCode(500, crockford)).toMatch(new RegExp(`^[${crockford}]{500}$`))
})

test('every letter comes up about as often', () => {
  const counts = new Map<string, number>()
  for (const letter of randomCode(29_000)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  expect(counts.size).toBe(codeAlphabet.length)
  // 1,000 expected each; six standard deviations either way.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(190)
})

test('a code typed as people type is the code that was given', () => {
  expect(normaliseCode(' 7k2m–9qxo ')).toBe('7K2M9QX0')
  expect(normaliseCode('l1Io-\u00a0O0')).toBe('111000')
  expect(normaliseCode('7K2M\u200b9QXT')).toBe('7K2M9QXT')
  expect(normaliseCode('７Ｋ２Ｍ')).toBe('7K2M')
})

test('however a code is spaced, in small letters or with o for 0 and l for 1, it comes back', () => {
  const code = fc.string({ unit: fc.constantFrom(...crockford), minLength: 1, maxLength: 16 })
  fc.assert(
    fc.property(code, fc.constantFrom('-', ' ', '‑', ''), (given, space) => {
      const typed = [...given].join(space).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
      expect(normaliseCode(typed)).toBe(given)
      expect(normaliseCode(spacedCode(given))).toBe(given)
    }),
  )
})

test('a code is shown in groups of four with no dash at the end', () => {
  expect(['', '7K2M', '7K2M9', '7K2M9QXT'].map(spacedCode)).toEqual(['', '7K2M', '7K2M-9', '7K2M-9QXT'])
})

test('a flood of text in place of a code is cut short', () => {
  expect(normaliseCode('A'.repeat(1_000_000))).toHaveLength(100)
})

test('tokens hold 256 bits and need no escaping', () => {
  const tokens = Array.from({ length: 100 }, newToken)
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(new Set(tokens).size).toBe(100)
})
