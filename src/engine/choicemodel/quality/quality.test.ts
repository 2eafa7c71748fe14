import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { fitHierarchicalBayes } from '../bayes/hierarchical-bayes.ts'
import { playersOf } from '../latent/players.sample.ts'
import { genericModel } from '../model.ts'
import { type LinearUtility, utilityOf } from '../utility.ts'
import { type Checks, flagPeople } from './flags.ts'
import { cutOffOfRandomPlayers } from './random-players.ts'
import { choosingByLot, percentile, rootLikelihoods } from './root-likelihood.ts'
import { sameSideOf } from './same-side.ts'

const truth = [[1.5, -1.2, 0.8]]

describe('the root likelihood', () => {
  test('is the mean chance, multiplied, of what was chosen', () => {
    const { data } = playersOf({ truth: [[0]], shares: [1], people: 1, tasks: 2, seed: 1 })
    // Three alternatives each: the chosen has 0 more than the others by ln 18 and by −ln 1.333.
    const values = Float64Array.of(0, 0, 0, 0, 0, 0)
    values[data.chosen[0] ?? 0] = Math.log(18)
    values[data.chosen[1] ?? 0] = Math.log(4 / 3)
    const utility = utilityOf({ ...data, values }, genericModel(['a']))
    expect(rootLikelihoods(utility, Float64Array.of(1))[0]).toBeCloseTo(Math.sqrt(0.9 * 0.4), 12)
    expect(rootLikelihoods(utility, Float64Array.of(0))[0]).toBeCloseTo(1 / 3, 12)
    expect(() => rootLikelihoods(utility, new Float64Array(2))).toThrow(RangeError)
  })

  test('tells most of those who choose by lot from those who do not, and flags few of these', async () => {
    const people = 120
    const utility = played(people, 12, 2)
    const mixed = withLots(utility, 20)
    const options = { seed: 1, iterations: 3000, chains: 1 }
    const fit = await fitHierarchicalBayes(mixed, options)
    if (fit.outcome !== 'fitted') throw new Error(fit.outcome)
    const found = await cutOffOfRandomPlayers(mixed, randomFrom(4), options)
    if (found.cutOff === undefined) throw new Error(found.why)
    expect(found.cutOff).toBeGreaterThan(1 / 3)
    expect(found.cutOff).toBeLessThan(0.6)
    const flagged = flagPeople(mixed, { consistency: { people: fit.people, cutOff: found.cutOff } })
    expect(flagged).toHaveLength(people)
    const likeChance = flagged.map(({ flags }) => flags.includes('like chance'))
    expect(likeChance.slice(0, 20).filter(Boolean).length).toBeGreaterThanOrEqual(14)
    expect(likeChance.slice(20).filter(Boolean).length).toBeLessThanOrEqual(10)
  })

  test('has its cut-off refused with the reason where nothing can be estimated', async () => {
    const utility = played(20, 4, 2)
    const constant = { ...utility, x: new Float64Array(utility.x.length) }
    const found = await cutOffOfRandomPlayers(constant, randomFrom(1), { seed: 1 })
    expect(found).toMatchObject({ cutOff: undefined, why: expect.stringContaining('the same') })
  })
})

test('the ninety-fifth percentile is passed by one in twenty', () => {
  const values = Float64Array.from({ length: 100 }, (_, i) => i + 1)
  expect(percentile(values, 0.95)).toBe(95)
  expect(percentile(Float64Array.of(3, Number.NaN, 1), 0.95)).toBe(3)
})

