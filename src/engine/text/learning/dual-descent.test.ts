import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKernel } from '../../../kernels.ts'
import { randomFrom } from '../../numeric/random.ts'
import { type Rows, rowsBuilder } from '../vectors/rows.ts'
import { type Borders, descend, type Sides } from './dual-descent.ts'
import { openKernel } from './kernel.ts'

const kernel = readKernel('text')!
const exact = { epsilon: 1e-9, mostRounds: 100_000, seed: 1 }

describe('a border by dual coordinate descent', () => {
  test('lies where algebra puts it for one row', () => {
    const { weights, alphas } = one(descend({ ...problem([[1]], [1], 1), ...exact }))
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
    const { weights } = one(descend({ ...problem([[a], [-a]], [1, 0], cost), ...exact }))
    expect(weights[0]).toBeCloseTo((4 * cost * a) / (1 + 4 * cost * a * a), 8)
    expect(weights[1]).toBeCloseTo(0, 8)
  })

  test('is the best there is: what it costs equals what its dual proves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (seed, cost) => {
          const given = aProblem(seed, 40, 12, cost)
          const { primal, dual } = objectives(given, one(descend({ ...given, ...exact, seed })))
          expect(primal - dual).toBeGreaterThan(-1e-9 * primal)
          expect(primal - dual).toBeLessThan(1e-6 * primal)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('is the same for the same seed, and nearly the same for another', () => {
    const given = aProblem(7, 200, 30, 0.3)
    const tight = { epsilon: 1e-8, mostRounds: 10_000 }
    const [first, again, other] = [3, 3, 4].map((seed) => one(descend({ ...given, ...tight, seed })).weights)
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    other?.forEach((weight, index) => expect(weight).toBeCloseTo(first?.[index] ?? Number.NaN, 5))
  })

  test('gets to the same place from where a nearly equal problem ended, and at once from its own end', () => {
    const given = aProblem(9, 300, 20, 1)
    const most = changed(given, ({ costs, positive }) => ({
      positive,
      costs: costs.map((cost, row) => (row % 5 === 0 ? 0 : cost)),
    }))
    const before = descend({ ...most, ...exact })
    const [fresh, warm] = [undefined, before.alphas].map((from) =>
      descend({ ...given, ...exact, ...(from ? { from } : {}) }),
    )
    warm?.borders.weights.forEach((weight, index) =>
      expect(weight).toBeCloseTo(fresh?.borders.weights[index] ?? Number.NaN, 6),
    )
    const from = fresh?.alphas ?? new Float64Array(0)
    expect(descend({ ...given, ...exact, from }).rounds).toBeLessThan(5)
  })

  test('does not look at rows that cost nothing', () => {
    const given = changed(aProblem(5, 50, 8, 1), ({ positive, costs }) => ({
      positive,
      costs: costs.map((cost, row) => (row % 2 === 0 ? cost : 0)),
    }))
    const flipped = changed(given, ({ positive, costs }) => ({
      positive: positive.map((sign, row) => (row % 2 === 0 ? sign : 1 - sign)),
      costs,
    }))
    const [a, b] = [given, flipped].map((each) => descend({ ...each, ...exact }).borders.weights)
    expect(a).toEqual(b)
  })

  test('is found beside seven others as well as alone', () => {
    const problems = Array.from({ length: 8 }, (_, at) => aProblem(11, 60, 10, 0.05 * (at + 1)))
    const { rows, width } = aProblem(11, 60, 10, 1)
    const sides = problems.map(({ sides: [side] }, at) => ({
      positive: side.positive.map((sign, row) => ((row + at) % 7 === 0 ? 1 - sign : sign)),
      costs: side.costs,
    }))
    const together = descend({ rows, width, sides, ...exact })
    for (const [at, side] of sides.entries()) {
      const alone = one(descend({ rows, width, sides: [side], ...exact }))
      one(together, at).weights.forEach((weight, index) =>
        expect(weight).toBeCloseTo(alone.weights[index] ?? Number.NaN, 6),
      )
    }
  })

  test('has the same bits from the kernel as from its plain twin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 60 }), (seed, width) => {
        const given = { ...aProblem(seed, 60, width, 0.7), epsilon: 1e-3, seed }
        const [plain, fast] = [descend(given), descend({ ...given, kernel })]
        expect(fast.borders.weights).toEqual(plain.borders.weights)
        expect(fast.alphas).toEqual(plain.alphas)
      }),
      { numRuns: 30 },
    )
    const text = new Uint8Array(new TextEncoder().encode('no kernel'))
    expect(descend({ ...aProblem(1, 9, 3, 1), kernel: text, seed: 1 }).rounds).toBeGreaterThan(0)
  })

  test('has the same bits where the rows are too many to lie beside the weights', () => {
    const { rows, width } = aProblem(3, 40, 30, 0.7)
    const each = [openKernel(rows, width, kernel), openKernel(rows, width, kernel, 0)].map((borders) => {
      if (!borders) throw new Error('No kernel')
      for (let row = 0; row < 40; row += 1) {
        borders.dot(row)
        borders.steps.set(borders.sums.map((sum, side) => 0.1 * side - 0.01 * sum))
        borders.add(row)
      }
      return borders.weights
    })
    expect(each[1]).toEqual(each[0])
    expect(each[0]?.some((weight) => weight !== 0)).toBe(true)
  })

  test('refuses signs that do not fit the rows, and more than eight at once', () => {
    expect(() => descend({ ...problem([[1], [2]], [1], 1), ...exact })).toThrow(RangeError)
    const given = problem([[1]], [1], 1)
    const nine = Array.from({ length: 9 }, () => given.sides[0])
    expect(() => descend({ ...given, sides: nine, ...exact })).toThrow(RangeError)
  })
})

type Problem = { rows: Rows; width: number; sides: [Sides] }

const changed = ({ rows, width, sides: [side] }: Problem, change: (side: Sides) => Sides): Problem => ({
  rows,
  width,
  sides: [change(side)],
})

/** One of the borders that were found side by side. */
function one({ borders, alphas }: Borders, side = 0) {
  const ofSide = (_: number, at: number) => at % 8 === side
  return { weights: borders.weights.filter(ofSide), alphas: alphas.filter(ofSide) }
}

function problem(points: number[][], signs: number[], cost: number): Problem {
  const builder = rowsBuilder()
  for (const point of points) {
    point.forEach((value, feature) => value !== 0 && builder.add(feature, value))
    builder.endRow()
  }
  return {
    rows: builder.build(),
    width: points[0]?.length ?? 0,
    sides: [{ positive: Uint8Array.from(signs), costs: new Float64Array(signs.length).fill(cost) }],
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
function objectives({ rows, sides: [{ positive, costs }] }: Problem, found: ReturnType<typeof one>) {
  const { weights, alphas } = found
  const norm = 0.5 * weights.reduce((sum, weight) => sum + weight * weight, 0)
  let [primal, dual] = [norm, -norm]
  costs.forEach((cost, row) => {
    const sign = positive[row] === 1 ? 1 : -1
    const alpha = alphas[row] ?? 0
    let score = weights.at(-1) ?? 0
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1)
      score += (rows.values[at] ?? 0) * (weights[rows.features[at] ?? -1] ?? 0)
    primal += cost * Math.max(0, 1 - sign * score) ** 2
    dual += alpha - (alpha * alpha) / (4 * cost)
  })
  return { primal, dual }
}
