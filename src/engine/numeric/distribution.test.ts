import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  betaAbove,
  betaBelow,
  betaQuantile,
  binomialBelow,
  binomialFrom,
  binomialQuantile,
  studentBeyond,
  studentQuantile,
} from './distribution-beta.ts'
import {
  chiSquareAbove,
  gammaAbove,
  gammaBelow,
  gammaQuantile,
  poissonBelow,
  poissonFrom,
} from './distribution-gamma.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import { binomialWeight, logGamma, poissonWeight } from './distribution-stirling.ts'

/** How far apart, as a share of the number itself. */
const apart = (found: number, wanted: number) => Math.abs(found / wanted - 1)

describe('the distributions', () => {
  // Computed with 50 digits.
  test('agree with digits computed in high precision', () => {
    expect(apart(logGamma(0.5), 0.5 * Math.log(Math.PI))).toBeLessThan(1e-12)
    expect(apart(logGamma(1e6), 12815504.569147611)).toBeLessThan(1e-12)
    expect(apart(normalCdf(-10), 7.61985302416052e-24)).toBeLessThan(1e-12)
    expect(apart(normalQuantile(1e-20), -9.2623400897984)).toBeLessThan(1e-12)
    expect(apart(gammaAbove(20, 60), 6.351918340378977e-10)).toBeLessThan(1e-12)
    expect(apart(betaBelow(0.001, 3, 40), 1.1149261952348718e-5)).toBeLessThan(1e-12)
  })

  test('agree with the tables of any text book', () => {
    expect(apart(normalQuantile(0.975), 1.959963984540054)).toBeLessThan(1e-12)
    expect(apart(chiSquareAbove(3.841458820694124, 1), 0.05)).toBeLessThan(1e-12)
    expect(apart(studentQuantile(0.975, 10), 2.228138851986274)).toBeLessThan(1e-12)
    expect(apart(studentBeyond(2.228138851986274, 10), 0.05)).toBeLessThan(1e-12)
    expect(betaQuantile(0.5, 2, 3)).toBeCloseTo(0.3857, 4)
    expect(poissonWeight(2, 3)).toBeCloseTo(0.2240418, 7)
    expect(binomialWeight(3, 10, 0.5)).toBeCloseTo(120 / 1024, 14)
  })

  const shape = fc.double({ min: 0.05, max: 2000, noNaN: true })
  const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })

  test('a quantile leads back to its share', () => {
    fc.assert(
      fc.property(shape, shape, share, (a, b, p) => {
        expect(gammaBelow(a, gammaQuantile(a, p))).toBeCloseTo(p, 11)
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 11)
        const x = betaQuantile(p, a, b)
        fc.pre(x > 1e-300)
        // Close to 1 even the last digit of x is a share of its own.
        expect(p).toBeGreaterThan(betaBelow(x * (1 - 1e-15), a, b) - 5e-10)
        expect(p).toBeLessThan(betaBelow(Math.min(1, x * (1 + 1e-15)), a, b) + 5e-10)
      }),
    )
  })

  test('the two tails make one', () => {
    fc.assert(
      fc.property(shape, shape, share, (a, b, x) => {
        expect(betaBelow(x, a, b) + betaAbove(x, a, b)).toBeCloseTo(1, 12)
        // 1 − x has lost the last digits of a small x.
        fc.pre(x > 1e-4)
        expect(betaBelow(x, a, b)).toBeCloseTo(betaAbove(1 - x, b, a), 9)
        expect(gammaBelow(a, a * x) + gammaAbove(a, a * x)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('counts are sums of their weights', () => {
    const some = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }))
    fc.assert(
      fc.property(some, fc.nat(300), ([n, p], k) => {
        const upTo = Math.min(k, n)
        let binomial = 0
        let poisson = 0
        for (let i = 0; i <= upTo; i += 1) {
          binomial += binomialWeight(i, n, p)
          poisson += poissonWeight(i, n * p)
        }
        expect(binomialBelow(upTo, n, p)).toBeCloseTo(binomial, 11)
        expect(binomialFrom(upTo + 1, n, p)).toBeCloseTo(1 - binomial, 11)
        expect(poissonBelow(upTo, n * p)).toBeCloseTo(poisson, 11)
        expect(poissonFrom(upTo + 1, n * p)).toBeCloseTo(1 - poisson, 11)
      }),
    )
  })

  test('the binomial quantile is the first count that reaches the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), share, share, (n, p, q) => {
        const k = binomialQuantile(q, n, p)
        expect(binomialBelow(k, n, p)).toBeGreaterThanOrEqual(q * (1 - 1e-13))
        expect(binomialBelow(k - 1, n, p)).toBeLessThan(q)
      }),
    )
  })

  test('what is no distribution is refused', () => {
    expect(() => gammaBelow(0, 1)).toThrow(RangeError)
    expect(() => betaBelow(0.5, -1, 2)).toThrow(RangeError)
    expect(() => normalQuantile(1.1)).toThrow(RangeError)
    expect(() => logGamma(0)).toThrow(RangeError)
  })
})
