import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { balanceOf } from './balance.ts'
import { dealIntoBlocks } from './blocks.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { type Design, findDesign } from './find-design.ts'
import { powerOf } from './power.ts'
import type { DesignProblem } from './problem.ts'

const problem: DesignProblem = {
  attributes: [
    { name: 'fee', levels: [0, 5, 10], coding: 'linear' },
    { name: 'hours', levels: [30, 40, 60], coding: 'linear' },
    { name: 'staff', levels: ['none', 'some', 'all'], coding: 'dummy' },
  ],
  tasks: 12,
  alternatives: 2,
  blocks: 3,
  prior: { mean: [-0.1, 0.03, 0.3, 0.5], deviations: [0.02, 0.01, 0.1, 0.1], draws: 30 },
}

describe('the diagnostics of a design', async () => {
  const design = await designed()
  const blockOf = dealIntoBlocks(problem, design.levels, randomFrom(1))
  const found = diagnosticsOf(problem, design, blockOf, randomFrom(2))

  test('hold it against designs drawn by lot', () => {
    expect(found.random.drawn).toBeGreaterThan(40)
    expect(found.error).toBeLessThan(found.random.best)
    expect(found.random.best).toBeLessThan(found.random.mean)
    expect(found.errorOfFreshDraws).toBeCloseTo(found.error, 1)
  })

  test('count every level in the whole and in the blocks', () => {
    for (const { counts, byBlock, equal } of found.balance) {
      expect(sum(counts)).toBe(24)
      expect(byBlock.map(sum)).toEqual([8, 8, 8])
      expect(counts.map((_, level) => sum(byBlock.map((own) => own[level] ?? 0)))).toEqual(counts)
      expect(equal).toBeLessThan(1)
    }
  })

  test('tell which coefficients go together', () => {
    for (let a = 0; a < 4; a++) {
      expect(found.correlations[a * 5]).toBeCloseTo(1, 12)
      for (let b = 0; b < a; b++) {
        expect(Math.abs(found.correlations[a * 4 + b] ?? 1)).toBeLessThan(0.9)
        expect(found.correlations[a * 4 + b]).toBe(found.correlations[b * 4 + a])
      }
    }
  })

  test('ask for the people that would tell each coefficient from nought, half of whom would by then', () => {
    const people = Math.ceil(found.peopleNeeded[0] ?? 0)
    const { power } = powerOf(problem, design.levels, blockOf, { people, runs: 300 }, randomFrom(3))
    expect(power[0]).toBeGreaterThan(0.38)
    expect(power[0]).toBeLessThan(0.62)
  })
})

test('blocks show each level as evenly as any dealing of the tasks can', async () => {
  const { levels } = await designed()
  const nine = { ...problem, tasks: 9 }
  const unevenness = (blockOf: Uint8Array) =>
    sum(
      balanceOf(nine, levels, blockOf).flatMap(({ counts, byBlock }) =>
        byBlock.flatMap((own) => own.map((count, level) => (count - (counts[level] ?? 0) / 3) ** 2)),
      ),
    )
  const dealt = dealIntoBlocks(nine, levels, randomFrom(4))
  expect([0, 1, 2].map((block) => dealt.filter((own) => own === block).length)).toEqual([3, 3, 3])
  const all = [...dealings(9, [3, 3, 3])].map(unevenness)
  expect(all.length).toBe(1680)
  expect(unevenness(dealt)).toBeCloseTo(Math.min(...all), 9)
})

describe('power by simulation', () => {
  test('tells a difference of five points with so many people, and not with few', async () => {
    const { levels } = await designed()
    const blockOf = dealIntoBlocks(problem, levels, randomFrom(1))
    const pair = [
      [0, 0, 0],
      [2, 2, 0],
    ] as const
    // 10 € dearer and 30 hours longer: the shares differ by 5 points.
    const truth = [-0.1, 0.03666, 0.3, 0.5]
    const of = (people: number) =>
      powerOf(problem, levels, blockOf, { people, truth, pair, runs: 60 }, randomFrom(6))
    const many = of(3000)
    expect(many.difference?.truth).toBeCloseTo(-0.05, 2)
    expect(many.difference?.power).toBeGreaterThan(0.9)
    expect(many.difference?.tellable).toBeLessThan(0.05)
    const few = of(60)
    expect(few.difference?.power).toBeLessThan(0.3)
    expect(few.difference?.tellable).toBeGreaterThan(0.1)
    expect(Math.min(...many.coverage)).toBeGreaterThan(0.85)
    expect(many.notFitted).toBe(0)
  })

  test('counts what could not be fitted as having told nothing', async () => {
    const { levels } = await designed()
    const options = { people: 3, truth: [-3, 2, 5, 9], runs: 10 }
    const found = powerOf(problem, levels, new Uint8Array(12), options, randomFrom(7))
    expect(found.notFitted).toBe(10)
    expect([...found.power]).toEqual([0, 0, 0, 0])
  })

  test('needs people, a truth of its coefficients and levels that there are', async () => {
    const { levels } = await designed()
    const blocks = new Uint8Array(12)
    const by = (options: Parameters<typeof powerOf>[3]) => () =>
      powerOf(problem, levels, blocks, options, randomFrom(1))
    expect(by({ people: 0 })).toThrow(RangeError)
    expect(by({ people: 9, truth: [1] })).toThrow(RangeError)
    expect(
      by({
        people: 9,
        pair: [
          [0, 0, 3],
          [0, 0, 0],
        ],
      }),
    ).toThrow(RangeError)
  })
})

let once: Promise<Design> | undefined
function designed(): Promise<Design> {
  once ??= findDesign(problem, { seed: 1, starts: 2 }).then((design) => {
    if (design.outcome !== 'designed') throw new Error(design.says)
    return design
  })
  return once
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Every way to deal tasks into blocks of these sizes. */
function* dealings(
  tasks: number,
  left: readonly number[],
  dealt: readonly number[] = [],
): Generator<Uint8Array> {
  if (dealt.length === tasks) yield Uint8Array.from(dealt)
  for (const [block, room] of left.entries())
    if (room > 0) yield* dealings(tasks, left.with(block, room - 1), [...dealt, block])
}
