import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newcombeInterval } from './newcombe.ts'

describe('the interval of a difference', () => {
  // Table II of Newcombe 1998 (Statistics in Medicine 17, 873-890), method 10, cases (a) to (h).
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i against %i/%i is as published', (k1, n1, k2, n2, low, high) => {
    const found = newcombeInterval({ k: k1, n: n1 }, { k: k2, n: n2 })
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  const share = fc
    .integer({ min: 1, max: 10_000 })
    .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

  test('lies within -1..1 and holds its estimate', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const { estimate, low, high } = newcombeInterval(a, b)
        expect(-1 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true)
      }),
    )
  })

  test('changes its sign when the groups change places', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const one = newcombeInterval(a, b)
        const other = newcombeInterval(b, a)
        expect(other.low).toBeCloseTo(-one.high, 12)
        expect(other.high).toBeCloseTo(-one.low, 12)
      }),
    )
  })

  test('narrows as more answer alike', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 2, max: 50 }), (a, b, times) => {
        const few = newcombeInterval(a, b)
        const many = newcombeInterval({ k: a.k * times, n: a.n * times }, { k: b.k * times, n: b.n * times })
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })

  test('is refused when either group is no share', () => {
    expect(() => newcombeInterval({ k: 3, n: 2 }, { k: 1, n: 2 })).toThrow(RangeError)
    expect(() => newcombeInterval({ k: 1, n: 2 }, { k: 0, n: 0 })).toThrow(RangeError)
  })
})
