import type { Organisation } from '../../platform/context.ts'
import type { Database } from '../../platform/db/database.ts'
import type { OrganisationRegister } from '../../platform/surroundings.ts'
import { listOrganisations } from './organisation.queries.ts'

// Every request asks the register, and an organisation changes a few times a year. Another process sees a change after
// this time; the one that made it forgets at once.
const keptMs = 5_000

export function newOrganisationRegister(database: Database): OrganisationRegister {
  let kept: Promise<Known> | undefined

  function known(): Promise<Known> {
    if (kept) return kept
    const reading = database.readRegister(listOrganisations).then(knownFrom)
    kept = reading
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

  return {
    findBySlug: async (slug) => (await known()).bySlug.get(slug),
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
