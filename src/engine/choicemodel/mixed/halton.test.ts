import { describe, expect, test } from 'vitest'
import { normalQuantile } from '../../numeric/normal.ts'
import { drawMaker, strideOf } from './draws.ts'
import { halton } from './halton.ts'
import { layoutOf } from './mixing.ts'
import type { Panel } from './panel.ts'

const nobody = {} as Panel

describe('Halton sequences', () => {
  test('begin as the textbook has them', () => {
    expect(elements(0, 1, 7)).toEqual([1 / 2, 1 / 4, 3 / 4, 1 / 8, 5 / 8, 3 / 8, 7 / 8])
    const thirds = [1 / 3, 2 / 3, 1 / 9, 4 / 9, 7 / 9, 2 / 9, 5 / 9, 8 / 9]
    expect(apart(elements(1, 1, 8), thirds)).toBeLessThan(2e-16)
  })

  test('are the digits of the index read backwards, wherever they begin', () => {
    for (const [dimension, base] of [2, 3, 5, 7, 11, 13, 17].entries())
      for (const from of [0, 49, 100, 123_456])
        expect(
          apart(
            elements(dimension, from, 300),
            Array.from({ length: 300 }, (_, i) => backwards(from + i, base)),
          ),
        ).toBeLessThan(1e-15)
  })

  test('are refused beyond the primes that are of use', () => {
    expect(() => halton(20, 0, new Float64Array(1))).toThrow(RangeError)
  })

  test("make draws by the peers' rule: person n has elements 100 + n R + r, a base for each coefficient", () => {
    const layout = layoutOf(['a', 'b', 'c'], { random: { a: 'normal', b: 'uniform', c: 'triangular' } })
    const draws = { kind: 'halton', count: 6 } as const
    const stride = strideOf(draws)
    const z = new Float64Array(3 * stride)
    const q = new Float64Array(stride)
    drawMaker(draws, nobody, layout, new Float64Array(0))(2, z, q)
    expect([...q]).toEqual([1, 1, 1, 1, 1, 1, 0, 0])
    const own = (base: number) => Array.from({ length: 6 }, (_, r) => backwards(112 + r, base))
    expect(apart(z.subarray(0, 6), own(2).map(normalQuantile))).toBeLessThan(1e-14)
    expect(
      apart(
        z.subarray(8, 14),
        own(3).map((u) => 2 * u - 1),
      ),
    ).toBeLessThan(1e-14)
    expect(
      apart(
        z.subarray(16, 22),
        own(5).map((u) => (u < 0.5 ? Math.sqrt(2 * u) - 1 : 1 - Math.sqrt(2 * (1 - u)))),
      ),
    ).toBeLessThan(1e-14)
  })
})

function elements(dimension: number, from: number, count: number): number[] {
  const into = new Float64Array(count)
  halton(dimension, from, into)
  return [...into]
}

function backwards(index: number, base: number): number {
  return index
    .toString(base)
    .split('')
    .toReversed()
    .reduce((sum, digit, place) => sum + Number.parseInt(digit, base) / base ** (place + 1), 0)
}

function apart(found: ArrayLike<number>, expected: readonly number[]): number {
  return Math.max(...expected.map((value, i) => Math.abs(value - (found[i] ?? Number.NaN))))
}
