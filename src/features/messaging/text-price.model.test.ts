import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { centsOf, costOf, hundredthsOf, readPartPrice, writePartPrice } from './text-price.model.ts'

test.each([
  [1, '5', 5],
  [2, '4,5', 9],
  [1000, '4.5', 4500],
  [3000, '4,95', 14_850],
  [1000, '0,35', 350],
  [0, '5', 0],
  [1, '4,5', 5],
  [3, '0,33', 1],
])('%i parts at %s cents cost %i cents', (parts, written, cents) => {
  expect(centsOf(costOf(parts, readPartPrice(written) ?? 0))).toBe(cents)
})

const aPrice = fc.integer({ min: 1, max: 10_000 })

test('a month is the sum of its texts to the last hundredth, and is rounded only once', () => {
  fc.assert(
    fc.property(aPrice, fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 200 }), (price, texts) => {
      const each = texts.reduce((sum, parts) => sum + costOf(parts, price), 0)
      const whole = costOf(
        texts.reduce((sum, parts) => sum + parts, 0),
        price,
      )
      expect(each).toBe(whole)
      expect(Math.abs(hundredthsOf(centsOf(each)) - whole)).toBeLessThanOrEqual(50)
    }),
  )
})

test('a price is read back as it was written, in either way of writing', () => {
  fc.assert(
    fc.property(aPrice, fc.constantFrom(',', '.'), (price, separator) => {
      expect(readPartPrice(writePartPrice(price, separator as ','))).toBe(price)
    }),
  )
})

test.each([
  ['5', 500],
  ['4,5', 450],
  [' 4.95 snt', 495],
  ['0,01', 1],
  ['100', 10_000],
  ['', undefined],
  ['0', undefined],
  ['-4', undefined],
  ['101', undefined],
  ['4,555', undefined],
  ['noin 5', undefined],
  ['1e1', undefined],
])('a price per part written %j is %s hundredths of a cent', (written, hundredths) => {
  expect(readPartPrice(written)).toBe(hundredths)
})
