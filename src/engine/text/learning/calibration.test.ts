import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { fitSteps, shareAt } from './isotonic.ts'
import { fitCurve, probabilityOf } from './platt.ts'

const scoresAndSigns = fc.array(
  fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom(0, 1)),
  {
    minLength: 1,
    maxLength: 60,
  },
)
const split = (pairs: [number, number][]): [Float64Array, Uint8Array] => [
  Float64Array.from(pairs, ([score]) => score),
  Uint8Array.from(pairs, ([, sign]) => sign),
]

describe('a curve from scores to probabilities', () => {
  test('reaches the aims themselves where two kinds lie apart at two scores', () => {
    const curve = fitCurve(Float64Array.of(1, 1, 1, -1, -1, -1), Uint8Array.of(1, 1, 1, 0, 0, 0))
    expect(probabilityOf(curve, 1)).toBeCloseTo(0.8, 5)
    expect(probabilityOf(curve, -1)).toBeCloseTo(0.2, 5)
  })

  test('gives probabilities whose sum is the sum of the aims', () => {
    fc.assert(
      fc.property(scoresAndSigns, (pairs) => {
        const [scores, signs] = split(pairs)
        const curve = fitCurve(scores, signs)
        const positives = signs.reduce((sum, sign) => sum + sign, 0)
        const negatives = signs.length - positives
        const aims = positives * ((positives + 1) / (positives + 2)) + negatives / (negatives + 2)
        const given = scores.reduce((sum, score) => sum + probabilityOf(curve, score), 0)
        expect(given).toBeCloseTo(aims, 3)
      }),
    )
  })

  test('finds the curve that scores were drawn from', () => {
    const random = randomFrom(11)
    const scores = Float64Array.from({ length: 40_000 }, () => random.normal())
    const truth = { a: -2, b: 0.7 }
    const signs = Uint8Array.from(scores, (score) => (random.uniform() < probabilityOf(truth, score) ? 1 : 0))
    const { a, b } = fitCurve(scores, signs)
    // Three standard errors, which are 0.020 and 0.013 here.
    expect(Math.abs(a - truth.a)).toBeLessThan(0.06)
    expect(Math.abs(b - truth.b)).toBeLessThan(0.04)
  })

  test('cannot be drawn without scores', () => {
    expect(() => fitCurve(new Float64Array(0), new Uint8Array(0))).toThrow(RangeError)
  })
})

describe('rising steps from scores to shares', () => {
  test('pool neighbours that fall', () => {
    const steps = fitSteps(Float64Array.of(1, 2, 3, 4), Uint8Array.of(0, 1, 0, 1))
    expect([1, 2, 3, 4].map((score) => shareAt(steps, score))).toEqual([0, 0.5, 0.5, 1])
    expect(shareAt(steps, 1.5)).toBeCloseTo(0.25, 12)
    expect([-9, 9].map((score) => shareAt(steps, score))).toEqual([0, 1])
  })

  test('never fall, and sum to what was seen', () => {
    fc.assert(
      fc.property(scoresAndSigns, (pairs) => {
        const [scores, signs] = split(pairs)
        const steps = fitSteps(scores, signs)
        const shares = Array.from(scores.toSorted(), (score) => shareAt(steps, score))
        shares.forEach((share, index) =>
          expect(share).toBeGreaterThanOrEqual((shares[index - 1] ?? 0) - 1e-12),
        )
        const sum = shares.reduce((total, share) => total + share, 0)
        expect(sum).toBeCloseTo(
          signs.reduce((total, sign) => total + sign, 0),
          9,
        )
      }),
    )
  })

  test('are the closest rising ones: no rise in two steps does better', () => {
    fc.assert(
      fc.property(
        scoresAndSigns,
        fc.nat(60),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pairs, cut, low) => {
          const [scores, signs] = split(pairs)
          const steps = fitSteps(scores, signs)
          const border = scores[cut % scores.length] ?? 0
          const loss = (guess: (score: number) => number) =>
            scores.reduce((sum, score, i) => sum + (guess(score) - (signs[i] ?? 0)) ** 2, 0)
          expect(loss((score) => shareAt(steps, score))).toBeLessThanOrEqual(
            loss((score) => (score < border ? low / 2 : low)) + 1e-9,
          )
        },
      ),
    )
  })
})
