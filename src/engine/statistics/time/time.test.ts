import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gaussLegendre } from '../../numeric/gauss-legendre.ts'
import { bernoulliCusum, likelihoodSteps, wholeSteps } from './bernoulli-cusum.ts'
import { alarmLevelFor, bernoulliRunLength } from './bernoulli-run-length.ts'
import { burstsOf } from './bursts.ts'
import { withoutCalendar } from './calendar.ts'
import { cusum } from './cusum.ts'
import { cusumRunLength } from './cusum-run-length.ts'
import { ratesChart, sharesChart } from './laney.ts'
import { runChart } from './run-chart.ts'

describe('charts of shares and rates', () => {
  const times = fc.array(
    fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) })),
    { minLength: 2, maxLength: 40 },
  )

  test('hold their centre within their limits', () => {
    fc.assert(
      fc.property(times, (given) => {
        const { centre, points } = sharesChart(given)
        for (const { low, high } of points)
          expect(0 <= low && low <= centre + 1e-12 && centre - 1e-12 <= high && high <= 1).toBe(true)
      }),
    )
  })

  test('of rare complaints are nearly the same as shares or as rates', () => {
    const rare = [3, 1, 4, 1, 5, 9, 2, 6].map((k) => ({ k, n: 100_000 }))
    const shares = sharesChart(rare)
    const rates = ratesChart(rare.map(({ k, n }) => ({ count: k, amount: n })))
    expect(shares.sigma / rates.sigma).toBeCloseTo(1, 4)
  })
})

describe('the run chart', () => {
  test('sees a step and not an alternation', () => {
    const step = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9]
    expect(runChart(step)).toEqual({ median: 5, longestRun: 10, crossings: 1, moved: true })
    const alternating = step.map((_, index) => index % 2)
    expect(runChart(alternating)).toMatchObject({ longestRun: 1, crossings: 19, moved: false })
    expect(() => runChart([5, 5, 5])).toThrow(RangeError)
  })
})

describe('cumulative sums', () => {
  test('say where the change began', () => {
    const series = [10, 10, 10, 10, 12, 12, 12, 12, 12, 12]
    expect(cusum(series, { level: 10, deviation: 1 }).alarm).toEqual({ at: 7, from: 4, way: 'up' })
    expect(
      cusum(
        series.map((x) => 20 - x),
        { level: 10, deviation: 1 },
      ).alarm?.way,
    ).toBe('down')
  })

  test('find a greater change sooner', () => {
    const plan = { slack: 0.5, alarm: 5 }
    const lengths = [0, 0.5, 1, 1.5, 2].map((shift) => cusumRunLength(plan, shift))
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
    expect(cusumRunLength(plan, -1)).toBeCloseTo(cusumRunLength(plan, 1), 9)
  })

  test('of answers run as long as counted by hand', () => {
    // The first complaint alarms: 1 / p answers. Two running, with nothing forgotten in between but one step:
    expect(bernoulliRunLength({ complaint: 1, other: -1 }, 1, 0.1)).toBeCloseTo(10, 10)
    // L₀ = 1 + p L₁ + q L₀, L₁ = 1 + q L₀: L₀ = (1 + p) / p².
    expect(bernoulliRunLength({ complaint: 1, other: -1 }, 2, 0.25)).toBeCloseTo(1.25 / 0.0625, 10)
  })

  test('of answers get an alarm level as patient as asked, and whole steps near the true ones', () => {
    const { steps, found } = wholeSteps(0.05, 0.1)
    expect(steps).toEqual({ complaint: 13, other: -1 })
    expect(found).toBeCloseTo(0.0977, 4)
    const exact = likelihoodSteps(0.05, found)
    expect(exact.complaint / -exact.other).toBeCloseTo(13, 9)
    const alarm = alarmLevelFor(steps, 0.05, 2000)
    expect(bernoulliRunLength(steps, alarm, 0.05)).toBeGreaterThanOrEqual(2000)
    expect(bernoulliRunLength(steps, alarm - 1, 0.05)).toBeLessThan(2000)
    const complaints = Array.from({ length: 8 }, () => true)
    expect(bernoulliCusum(complaints, steps, alarm).at).toBe(Math.ceil(alarm / 13) - 1)
    expect(() => wholeSteps(0.2, 0.1)).toThrow(RangeError)
  })
})

