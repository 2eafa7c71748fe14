import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilsonInterval } from './wilson.ts'

describe('the Wilson interval', () => {
  // Table I of Newcombe 1998 (Statistics in Medicine 17, 857-872), method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i among %i is as published', (k, n, low, high) => {
    const found = wilsonInterval(k, n)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  const share = fc
    .integer({ min: 1, max: 100_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

  test('lies within 0..1 and holds its estimate', () => {
    fc.assert(
      fc.property(share, ([k, n]) => {
        const { estimate, low, high } = wilsonInterval(k, n)
        expect(0 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true)
      }),
    )
  })

  test('of those who did not is its mirror image', () => {
    fc.assert(
      fc.property(share, ([k, n]) => {
        const those = wilsonInterval(k, n)
        const others = wilsonInterval(n - k, n)
        expect(others.low).toBeCloseTo(1 - those.high, 12)
        expect(others.high).toBeCloseTo(1 - those.low, 12)
      }),
    )
  })

  test('narrows as more answer alike', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 50 }), ([k, n], times) => {
        const few = wilsonInterval(k, n)
        const many = wilsonInterval(k * times, n * times)
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })

  test.each([
    [-1, 10],
    [1, -10],
    [1.5, 10],
    [1, 10.5],
    [11, 10],
    [0, 0],
    [Number.NaN, 10],
    [1, Number.POSITIVE_INFINITY],
  ])('of %d among %d is refused', (k, n) => {
    expect(() => wilsonInterval(k, n)).toThrow(RangeError)
  })
})
