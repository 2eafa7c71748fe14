import { expect, test } from 'vitest'
import { fitBetaBinomial } from './beta-binomial.ts'
import { priorsLeftOpen } from './prior-doubt.ts'
import { shrinkShare, shrinkShares } from './shrinkage.ts'

const unlike = (units: number) =>
  Array.from({ length: units }, (_, unit) => ({ k: 4 + (unit % 5) * 4, n: 24 }))
const widthOf = ({ low, high }: { low: number; high: number }) => high - low

test('few units leave many priors open, and many units few', () => {
  const spread = [4, 40, 400].map((count) => {
    const units = unlike(count)
    const open = priorsLeftOpen(units, fitBetaBinomial(units))
    expect(open.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    const sizes = open.map(({ a, b, weight }) => ({ size: (a + b) ** -0.5, weight }))
    const mean = sizes.reduce((sum, { size, weight }) => sum + weight * size, 0)
    return Math.sqrt(sizes.reduce((sum, { size, weight }) => sum + weight * (size - mean) ** 2, 0))
  })
  expect(spread[0]).toBeGreaterThan(2 * (spread[1] ?? 1))
  expect(spread[1]).toBeGreaterThan(2 * (spread[2] ?? 1))
})

test('an interval is wider by what the prior leaves open, and by next to nothing with many units', () => {
  for (const [count, least, most] of [
    [5, 1.02, 2],
    [40, 1.001, 1.1],
    [1000, 0.99, 1.01],
  ] as const) {
    const units = unlike(count)
    const { prior, units: found } = shrinkShares(units)
    const ratio = widthOf(found[0] ?? { low: 0, high: 0 }) / widthOf(shrinkShare({ k: 4, n: 24 }, prior))
    expect(ratio).toBeGreaterThan(least)
    expect(ratio).toBeLessThan(most)
  }
})
