import { gather, type Task } from '../../src/engine/choicemodel/gather.ts'
import type { ChoiceData } from '../../src/engine/choicemodel/data.ts'
import { randomFrom } from '../../src/engine/numeric/random.ts'

/**
 * People who choose as the logit says: attributes are whole numbers 0-4 from a seed, and each takes what is best by
 * utility and a Gumbel draw. The same seed gives the same people anywhere, so other programs' answers can be kept.
 */
export type Simulated = {
  persons?: number
  tasks?: number
  alternatives?: number
  beta: readonly number[]
  seed: number
  /** 0 on the last alternative, which has no attributes: an opt-out. */
  optOut?: boolean
  /** 1 for everyone unless told. */
  weight?: (person: number) => number
}

export function simulatedChoices(told: Simulated): ChoiceData {
  const { persons = 100, tasks = 8, alternatives = 3, beta, seed, optOut = false, weight = () => 1 } = told
  const attributes = beta.map((_, a) => `x${a + 1}`)
  const all = Array.from({ length: persons }, (_, n) => {
    const random = randomFrom(seed).stream(n)
    return Array.from({ length: tasks }, (): Task => {
      const offers = Array.from({ length: alternatives }, (__, j) => {
        const none = optOut && j === alternatives - 1
        return { alternative: String(j + 1), values: beta.map(() => (none ? 0 : random.below(5))) }
      })
      const utilities = offers.map(({ values }) => values.reduce((v, x, a) => v + x * (beta[a] ?? 0), 0))
      const felt = utilities.map((v) => v - Math.log(-Math.log(random.uniform())))
      const order = [...felt.keys()].sort((a, b) => (felt[b] ?? 0) - (felt[a] ?? 0))
      return {
        person: String(n + 1),
        weight: weight(n),
        chosen: order[0] ?? 0,
        offers: offers.map((offer, j) => ({ ...offer, rank: order.indexOf(j) + 1 })),
      }
    })
  })
  return gather(all.flat(), attributes)
}
