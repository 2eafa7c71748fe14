import type { Organisation } from '../../platform/context.ts'
import type { Database } from '../../platform/db/database.ts'
import type { OrganisationRegister } from '../../platform/surroundings.ts'
import { listOrganisations } from './organisation.queries.ts'

// Every request asks the register, and an organisation changes a few times a year. Another process sees a change after
// this time; the one that made it forgets at once.
const keptMs = 5_000
// An address that is not known may have been founded just now by the command line; one that is guessed at must not read anew
// each time.
const missedMs = 250

export function newOrganisationRegister(
  database: Database,
  /** A clock that only goes forward. */
  milliseconds: () => number,
): OrganisationRegister {
  let kept: Promise<Known> | undefined
  let readAt = 0

  function known(): Promise<Known> {
    if (kept) return kept
    const reading = database.readRegister(listOrganisations).then(knownFrom)
    kept = reading
    readAt = milliseconds()
    const forgetThis = () => {
      if (kept === reading) kept = undefined
    }
    setTimeout(forgetThis, keptMs).unref()
    // A failure is not remembered: the database may be back the next moment.
    reading.catch(forgetThis)
    return reading
  }

  function knownAnew(): Promise<Known> {
    kept = undefined
    return known()
  }

  function knownLately(): Promise<Known> {
    return milliseconds() - readAt > missedMs ? knownAnew() : known()
  }

  return {
    findBySlug: async (slug) => (await known()).bySlug.get(slug) ?? (await knownLately()).bySlug.get(slug),
    // A job comes with the id of an organisation that another process may have founded just now: its work is not thrown away.
    findById: async (id) => (await known()).byId.get(id) ?? (await knownAnew()).byId.get(id),
    list: async () => [...(await known()).byId.values()],
    forget: () => {
      kept = undefined
    },
  }
}

type Known = { bySlug: ReadonlyMap<string, Organisation>; byId: ReadonlyMap<string, Organisation> }

function knownFrom(organisations: readonly Organisation[]): Known {
  return {
    bySlug: new Map(organisations.map((one) => [one.slug, one])),
    byId: new Map(organisations.map((one) => [one.id, one])),
  }
}
