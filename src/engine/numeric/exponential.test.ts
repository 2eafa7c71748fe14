import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponential } from './exponential.ts'

test('is e to the power of any number, to the last digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-15)
    }),
  )
})

test('is no number of what is none', () => {
  expect(exponential(Number.NaN)).toBeNaN()
})

test.each([0, -0, 1, -Infinity, Infinity, 800, -800])('is e to the power of %s, too', (x) => {
  expect(exponential(x)).toBeCloseTo(Math.exp(x), 15)
})
