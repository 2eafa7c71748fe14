import { expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { likenessOf, workingCovariance } from './alike-neighbours.ts'
import { leastSquares } from './least-squares.ts'

const times = 48
const rows = Array.from({ length: times }, (_, t) => [1, t, Number(t >= 24)])

function fittedSeries(seed: number, alike: number) {
  const random = randomFrom(seed)
  let rest = random.normal() / Math.sqrt(1 - alike * alike)
  const series = rows.map(() => {
    const now = rest
    rest = alike * rest + random.normal()
    return now
  })
  return leastSquares(rows, series)
}

test('how alike neighbours are is found where fitting has made residuals less alike', () => {
  const fitted = Array.from({ length: 120 }, (_, seed) => fittedSeries(seed, 0.5))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const plain = fitted.map(({ residuals }) => {
    const squares = residuals.reduce((sum, e) => sum + e * e, 0)
    return residuals.reduce((sum, e, t) => sum + e * (residuals[t + 1] ?? 0), 0) / squares
  })
  expect(mean(plain)).toBeLessThan(0.43)
  expect(mean(fitted.map(likenessOf))).toBeGreaterThan(0.46)
  expect(mean(fitted.map(likenessOf))).toBeLessThan(0.54)
})

test('times that are unlike, and residuals of nothing, are taken as independent', () => {
  expect(
    likenessOf(
      leastSquares(
        rows,
        rows.map((_, t) => (t % 2 === 0 ? 1 : -1)),
      ),
    ),
  ).toBe(0)
  expect(likenessOf({ ...fittedSeries(1, 0), residuals: rows.map(() => 0) })).toBe(0)
  expect(workingCovariance(3, 0.5).to2DArray()).toEqual([
    [1, 0.5, 0.25],
    [0.5, 1, 0.5],
    [0.25, 0.5, 1],
  ])
})
