import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '../demo/demo.ts'
import { fillTowns } from '../demo/town/fill.ts'
import type { HalfYear } from '../demo/town/finding.ts'
import { plantedTests } from '../demo/town/planted.sample.ts'
import { verifyTrail } from '../src/platform/events.verify.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { newLog } from '../src/platform/log.ts'
import { readEvents } from '../src/platform/reactions.ts'
import { someServices } from '../tests/builders/app.ts'
import { aMonday } from '../tests/builders/context.ts'
import { testDatabase } from '../tests/database.ts'

const made = testDatabase()
let halfYear: HalfYear

beforeAll(async () => {
  const services = someServices(made.database, () => aMonday)
  const queue = made.ownerPool
  await fillDemo(services, { log: newLog('silent'), queue })
  await fillTowns(services, { queue, tell: () => undefined, stopped: () => false })
  halfYear = await asStored()
}, 1_800_000)

describe('the whole demo, filled by the real deeds', () => {
  test('holds at least 6,000 visits, 1,500 answers and 400 texts', async () => {
    const { visits, answers, texts } = halfYear
    expect(visits.length).toBeGreaterThanOrEqual(6_000)
    expect(answers.length).toBeGreaterThanOrEqual(1_500)
    expect(texts.length).toBeGreaterThanOrEqual(400)
  })

  test.each(plantedTests)('%s', (_, holds) => {
    expect.hasAssertions()
    holds(halfYear)
  })

  test('has a whole trail when its events have been read', async () => {
    const services = someServices(made.database, () => aMonday)
    for (const organisation of await made.database.readRegister(listOrganisations)) {
      await readEvents(services, organisation, [])
      const trail = await made.database.read(organisation.id, verifyTrail)
      expect(trail.fault).toBeUndefined()
      expect(trail.sealed).toBe(trail.events)
    }
  })
})

/** What residents of both organisations did and said, by days before the present. */
async function asStored(): Promise<HalfYear> {
  const daysAgo = (column: string) =>
    sql.raw(
      `('${aMonday.toISOString().slice(0, 10)}'::date - (${column} at time zone 'Europe/Helsinki')::date)`,
    )
  const all: { visits: unknown[]; answers: unknown[]; texts: unknown[] } = {
    visits: [],
    answers: [],
    texts: [],
  }
  for (const { id } of await made.database.readRegister(listOrganisations)) {
    await made.database.read(id, async (db) => {
      const read = async (query: ReturnType<typeof sql>) => (await query.execute(db as never)).rows
      const key = sql`join catalogue.service service using (organisation_id, service_id)`
      all.visits.push(
        ...(await read(sql`
          select service.key as service, ${daysAgo('happened_at')} as "daysAgo" from listening.service_event ${key}`)),
      )
      all.answers.push(
        ...(await read(sql`
          select service.key as service, ${daysAgo('answered_at')} as "daysAgo", answer.language, score
          from listening.answer ${key}`)),
      )
      all.texts.push(
        ...(await read(sql`
          select coalesce(service.key, '') as service, ${daysAgo('received_at')} as "daysAgo", words
          from listening.feedback left join catalogue.service service using (organisation_id, service_id)`)),
      )
    })
  }
  return all as HalfYear
}
