import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanOf, varianceOf } from './moments.ts'
import { softmax } from './softmax.ts'

const values = fc.array(fc.double({ min: -600, max: 600, noNaN: true }), { minLength: 1, maxLength: 9 })

describe('shares in proportion to powers of e', () => {
  test('the examples of the file', () => {
    const both = Float64Array.of(7, 0, Math.log(3))
    expect(softmax(both, 1, 3, false)).toBeCloseTo(Math.log(4), 14)
    expect([...both]).toEqual([7, expect.closeTo(0.25, 14), expect.closeTo(0.75, 14)])
    const one = Float64Array.of(Math.log(3))
    expect(softmax(one, 0, 1, true)).toBeCloseTo(Math.log(4), 14)
    expect(one[0]).toBeCloseTo(0.75, 14)
  })

  test('sum to one whatever is added to all, and beside a nought they are as with it written out', () => {
    fc.assert(
      fc.property(values, fc.double({ min: -1e3, max: 1e3, noNaN: true }), (v, more) => {
        const p = Float64Array.from(v)
        const log = softmax(p, 0, v.length, false)
        expect(p.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
        expect(
          softmax(
            Float64Array.from(v, (one) => one + more),
            0,
            v.length,
            false,
          ) - more,
        ).toBeCloseTo(log, 8)
        const written = Float64Array.of(0, ...v)
        const beside = Float64Array.from(v)
        expect(softmax(beside, 0, v.length, true)).toBeCloseTo(softmax(written, 0, written.length, false), 10)
        beside.forEach((share, j) => expect(share).toBeCloseTo(written[j + 1] ?? Number.NaN, 12))
      }),
    )
  })

  test('are no numbers where there is nothing to share', () => {
    expect(softmax(Float64Array.of(Number.NaN), 0, 1, true)).toBeNaN()
  })
})

test('numbers have a mean and a variance around it', () => {
  expect(meanOf([1, 2, 3])).toBe(2)
  expect(varianceOf([1, 2, 3])).toBe(1)
  expect(varianceOf([1])).toBeNaN()
})
