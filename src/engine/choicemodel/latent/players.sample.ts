import { randomFrom } from '../../numeric/random.ts'
import type { ChoiceData } from '../data.ts'

/** People who choose by the coefficients of their class, three alternatives at a time: for tests and soaks. */
export type Players = { data: ChoiceData; classOf: number[]; known: Float64Array }

export function playersOf({
  truth,
  shares,
  slope = 0,
  people,
  tasks,
  seed,
}: {
  truth: readonly (readonly number[])[]
  shares: readonly number[]
  /** How much what is known of a person (a standard normal number) adds to the log odds of the second class. */
  slope?: number
  people: number
  tasks: number
  seed: number
}): Players {
  const chance = randomFrom(seed)
  const k = truth[0]?.length ?? 0
  const known = Float64Array.from({ length: people }, () => chance.normal())
  const classOf = Array.from(known, (z) => {
    const odds = shares.map((share, q) => share * Math.exp(q === 1 ? slope * z : 0))
    return drawn(odds, chance.uniform())
  })
  const values = Float64Array.from({ length: people * tasks * 3 * k }, () => chance.normal())
  const chosen = Uint32Array.from({ length: people * tasks }, (_, t) => {
    const beta = truth[classOf[Math.floor(t / tasks)] ?? 0] ?? []
    const powers = [0, 1, 2].map((j) =>
      Math.exp(beta.reduce((sum, b, i) => sum + b * (values[(t * 3 + j) * k + i] ?? 0), 0)),
    )
    return t * 3 + drawn(powers, chance.uniform())
  })
  const data: ChoiceData = {
    persons: Array.from({ length: people }, (_, n) => `person ${n + 1}`),
    alternatives: ['first', 'second', 'third'],
    attributes: [...'abcdefghij'].slice(0, k),
    taskStart: Uint32Array.from({ length: people + 1 }, (_, n) => n * tasks),
    rowStart: Uint32Array.from({ length: people * tasks + 1 }, (_, t) => t * 3),
    alternative: Uint16Array.from({ length: people * tasks * 3 }, (_, row) => row % 3),
    values,
    chosen,
    weight: new Float64Array(people).fill(1),
  }
  return { data, classOf, known }
}

function drawn(odds: readonly number[], uniform: number): number {
  let left = uniform * odds.reduce((sum, value) => sum + value, 0)
  const place = odds.findIndex((value) => (left -= value) <= 0)
  return Math.max(0, place)
}
