import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { type BradleyTerryFit, fitBradleyTerry } from './bradley-terry.ts'
import { differenceOf } from './score.ts'
import { countVotes, type Votes } from './votes.ts'

// How often articles of four journals cited each other, 1987-88: S. Stigler, Statist. Sci. 9 (1994) 94-108.
const journals = ['Biometrika', 'Comm Statist', 'JASA', 'JRSS-B']
const citations: Votes = {
  items: journals,
  wins: Float64Array.of(0, 730, 498, 221, 33, 0, 68, 17, 320, 813, 0, 142, 284, 276, 325, 0),
}

describe('a model of Bradley and Terry', () => {
  // H. Turner, D. Firth, J. Stat. Softw. 48 (2012) 9; deviance and standard errors by BradleyTerry2 in R.
  test('gives the published abilities of four journals', () => {
    const fit = fitted(citations)
    const found = [1, 2, 3].map((journal) => differenceOf(fit, journal, 0))
    expect(found.map(({ estimate }) => rounded(estimate, 5))).toEqual([-2.94907, -0.47957, 0.26895])
    const errors = found.map(({ estimate, high }) => rounded((high - estimate) / 1.959963984540054, 5))
    expect(errors).toEqual([0.10255, 0.06059, 0.07083])
    expect(fit.deviance).toBeCloseTo(4.2934, 4)
    expect(fit.votes).toBe(citations.wins.reduce((sum, count) => sum + count, 0))
  })

  test('gives two items the log odds of their votes', () => {
    const fit = fitted({ items: ['a', 'b'], wins: Float64Array.of(0, 3, 1, 0) })
    expect(fit.abilities[0]).toBeCloseTo(Math.log(3) / 2, 10)
    expect(fit.deviance).toBeCloseTo(0, 10)
  })

  test('has a top where the votes won are the votes expected', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 20, maxLength: 20 }), (counts) => {
        const votes = { items: [...'abcde'], wins: withoutDiagonal(counts, 5) }
        const { abilities } = fitted(votes)
        for (let i = 0; i < 5; i++) {
          let expected = 0
          let won = 0
          for (let j = 0; j < 5; j++) {
            if (j === i) continue
            const both = (votes.wins[i * 5 + j] ?? 0) + (votes.wins[j * 5 + i] ?? 0)
            expected += both / (1 + Math.exp((abilities[j] ?? 0) - (abilities[i] ?? 0)))
            won += votes.wins[i * 5 + j] ?? 0
          }
          expect(expected).toBeCloseTo(won, 6)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('covers the true difference in nineteen of twenty runs', () => {
    const truth = [0.8, 0.2, 0, -0.4, -0.6]
    const random = randomFrom(7)
    const runs = 400
    let covered = 0
    for (let run = 0; run < runs; run++) {
      const list = Array.from({ length: 300 }, () => {
        const a = random.below(5)
        const b = (a + 1 + random.below(4)) % 5
        const aWins = random.uniform() < 1 / (1 + Math.exp((truth[b] ?? 0) - (truth[a] ?? 0)))
        return aWins ? { winner: a, loser: b } : { winner: b, loser: a }
      })
      const { low, high } = differenceOf(fitted(countVotes([...'abcde'], list)), 0, 3)
      if (low <= 1.2 && 1.2 <= high) covered += 1
    }
    expect(covered / runs).toBeGreaterThan(0.92)
    expect(covered / runs).toBeLessThan(0.98)
  })
})

describe('votes that cannot rank', () => {
  test('are refused by the name of who won every time', () => {
    const found = fitBradleyTerry({
      items: ['a', 'b', 'c'],
      wins: Float64Array.of(0, 2, 1, 0, 0, 1, 0, 3, 0),
    })
    expect(found).toMatchObject({ outcome: 'refused', reason: 'separated', names: ['a'] })
  })

  test('are refused by the name of who lost every time', () => {
    const found = fitBradleyTerry({
      items: ['a', 'b', 'c'],
      wins: Float64Array.of(0, 2, 1, 2, 0, 1, 0, 0, 0),
    })
    expect(found).toMatchObject({ reason: 'separated', names: ['c'], says: expect.stringContaining('lost') })
  })

  test('are refused by the name of what was never compared', () => {
    const found = fitBradleyTerry({
      items: ['a', 'b', 'c'],
      wins: Float64Array.of(0, 2, 0, 2, 0, 0, 0, 0, 0),
    })
    expect(found).toMatchObject({ reason: 'unconnected', names: ['c'] })
  })

  test.each([
    ['no votes', ['a', 'b'], Float64Array.of(0, 0, 0, 0)],
    ['too few items', ['a'], Float64Array.of(0)],
  ])('are refused when there are %s', (reason, items, wins) => {
    expect(fitBradleyTerry({ items, wins })).toMatchObject({ outcome: 'refused', reason })
  })

  test('are ranked all the same under a prior that says how far items may differ', () => {
    const votes = { items: ['a', 'b', 'c'], wins: Float64Array.of(0, 2, 0, 0, 0, 0, 0, 0, 0) }
    const wide = fitted(votes, 3)
    const narrow = fitted(votes, 1)
    expect(wide.abilities[0]).toBeGreaterThan(narrow.abilities[0] ?? 0)
    expect(narrow.abilities[0]).toBeGreaterThan(0)
    expect(narrow.abilities[2]).toBeCloseTo(0, 10)
    expect(narrow.covariance[8]).toBeCloseTo(1, 10)
  })

  test('are refused as a fault when they are no counts', () => {
    expect(() => fitBradleyTerry({ items: ['a', 'b'], wins: Float64Array.of(0, -1, 1, 0) })).toThrow(
      RangeError,
    )
    expect(() => fitBradleyTerry({ items: ['a', 'b'], wins: Float64Array.of(1, 1, 1, 0) })).toThrow(
      RangeError,
    )
    expect(() => fitBradleyTerry(citations, { priorDeviation: 0 })).toThrow(RangeError)
    expect(() => countVotes(['a', 'b'], [{ winner: 0, loser: 2 }])).toThrow(RangeError)
  })
})

test('a vote that could not be decided counts half for each', () => {
  const { wins } = countVotes(['a', 'b'], [{ winner: 0, loser: 1, undecided: true, weight: 3 }])
  expect([...wins]).toEqual([0, 1.5, 1.5, 0])
})

function fitted(votes: Votes, priorDeviation?: number): BradleyTerryFit {
  const fit = fitBradleyTerry(votes, priorDeviation === undefined ? {} : { priorDeviation })
  if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
  return fit
}

function withoutDiagonal(counts: readonly number[], n: number): Float64Array {
  let next = 0
  return Float64Array.from({ length: n * n }, (_, place) =>
    place % (n + 1) === 0 ? 0 : (counts[next++] ?? 0),
  )
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
