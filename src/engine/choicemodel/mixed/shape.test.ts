import { describe, expect, test } from 'vitest'
import { gradientByDifferences } from '../../numeric/differences.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import type { Distribution } from './mixing.ts'
import { fromNormal, normalDraws, shapeUniform, slopeFromNormal } from './shape.ts'

const all: Distribution[] = ['normal', 'lognormal', 'triangular', 'uniform']

describe('standard draws', () => {
  test('of the normal are its quantiles, in the middle and far out', () => {
    // R 4.2.2: print(qnorm(c(0.5, 0.975, 0.075, 0.925, 1e-3, 1e-12, 1e-40)), digits = 17)
    const z = Float64Array.of(0.5, 0.975, 0.075, 0.925, 1e-3, 1e-12, 1e-40)
    normalDraws(z)
    const expected = [
      0, 1.9599639845400536, -1.4395314709384557, 1.4395314709384559, -3.0902323061678132,
      -7.0344838253011321, -13.310921371425172,
    ]
    for (const [i, own] of expected.entries()) expect(Math.abs((z[i] ?? 0) - own)).toBeLessThan(4e-15)
  })

  test('are those of the example', () => {
    const at = (distribution: Distribution) => {
      const values = Float64Array.of(1 / 8)
      shapeUniform(distribution, values)
      return values[0]
    }
    expect(at('normal')).toBeCloseTo(-1.1503493803760079, 14)
    expect(at('uniform')).toBe(-0.75)
    expect(at('triangular')).toBe(-0.5)
  })

  test.each(all)(
    'of the %s are the same from a uniform number and from its normal quantile',
    (distribution) => {
      for (const u of [0.001, 0.2, 0.5, 0.77, 0.999]) {
        const values = Float64Array.of(u)
        shapeUniform(distribution, values)
        expect(fromNormal(distribution, normalQuantile(u))).toBeCloseTo(values[0] ?? Number.NaN, 12)
      }
    },
  )

  test.each(all)('of the %s change with the normal one as the slope says', (distribution) => {
    for (const zeta of [-2.5, -0.6, 0.4, 1.9]) {
      const [slope = 0] = gradientByDifferences(
        ([at = 0]) => fromNormal(distribution, at),
        Float64Array.of(zeta),
      )
      expect(slopeFromNormal(distribution, zeta)).toBeCloseTo(slope, 8)
    }
  })

  test('of the triangular have no slope where the tail has no probability left', () => {
    expect(slopeFromNormal('triangular', -40)).toBe(0)
  })
})
