import type { ChoiceData } from './data.ts'

/**
 * Tasks in any order, put together by person into typed arrays.
 *
 * Notation  a task: who answered, what was offered with its attributes, and what was chosen
 * Shapes    persons and alternatives in order of first appearance, unless the alternatives are named; tasks of a person
 *           in the order given
 * Errors    RangeError when a person has two weights
 * Source    notation of K. Train (2009), sections 2.3 and 6.7
 * Example   tasks of Aino, Bertta, Aino: persons [Aino, Bertta], taskStart [0, 2, 3]
 */
export type Task = {
  person: string
  weight: number
  /** A place in `offers`. */
  chosen: number
  offers: readonly Offer[]
}

export type Offer = { alternative: string; values: readonly number[]; rank?: number }

export function gather(
  tasks: readonly Task[],
  attributes: readonly string[],
  named: readonly string[] = [],
): ChoiceData {
  const byPerson = new Map<string, Task[]>()
  for (const task of tasks) {
    const own = byPerson.get(task.person)
    if (own === undefined) byPerson.set(task.person, [task])
    else if (own[0]?.weight === task.weight) own.push(task)
    else throw new RangeError(`${task.person} has two weights, ${own[0]?.weight} and ${task.weight}`)
  }
  const ordered = [...byPerson.values()].flat()
  const offers = ordered.flatMap((task) => task.offers)
  const alternatives = [...new Set([...named, ...offers.map((offer) => offer.alternative)])]
  const places = new Map(alternatives.map((name, place) => [name, place]))
  const rowStart = starts(ordered.map((task) => task.offers.length))
  const ranked = offers.some((offer) => offer.rank !== undefined)
  return {
    persons: [...byPerson.keys()],
    alternatives,
    attributes,
    taskStart: starts([...byPerson.values()].map((own) => own.length)),
    rowStart,
    alternative: Uint16Array.from(offers, (offer) => places.get(offer.alternative) ?? 0),
    values: Float64Array.from(offers.flatMap((offer) => offer.values)),
    chosen: Uint32Array.from(ordered, (task, t) => (rowStart[t] ?? 0) + task.chosen),
    weight: Float64Array.from(byPerson.values(), ([first]) => first?.weight ?? 1),
    ...(ranked ? { rank: Uint8Array.from(offers, (offer) => offer.rank ?? 0) } : {}),
  }
}

function starts(counts: readonly number[]): Uint32Array {
  const all = new Uint32Array(counts.length + 1)
  counts.forEach((count, place) => {
    all[place + 1] = (all[place] as number) + count
  })
  return all
}
