import type { Random } from '../../numeric/random.ts'
import type { ChoiceData } from '../data.ts'
import { gather, type Task } from '../gather.ts'

/**
 * People who choose as a mixed logit says, each with tastes of their own: the same seed gives the same people.
 *
 * Notation  U_tj = x_tj'β_n + ε_tj, ε Gumbel; attributes x1, x2 … are −1, 0 or 1
 * Units     weights are given to people in turn
 * Source    K. Train (2009), section 6.2
 */
export function peopleWithTastes(
  random: Random,
  { persons = 100, tasks = 8, alternatives = 3, weights = [1] },
  tastes: (random: Random) => readonly number[],
): ChoiceData {
  const all = Array.from({ length: persons }, (_, n) => {
    const own = random.stream(n)
    const beta = tastes(own)
    return Array.from({ length: tasks }, (): Task => {
      const offers = Array.from({ length: alternatives }, (__, j) => ({
        alternative: String(j + 1),
        values: beta.map(() => own.below(3) - 1),
      }))
      const felt = offers.map(
        ({ values }) =>
          values.reduce((v, x, k) => v + x * (beta[k] ?? 0), 0) - Math.log(-Math.log(own.uniform())),
      )
      return {
        person: String(n + 1),
        weight: weights[n % weights.length] ?? 1,
        chosen: felt.indexOf(Math.max(...felt)),
        offers,
      }
    })
  })
  return gather(
    all.flat(),
    (all[0]?.[0]?.offers[0]?.values ?? []).map((_, k) => `x${k + 1}`),
  )
}
