import { expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { drawPopulation } from './population.ts'
import { gammaDraw, wishartRoot } from './wishart.ts'

test('draws of the population gather around the mean and covariance of its people', () => {
  const random = randomFrom(1)
  const betas = Float64Array.from(
    { length: 800 },
    (_, i) => (i % 2 === 0 ? 2 : -1) + random.normal() * (1 + (i % 2)),
  )
  const mean = [0, 0]
  const precision = [0, 0]
  for (let draw = 0; draw < 500; draw++) {
    const population = drawPopulation(betas, new Float64Array(400).fill(1), 2, {}, random)
    const [t00 = 0, , t10 = 0, t11 = 0] = population.root
    mean.forEach((_, a) => (mean[a] = (mean[a] ?? 0) + (population.mean[a] ?? 0) / 500))
    precision[0] = (precision[0] ?? 0) + (t00 * t00) / 500
    precision[1] = (precision[1] ?? 0) + (t10 * t10 + t11 * t11) / 500
  }
  const average = (a: number) =>
    betas.filter((_, i) => i % 2 === a).reduce((sum, beta) => sum + beta / 400, 0)
  expect(mean[0]).toBeCloseTo(average(0), 1)
  expect(mean[1]).toBeCloseTo(average(1), 1)
  expect(precision[0]).toBeGreaterThan(0.85)
  expect(precision[0]).toBeLessThan(1.15)
  expect(precision[1]).toBeGreaterThan(0.2)
  expect(precision[1]).toBeLessThan(0.3)
})

test('a random precision has the mean of its degrees over its scale', () => {
  const random = randomFrom(2)
  const scale = Float64Array.of(2, 0.5, 0.5, 1)
  const sum = new Float64Array(4)
  for (let draw = 0; draw < 4000; draw++) {
    const [a = 0, , b = 0, c = 0] = wishartRoot(7, scale, random) ?? []
    sum.set([a * a, a * b, a * b, b * b + c * c].map((value, i) => (sum[i] ?? 0) + value / 4000))
  }
  // 7 · scale⁻¹
  const expected = [4, -2, -2, 8]
  expected.forEach((value, i) => expect(Math.abs((sum[i] ?? 0) - value)).toBeLessThan(0.3))
  expect(wishartRoot(7, Float64Array.of(1, 2, 2, 1), random)).toBeUndefined()
  expect(() => wishartRoot(1, scale, random)).toThrow(RangeError)
})

test.each([0.3, 1, 4.5])('gamma numbers of shape %d have it as mean and variance', (shape) => {
  const random = randomFrom(3)
  const draws = Array.from({ length: 20_000 }, () => gammaDraw(shape, random))
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length
  expect(Math.abs(mean / shape - 1)).toBeLessThan(0.05)
  expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1)
  expect(() => gammaDraw(0, random)).toThrow(RangeError)
})