describe('bursts of themes', () => {
  test('the worked example is 4.8 times as often', () => {
    const [found] = burstsOf([{ now: 12, before: 20 }], { now: 200, before: 1600 })
    expect(found?.times.estimate).toBeCloseTo(4.8, 10)
    expect(found?.times.low).toBeCloseTo(2.139, 3)
    expect(found?.times.high).toBeCloseTo(10.31, 2)
    expect(found).toMatchObject({ expected: 2.5, burst: true })
  })

  test('a theme never named before can burst, and one not named now cannot', () => {
    const [fresh, gone] = burstsOf(
      [
        { now: 6, before: 0 },
        { now: 0, before: 6 },
      ],
      { now: 100, before: 800 },
    )
    expect(fresh?.burst).toBe(true)
    expect(gone).toMatchObject({ p: 1, q: 1, burst: false })
  })

  test('adjusting over themes never makes a find of what was none', () => {
    const themes = fc.array(fc.record({ now: fc.nat(30), before: fc.nat(100) }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(themes, (given) => {
        for (const { p, q } of burstsOf(given, { now: 100, before: 800 })) expect(q).toBeGreaterThanOrEqual(p)
      }),
    )
  })
})

describe('weekdays and months', () => {
  test('are taken out of a straight rise exactly, but at its ends', () => {
    const effects = [5, 0, 0, 0, 0, -1, -4]
    const kinds = Array.from({ length: 70 }, (_, day) => day % 7)
    const found = withoutCalendar(
      kinds.map((kind, day) => 100 + day + (effects[kind] ?? 0)),
      kinds,
      7,
    )
    found.effects.forEach((effect, kind) => expect(Math.abs(effect - effects[kind]!)).toBeLessThan(0.5))
    const steps = found.values.slice(1).map((x, index) => x - found.values[index]!)
    for (const step of steps) expect(Math.abs(step - 1)).toBeLessThan(0.5)
  })

  test('leave a series alone that has none of them', () => {
    const kinds = Array.from({ length: 35 }, (_, day) => day % 7)
    const { effects } = withoutCalendar(
      kinds.map(() => 3),
      kinds,
      7,
    )
    for (const effect of effects) expect(effect).toBeCloseTo(0, 12)
  })

  test('a holiday seen twice is not adjusted, and unknown days are passed over', () => {
    const kinds = Array.from({ length: 35 }, (_, day) => (day === 4 || day === 20 ? 7 : day % 7))
    const series = kinds.map((kind, day) => (kind === 7 ? 90 : day === 11 ? Number.NaN : 10 + kind))
    const found = withoutCalendar(series, kinds, 7)
    expect(found.effects[7]).toBe(0)
    expect(found.values.every((x, day) => Number.isNaN(x) === (day === 11))).toBe(true)
  })

  test('too short a series is refused', () => {
    expect(() => withoutCalendar([1, 2, 3], [0, 1, 0], 2)).toThrow(RangeError)
    expect(() => withoutCalendar([1, 2, 3], [0, 1], 2)).toThrow(RangeError)
  })
})

test('Gauss and Legendre are exact for what they promise', () => {
  const { nodes, weights } = gaussLegendre(2, -1, 1)
  expect(nodes[1]).toBeCloseTo(1 / Math.sqrt(3), 15)
  expect(weights[0]).toBeCloseTo(1, 15)
  const five = gaussLegendre(5, 0, 2)
  const ninth = five.nodes.reduce((sum, x, index) => sum + five.weights[index]! * x ** 9, 0)
  expect(ninth).toBeCloseTo(2 ** 10 / 10, 9)
})