describe('the same side', () => {
  test('eight times of two has the chance of one in 128', () => {
    expect(sameSideOf([0, 0, 0, 0, 0, 0, 0, 0], 2)).toMatchObject({
      share: 1,
      longestRun: 8,
      chance: 2 / 2 ** 8,
    })
  })

  test('has the chance that counting all sequences gives', () => {
    for (const [tasks, alternatives] of [
      [6, 2],
      [5, 3],
    ] as const) {
      const all = Array.from({ length: alternatives ** tasks }, (_, number) =>
        Array.from({ length: tasks }, (__, t) => Math.floor(number / alternatives ** t) % alternatives),
      )
      const runs = all.map((sides) => sameSideOf(sides, alternatives))
      for (const { longestRun, chance } of runs) {
        const asLong = runs.filter((other) => other.longestRun >= longestRun).length
        expect(chance).toBeCloseTo(asLong / all.length, 12)
      }
    }
  })

  test('is not ended by an answer that took neither', () => {
    expect(sameSideOf([1, 1, -1, 1, 0], 2)).toMatchObject({ share: 0.75, longestRun: 3 })
    expect(sameSideOf([-1, -1], 2)).toEqual({ share: 0, longestRun: 0, chance: 1 })
    expect(() => sameSideOf([0], 1)).toThrow(RangeError)
  })
})

describe('flags', () => {
  const utility = played(4, 8, 5)

  test('are set for who took one side, failed a repeat, took the worse or was hasty', () => {
    // Person 1 always takes the first; in person 2 task 15 repeats task 8; person 3 takes the worse in task 16.
    const chosen = utility.data.chosen.map((row, t) => (t < 8 ? t * 3 : t === 8 ? 24 : t === 15 ? 46 : row))
    const seconds = Float64Array.from({ length: 32 }, (_, t) => (t < 24 ? 10 + (t % 3) : 2))
    const rows = [0, 1, 2].map((j) => [24 + j, 45 + j] as const)
    const checks: Checks = {
      repeats: [{ first: 8, again: 15, sameRows: rows }],
      worse: [{ task: 16, row: chosen[16] ?? 0 }],
      seconds,
    }
    const flagged = flagPeople({ ...utility, data: { ...utility.data, chosen } }, checks)
    expect(flagged.map(({ flags }) => flags)).toEqual([
      ['same side'],
      ['failed repeat'],
      ['took the worse'],
      ['hasty'],
    ])
    expect(flagged[3]?.medianSeconds).toBe(2)
  })

  test('are not set for a repeat that was passed with its sides exchanged', () => {
    const chosen = utility.data.chosen.map((row, t) => (t === 8 ? 24 : t === 15 ? 47 : row))
    const sameRows = [
      [24, 47],
      [25, 46],
      [26, 45],
    ] as const
    const people = flagPeople(
      { ...utility, data: { ...utility.data, chosen } },
      { repeats: [{ first: 8, again: 15, sameRows }] },
    )
    expect(people[1]?.flags).not.toContain('failed repeat')
  })

  test('leave the opt-out out of the sides', () => {
    const chosen = utility.data.chosen.map((_, t) => t * 3 + 2)
    const all = { ...utility, data: { ...utility.data, chosen } }
    expect(flagPeople(all, {})[0]?.flags).toEqual(['same side'])
    expect(flagPeople(all, { optOut: 'third' })[0]?.flags).toEqual([])
  })

  test('need times of all tasks and checks of tasks that there are', () => {
    expect(() => flagPeople(utility, { seconds: new Float64Array(3) })).toThrow(RangeError)
    expect(() => flagPeople(utility, { worse: [{ task: 99, row: 0 }] })).toThrow(RangeError)
  })
})

function played(people: number, tasks: number, seed: number): LinearUtility {
  const { data } = playersOf({ truth, shares: [1], people, tasks, seed })
  return utilityOf(data, genericModel(data.attributes))
}

/** The first so many choose by lot. */
function withLots(utility: LinearUtility, people: number): LinearUtility {
  const lots = choosingByLot(utility, randomFrom(3)).data.chosen
  const end = utility.data.taskStart[people] ?? 0
  const chosen = utility.data.chosen.map((row, t) => (t < end ? (lots[t] ?? 0) : row))
  return { ...utility, data: { ...utility.data, chosen } }
}
