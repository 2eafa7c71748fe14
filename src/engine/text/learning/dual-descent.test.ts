import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { type Rows, rowsBuilder } from '../vectors/rows.ts'
import { type Border, descend, dotWithBias } from './dual-descent.ts'

const exact = { epsilon: 1e-9, mostRounds: 100_000, seed: 1 }

describe('a border by dual coordinate descent', () => {
  test('lies where algebra puts it for one row', () => {
    const { weights, alphas } = descend({ ...problem([[1]], [1], 1), ...exact })
    expect(alphas[0]).toBeCloseTo(0.4, 9)
    expect(weights[0]).toBeCloseTo(0.4, 9)
    expect(weights[1]).toBeCloseTo(0.4, 9)
  })

  // Two rows ±a on one axis: the bias is 0, and w minimises w²/2 + 2C(1 − aw)², so w = 4Ca/(1 + 4Ca²).
  test.each([
    [1, 1],
    [0.5, 2],
    [3, 0.1],
  ])('lies where algebra puts it for two opposite rows at %d with cost %d', (a, cost) => {
    const { weights } = descend({ ...problem([[a], [-a]], [1, 0], cost), ...exact })
    expect(weights[0]).toBeCloseTo((4 * cost * a) / (1 + 4 * cost * a * a), 8)
    expect(weights[1]).toBeCloseTo(0, 8)
  })

  test('is the best there is: what it costs equals what its dual proves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (seed, cost) => {
          const one = aProblem(seed, 40, 12, cost)
          const { primal, dual } = objectives(one, descend({ ...one, ...exact, seed }))
          expect(primal - dual).toBeGreaterThan(-1e-9 * primal)
          expect(primal - dual).toBeLessThan(1e-6 * primal)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('is the same for the same seed, and nearly the same for another', () => {
    const one = aProblem(7, 200, 30, 0.3)
    const tight = { epsilon: 1e-8, mostRounds: 10_000 }
    const [first, again, other] = [3, 3, 4].map((seed) => descend({ ...one, ...tight, seed }).weights)
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    other?.forEach((weight, index) => expect(weight).toBeCloseTo(first?.[index] ?? Number.NaN, 5))
  })

  test('gets to the same place from where a nearly equal problem ended, and at once from its own end', () => {
    const one = aProblem(9, 300, 20, 1)
    const most = one.costs.map((cost, row) => (row % 5 === 0 ? 0 : cost))
    const before = descend({ ...one, costs: most, ...exact })
    const [fresh, warm] = [undefined, before.alphas].map((from) =>
      descend({ ...one, ...exact, ...(from ? { from } : {}) }),
    )
    warm?.weights.forEach((weight, index) =>
      expect(weight).toBeCloseTo(fresh?.weights[index] ?? Number.NaN, 6),
    )
    expect(descend({ ...one, ...exact, from: fresh?.alphas ?? new Float64Array(0) }).rounds).toBeLessThan(5)
  })

  test('does not look at rows that cost nothing', () => {
    const one = aProblem(5, 50, 8, 1)
    const costs = one.costs.map((cost, row) => (row % 2 === 0 ? cost : 0))
    const flipped = one.positive.map((sign, row) => (row % 2 === 0 ? sign : 1 - sign))
    const [a, b] = [one.positive, flipped].map((positive) => descend({ ...one, positive, costs, ...exact }))
    expect(a?.weights).toEqual(b?.weights)
  })

  test('refuses signs that do not fit the rows', () => {
    expect(() => descend({ ...problem([[1], [2]], [1], 1), ...exact })).toThrow(RangeError)
  })
})

type Problem = { rows: Rows; width: number; positive: Uint8Array; costs: Float64Array }

function problem(points: number[][], signs: number[], cost: number): Problem {
  const builder = rowsBuilder()
  for (const point of points) {
    point.forEach((value, feature) => value !== 0 && builder.add(feature, value))
    builder.endRow()
  }
  return {
    rows: builder.build(),
    width: points[0]?.length ?? 0,
    positive: Uint8Array.from(signs),
    costs: new Float64Array(signs.length).fill(cost),
  }
}

function aProblem(seed: number, rows: number, width: number, cost: number): Problem {
  const random = randomFrom(seed)
  const points = Array.from({ length: rows }, () =>
    Array.from({ length: width }, () => (random.uniform() < 0.4 ? random.normal() : 0)),
  )
  const signs = points.map((point) => ((point[0] ?? 0) + 0.5 * random.normal() > 0 ? 1 : 0))
  return problem(points, signs, cost)
}

/** Hsieh et al., equations 1 and 2: they meet at the optimum and nowhere else. */
function objectives({ rows, positive, costs }: Problem, { weights, alphas }: Border) {
  const norm = 0.5 * weights.reduce((sum, weight) => sum + weight * weight, 0)
  let [primal, dual] = [norm, -norm]
  costs.forEach((cost, row) => {
    const sign = positive[row] === 1 ? 1 : -1
    const alpha = alphas[row] ?? 0
    primal += cost * Math.max(0, 1 - sign * dotWithBias(rows, row, weights)) ** 2
    dual += alpha - (alpha * alpha) / (4 * cost)
  })
  return { primal, dual }
}
