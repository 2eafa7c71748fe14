import { describe, expect, test } from 'vitest'
import { cholesky, logDeterminant } from '../../numeric/cholesky.ts'
import { type Random, randomFrom } from '../../numeric/random.ts'
import { type BradleyTerryFit, fitBradleyTerry } from './bradley-terry.ts'
import { enoughVotes } from './enough-votes.ts'
import { nextPair } from './next-pair.ts'
import { scoreOf } from './score.ts'
import { countVotes, type Vote } from './votes.ts'

const prior = { priorDeviation: 1.5 }

describe('the next pair', () => {
  test('has the item in it that nobody has voted on', () => {
    const fit = fitted([...'abc'], [many(0, 1, 60), many(1, 0, 40)].flat())
    const pair = nextPair(fit, randomFrom(1))
    expect([pair?.left, pair?.right]).toContain(2)
  })

  test('is never one that the player has seen, and there is none when all have been', () => {
    const fit = fitted([...'abc'], [])
    const random = randomFrom(2)
    const seen: [number, number][] = []
    for (let turn = 0; turn < 3; turn++) {
      const pair = nextPair(fit, random, { seen })
      if (pair === undefined) throw new Error('three pairs can be asked')
      expect(seen).not.toContainEqual(sorted(pair.left, pair.right))
      seen.push(sorted(pair.left, pair.right))
    }
    expect(nextPair(fit, random, { seen })).toBeUndefined()
  })

  test('stands on either side as often', () => {
    const fit = fitted(['a', 'b'], [])
    const random = randomFrom(3)
    const left = Array.from({ length: 1000 }, () => nextPair(fit, random)?.left ?? 0)
    expect(left.reduce((sum, item) => sum + item, 0)).toBeGreaterThan(430)
    expect(left.reduce((sum, item) => sum + item, 0)).toBeLessThan(570)
  })

  test('teaches more than a pair drawn by lot', () => {
    const truth = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2, -2.5]
    const logVolume = (choose: (fit: BradleyTerryFit, random: Random) => readonly [number, number]) => {
      const random = randomFrom(4)
      const votes: Vote[] = []
      for (let vote = 0; vote < 200; vote++) {
        const [a, b] = choose(fitted([...'abcdefghij'], votes), random)
        votes.push(voteOf(a, b, random.uniform() < 1 / (1 + Math.exp((truth[b] ?? 0) - (truth[a] ?? 0)))))
      }
      const { covariance } = fitted([...'abcdefghij'], votes)
      return logDeterminant(cholesky(covariance, 10) ?? new Float64Array(100), 10)
    }
    const chosen = logVolume((fit, random) => {
      const pair = nextPair(fit, random)
      return [pair?.left ?? 0, pair?.right ?? 0]
    })
    const byLot = logVolume((_, random) => {
      const a = random.below(10)
      return [a, (a + 1 + random.below(9)) % 10]
    })
    // Half a nat less volume of what is still possible, from as many votes.
    expect(chosen).toBeLessThan(byLot - 0.5)
  })

  test('cannot be looser than all pairs', () => {
    expect(() => nextPair(fitted(['a', 'b'], []), randomFrom(1), { slack: 2 })).toThrow(RangeError)
  })
})

describe('enough votes', () => {
  test('come when the order no longer hangs on a few', () => {
    const few = enoughVotes(plain(['a', 'b'], [...many(0, 1, 30), ...many(1, 0, 20)]))
    expect(few).toMatchObject({ enough: false, settled: 0, pairs: 1, votesStillNeeded: 48 })
    const more = enoughVotes(plain(['a', 'b'], [...many(0, 1, 60), ...many(1, 0, 40)]))
    expect(more).toMatchObject({ enough: true, settled: 1, votesStillNeeded: 0 })
  })

  test('come for equals, too, when they are surely equal', () => {
    expect(enoughVotes(plain(['a', 'b'], [...many(0, 1, 100), ...many(1, 0, 100)])).enough).toBe(false)
    expect(enoughVotes(plain(['a', 'b'], [...many(0, 1, 500), ...many(1, 0, 500)])).enough).toBe(true)
  })

  test('cannot be wanted of more than all pairs', () => {
    const fit = plain(['a', 'b'], [...many(0, 1, 3), ...many(1, 0, 2)])
    expect(() => enoughVotes(fit, { wanted: 1.1 })).toThrow(RangeError)
    expect(() => enoughVotes(fit, { evenWithin: 0.5 })).toThrow(RangeError)
  })
})

describe('the score of an item', () => {
  test('is the share of votes it would win', () => {
    const { estimate, low, high } = scoreOf(plain(['a', 'b'], [...many(0, 1, 3), ...many(1, 0, 1)]), 0)
    expect(estimate).toBeCloseTo(0.75, 10)
    expect(low).toBeCloseTo(0.2378, 4)
    expect(high).toBeCloseTo(0.9665, 4)
  })

  test('is one half on average', () => {
    const fit = fitted([...'abc'], [...many(0, 1, 5), ...many(1, 2, 5), ...many(2, 0, 1)])
    const scores = [0, 1, 2].map((item) => scoreOf(fit, item).estimate)
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1.5, 10)
  })

  test('is asked of an item that there is', () => {
    expect(() => scoreOf(fitted(['a', 'b'], []), 2)).toThrow(RangeError)
  })
})

function fitted(items: readonly string[], votes: readonly Vote[]): BradleyTerryFit {
  const fit = fitBradleyTerry(countVotes(items, votes), prior)
  if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
  return fit
}

function plain(items: readonly string[], votes: readonly Vote[]): BradleyTerryFit {
  const fit = fitBradleyTerry(countVotes(items, votes))
  if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
  return fit
}

function many(winner: number, loser: number, count: number): Vote[] {
  return Array.from({ length: count }, () => ({ winner, loser }))
}

function voteOf(a: number, b: number, aWins: boolean): Vote {
  return aWins ? { winner: a, loser: b } : { winner: b, loser: a }
}

function sorted(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a]
}
