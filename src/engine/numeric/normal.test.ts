import { describe, expect, test } from 'vitest'
import { normalCdf, normalDensity, normalQuantile } from './normal.ts'

// Python: scipy.stats.norm.cdf(z) (1.17.1), and mpmath.ncdf(z) to 17 digits for the tails.
const probabilities: readonly [number, number][] = [
  [-38, 2.88542835e-316],
  [-30, 4.906713927148187e-198],
  [-12.5, 3.732564298877713e-36],
  [-6, 9.86587645037698e-10],
  [-5.5, 1.8989562465887718e-8],
  [-3, 0.0013498980316300946],
  [-1.5, 0.06680720126885807],
  [-0.7, 0.24196365222307303],
  [-0.6, 0.2742531177500736],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.3, 0.6179114221889527],
  [1, 0.8413447460685429],
  [1.959963984540054, 0.975],
  [4, 0.9999683287581669],
  [8, 0.9999999999999993],
]

describe('the normal distribution', () => {
  test.each(probabilities)('Φ(%s) is %s to fourteen digits', (z, p) => {
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-14)
  })

  test('the quantile undoes Φ wherever it can, far into the lower tail', () => {
    for (let z = -37; z <= 5; z += 0.137) {
      // Above 0 the digits of p itself, not of the quantile, are what limits.
      const digitsOfP = (1.2e-16 / normalDensity(z)) * Math.max(1e-300, normalCdf(z))
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(
        1e-14 * Math.max(1, Math.abs(z)) + 2 * digitsOfP,
      )
    }
  })

  test('the two-sided points that everyone knows', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15)
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489004, 15)
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4)
  })

  test('what is no probability is refused, and the ends are infinite', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(() => normalQuantile(1.1)).toThrow(RangeError)
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError)
  })

  test('far out nothing is left', () => {
    expect(normalCdf(-40)).toBe(0)
    expect(normalCdf(40)).toBe(1)
  })
})
