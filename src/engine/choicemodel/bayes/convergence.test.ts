import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { convergenceOf } from './convergence.ts'

describe('chains of draws', () => {
  test('that are independent say as much as they are many', () => {
    const { rHat, ess, error } = convergenceOf([1, 2, 3, 4].map((chain) => moving(0, 1000, chain)))
    expect(rHat).toBeLessThan(1.01)
    expect(ess).toBeGreaterThan(3400)
    expect(ess).toBeLessThan(4800)
    expect(error).toBeCloseTo(1 / Math.sqrt(ess), 2)
  })

  // An autoregression with coefficient φ has ESS n (1 − φ) / (1 + φ).
  test('that remember say less', () => {
    const { ess } = convergenceOf([1, 2, 3, 4].map((chain) => moving(0.8, 4000, chain)))
    expect(ess / 16_000).toBeGreaterThan((0.75 * 0.2) / 1.8)
    expect(ess / 16_000).toBeLessThan((1.35 * 0.2) / 1.8)
  })

  test('that are apart are seen to be', () => {
    const apart = [moving(0, 500, 1), moving(0, 500, 2).map((draw) => draw + 3)]
    const { rHat, ess } = convergenceOf(apart)
    expect(rHat).toBeGreaterThan(1.6)
    expect(rHat).toBeLessThan(2.2)
    expect(ess).toBeLessThan(20)
  })

  test('that wander are seen to, in one chain alone', () => {
    const wandering = moving(0, 500, 1).map((draw, i) => draw + i / 100)
    expect(convergenceOf([wandering]).rHat).toBeGreaterThan(1.5)
  })

  test('that never move agree with themselves, and with nobody else', () => {
    expect(convergenceOf([new Float64Array(20)]).rHat).toBe(1)
    expect(convergenceOf([new Float64Array(20), new Float64Array(20).fill(1)]).rHat).toBe(Infinity)
  })

  test('must be long enough to be cut in two', () => {
    expect(() => convergenceOf([new Float64Array(7)])).toThrow(RangeError)
  })
})

function moving(memory: number, length: number, seed: number): Float64Array {
  const random = randomFrom(seed)
  let last = 0
  return Float64Array.from({ length }, () => (last = memory * last + random.normal()))
}
