import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceInCents, readCentsPerPart } from './text-price.model.ts'

test.each([
  [1, 5, 1, 5],
  [2, 4.5, 1, 9],
  [1, 4.5, 1000, 4500],
  [3, 4.9, 1000, 14_700],
  [1, 0.35, 1000, 350],
  [0, 5, 1000, 0],
  [1, 100.5, 1, 101],
])('%i parts at %f cents, %i texts, cost %i cents', (parts, centsPerPart, texts, cents) => {
  expect(priceInCents(parts, centsPerPart, texts)).toBe(cents)
})

test('a price is whole cents, within half a cent of the exact one, and more parts never cost less', () => {
  const price = fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1000)
  const count = fc.integer({ min: 0, max: 10 })
  fc.assert(
    fc.property(price, count, fc.integer({ min: 1, max: 100_000 }), (cents, parts, texts) => {
      const cost = priceInCents(parts, cents, texts)
      expect(Number.isInteger(cost)).toBe(true)
      expect(Math.abs(cost - parts * texts * cents)).toBeLessThanOrEqual(0.501)
      expect(priceInCents(parts + 1, cents, texts)).toBeGreaterThanOrEqual(cost)
    }),
  )
})

test.each([
  ['5', 5],
  ['4,5', 4.5],
  [' 4.95 snt', 4.95],
  ['0,125', 0.125],
  ['100', 100],
  ['', undefined],
  ['0', undefined],
  ['-4', undefined],
  ['101', undefined],
  ['noin 5', undefined],
  ['1e1', undefined],
])('a price per part written %j is %s cents', (written, cents) => {
  expect(readCentsPerPart(written)).toBe(cents)
})
