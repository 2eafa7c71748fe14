import { expect, test } from 'vitest'
import { middle, quantile } from './quantile.ts'

// R 4.2.2: quantile(c(1, 2, 4, 8, 16), c(0, 0.1, 0.5, 0.77, 1))
test('quantiles are those of R', () => {
  const sorted = Float64Array.of(1, 2, 4, 8, 16)
  expect([0, 0.1, 0.5, 0.77, 1].map((p) => quantile(sorted, p))).toEqual([
    1,
    1.4,
    4,
    expect.closeTo(8.64, 12),
    16,
  ])
})

test('the middle is found without order, and the numbers stay as they were', () => {
  const values = Float64Array.from({ length: 101 }, (_, i) => 100 - i)
  expect(middle(values, 0.9)).toEqual({ low: expect.closeTo(5, 12), high: expect.closeTo(95, 12) })
  expect(values[0]).toBe(100)
})

test('no numbers, or no share, are refused', () => {
  expect(() => quantile(new Float64Array(0), 0.5)).toThrow(RangeError)
  expect(() => quantile(Float64Array.of(1), 1.5)).toThrow(RangeError)
})
