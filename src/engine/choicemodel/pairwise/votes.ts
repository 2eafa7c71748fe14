/**
 * Who was put before whom: what a pairwise game has gathered, counted.
 *
 * Notation  n items; w_ij how often i was put before j
 * Shapes    wins: n × n, row-major, w_ij at i · n + j; the diagonal is 0
 * Units     votes; a vote that a person could not decide counts ½ for each side; weighted votes need not be whole
 * Errors    RangeError when the counts are not n × n, negative or not numbers, or an item is put before itself
 * Source    R. Bradley, M. Terry, Biometrika 39 (1952) 324-345
 * Example   countVotes(['bus', 'tram'], [{ winner: 1, loser: 0 }]) has wins [0, 0, 1, 0]
 */
export type Votes = {
  items: readonly string[]
  wins: Float64Array
}

export type Vote = {
  winner: number
  loser: number
  /** "Cannot decide": the two sides stand alike, whichever is named first. */
  undecided?: boolean
  /** How many people the voter stands for. */
  weight?: number
}

export function countVotes(items: readonly string[], list: readonly Vote[]): Votes {
  const n = items.length
  const wins = new Float64Array(n * n)
  for (const { winner, loser, undecided = false, weight = 1 } of list) {
    if (!isPlace(winner, n) || !isPlace(loser, n))
      throw new RangeError(`a vote is between two of ${n} items, not ${winner} and ${loser}`)
    const there = winner * n + loser
    const back = loser * n + winner
    wins[there] = (wins[there] ?? 0) + (undecided ? weight / 2 : weight)
    if (undecided) wins[back] = (wins[back] ?? 0) + weight / 2
  }
  const votes = { items, wins }
  checkVotes(votes)
  return votes
}

export function checkVotes({ items, wins }: Votes): void {
  const n = items.length
  if (wins.length !== n * n) throw new RangeError(`${n} items need ${n * n} counts, not ${wins.length}`)
  const strange = wins.findIndex((count) => !Number.isFinite(count) || count < 0)
  if (strange >= 0)
    throw new RangeError(`the votes for ${items[Math.floor(strange / n)]} are not a count: ${wins[strange]}`)
  const itself = items.findIndex((_, i) => wins[i * n + i] !== 0)
  if (itself >= 0) throw new RangeError(`${items[itself]} cannot be put before itself`)
}

function isPlace(place: number, n: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < n
}
