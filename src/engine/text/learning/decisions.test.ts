import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { teachingOrder } from './teaching-order.ts'
import { bestThreshold } from './threshold.ts'

describe('a threshold', () => {
  test('lies where F₁ is highest', () => {
    const found = bestThreshold(Float64Array.of(0.9, 0.4, 0.6, 0.1), Uint8Array.of(1, 1, 0, 0))
    expect(found.threshold).toBeCloseTo(0.25, 12)
    expect(found.f1).toBeCloseTo(0.8, 12)
    expect(bestThreshold(Float64Array.of(0.3), Uint8Array.of(0))).toEqual({ threshold: 0.5, f1: 0 })
    expect(() => bestThreshold(Float64Array.of(0.3), Uint8Array.of())).toThrow(RangeError)
  })

  test('is beaten by no other, and has the F₁ it says', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.constantFrom(0, 1)), { minLength: 1 })
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), (given, other) => {
        const probabilities = Float64Array.from(given, ([p]) => p / 10)
        const signs = Uint8Array.from(given, ([, sign]) => sign)
        const { threshold, f1 } = bestThreshold(probabilities, signs)
        expect(f1At(probabilities, signs, threshold)).toBeCloseTo(f1, 9)
        expect(f1At(probabilities, signs, Math.max(0.001, other))).toBeLessThanOrEqual(f1 + 1e-9)
      }),
    )
  })
})

describe('the order in which texts teach', () => {
  test('begins with the doubted', () => {
    const order = teachingOrder(
      [0.9, 0.5, 0.2].map((p) => Float64Array.of(p)),
      {
        thresholds: Float64Array.of(0.5),
        exclusive: false,
      },
    )
    expect(order.map(({ text }) => text)).toEqual([1, 2, 0])
    expect(order[0]?.doubt).toBe(1)
  })

  test('asks about each label in turn', () => {
    const texts = [
      [0.5, 0],
      [0.51, 0],
      [0.52, 0],
      [0, 0.6],
    ].map((ofText) => Float64Array.from(ofText))
    const order = teachingOrder(texts, { thresholds: Float64Array.of(0.5, 0.5), exclusive: false })
    expect(order.map(({ text }) => text)).toEqual([0, 3, 1, 2])
  })

  test('looks at how even the labels are where they exclude each other', () => {
    const texts = [
      [0.9, 0.1, 0.1],
      [0.4, 0.3, 0.39],
      [0.5, 0.1, 0.4],
    ].map((ofText) => Float64Array.from(ofText))
    const order = teachingOrder(texts, { thresholds: Float64Array.of(0.5, 0.5, 0.5), exclusive: true })
    expect(order.map(({ text }) => text)).toEqual([1, 2, 0])
  })

  test('has every text once', () => {
    const texts = fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    )
    fc.assert(
      fc.property(texts, fc.boolean(), (given, exclusive) => {
        const order = teachingOrder(
          given.map((ofText) => Float64Array.from(ofText)),
          { thresholds: Float64Array.of(0.2, 0.5, 0.7), exclusive },
        )
        expect(order.map(({ text }) => text).sort((a, b) => a - b)).toEqual(given.map((_, text) => text))
        for (const { doubt } of order) expect(doubt >= 0 && doubt <= 1).toBe(true)
      }),
    )
  })
})

function f1At(probabilities: Float64Array, signs: Uint8Array, threshold: number): number {
  const given = Array.from(probabilities, (p) => (p >= threshold ? 1 : 0))
  const right = given.filter((one, at) => one === 1 && signs[at] === 1).length
  const both = given.filter((one) => one === 1).length + signs.reduce((sum, sign) => sum + sign, 0)
  return both === 0 ? 0 : (2 * right) / both
}
