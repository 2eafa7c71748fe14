import { together } from './together.ts'

/** What was found under a name, and what depends on it. */
type Answered<Found, More> = { found: Found; more: More }

const mostKept = 20_000

/**
 * Asks for what an address names and, in the same turn of the network, for what depends on it, by the id that the name had the last
 * time. Only a guess: where the name belongs to another now, what depends on it is asked again, so nothing stale is shown.
 */
export function newGuesses<Found, Id>(idOf: (found: Found) => Id) {
  const ids = new Map<string, Id>()

  return async function ask<More>(
    name: { organisationId: string; key: string },
    find: () => Promise<Found | undefined>,
    findMore: (id: Id) => Promise<More>,
  ): Promise<Answered<Found, More> | undefined> {
    const kept = `${name.organisationId} ${name.key}`
    const guess = ids.get(kept)
    const finding = find()
    const guessed = guess === undefined ? undefined : findMore(guess)
    const [found, more] = await together([finding, Promise.resolve(guessed)])
    if (found === undefined) return undefined
    const id = idOf(found)
    if (more !== undefined && id === guess) return { found, more }
    if (ids.size >= mostKept) ids.clear()
    ids.set(kept, id)
    return { found, more: await findMore(id) }
  }
}
