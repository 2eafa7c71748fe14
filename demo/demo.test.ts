import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { isDemoNumber } from '../src/features/voices/phone.model.ts'
import { addressPurpose } from '../src/features/voices/contact.model.ts'
import { listCases } from '../src/features/improvement/case.queries.ts'
import { findStaffByEmail } from '../src/features/identity/staff.queries.ts'
import { listChanges } from '../src/features/improvement/change.queries.ts'
import { giveFeedback } from '../src/features/listening/feedback.actions.ts'
import { listPublicQuotes } from '../src/features/improvement/quote.queries.ts'
import { findIdentityCodes } from '../src/engine/text/identity-code.ts'
import type { Organisation } from '../src/platform/context.ts'
import { newLog } from '../src/platform/log.ts'
import { readEvents } from '../src/platform/reactions.ts'
import { decrypt } from '../src/platform/secrets/secrets.ts'
import { verifyTrail } from '../src/platform/events.verify.ts'
import { someServices } from '../tests/builders/app.ts'
import { aMonday, testSecrets } from '../tests/builders/context.ts'
import { slowdownOf, turnsOf } from '../tests/crowding.ts'
import { testDatabase, type TestDatabase } from '../tests/database.ts'
import { fillDemo, listUntold } from './demo.ts'
import { newScene, resident } from './scene.ts'
import { fillTowns } from './town/fill.ts'
import { voices } from './voices.ts'

const made = testDatabase()
let municipality: Organisation
let jointAuthority: Organisation
let seconds: number
let slowdown: number
let untoldBeforeAndAfter: number[]

beforeAll(async () => {
  const services = someServices(made.database, () => aMonday)
  const untoldBefore = await listUntold(services)
  const [began, turns] = [performance.now(), turnsOf('self')]
  await fillDemo(services, { log: newLog('silent'), queue: made.ownerPool })
  seconds = (performance.now() - began) / 1000
  slowdown = slowdownOf('self', turns)
  untoldBeforeAndAfter = [untoldBefore.length, (await listUntold(services)).length]
  const all = await made.database.readRegister(listOrganisations)
  ;[jointAuthority, municipality] = all as [Organisation, Organisation]
}, 120_000)

describe('the demo', () => {
  test('is put only where nothing is', () => {
    expect(untoldBeforeAndAfter).toEqual([2, 0])
  })

  test('is filled within a minute', () => {
    expect(seconds).toBeLessThan(60 * slowdown)
  })

  test('is of two organisations, and says that both are invented', () => {
    expect([municipality, jointAuthority].map(({ slug, invented }) => ({ slug, invented }))).toEqual([
      { slug: 'kaikuranta', invented: true },
      { slug: 'kaikulahti', invented: true },
    ])
  })

  test('has read nothing of PTV before it was written there', async () => {
    const [read] = await rows<{ records: number; early: number }>(sql`
      select count(*)::int as records, count(*) filter (where modified_at > seen_at)::int as early
      from catalogue.source_record`)
    expect(read).toMatchObject({ records: expect.any(Number) as unknown, early: 0 })
    expect(read?.records).toBeGreaterThan(150)
  })

  test('says of its services what PTV has no room for', async () => {
    const [told] = await rows(sql`select
      (select count(*)::int from catalogue.service_responsible) as owned,
      (select count(distinct service_id)::int from catalogue.cost) as priced,
      (select count(distinct service_id)::int from catalogue.assurance) as assured`)
    expect(told).toEqual({ owned: 68, priced: 20, assured: 58 })
  })

  test('gives each event one end, and every reason for not asking that can come by itself', async () => {
    const events = await count('listening.service_event')
    const reasons = await rows<{ reason: string }>(sql`
      select distinct reason from listening.invitation_refusal order by reason`)
    // After 30 days an invitation is cut off from its visit, so both are counted by themselves.
    const ends = (await count('listening.invitation')) + (await count('listening.invitation_refusal'))
    expect(events).toBeGreaterThan(300)
    expect(ends).toBe(events)
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'ask_closed',
      'asked_recently',
      'bad_number',
      'minor',
      'no_ask',
      'no_contact',
      'opted_out',
      'protected_address',
      'sensitive_service',
      'several_phone_numbers',
      'visited_again',
    ])
  })

  test('has answers by link and by text, and everything that its people say', async () => {
    const channels = await rows<{ channel: string; count: string }>(sql`
      select channel, count(*) as count from listening.answer group by channel order by channel`)
    expect(channels.map(({ channel }) => channel)).toEqual(['link', 'sms'])
    expect(await count('listening.answer')).toBeGreaterThan(130)
    expect(await count('listening.feedback')).toBe(voices.length)
    expect(await count('listening.reply')).toBeGreaterThan(voices.length / 4)
  })

  test('leaves no message behind that should have left', async () => {
    expect(await countUnsent()).toBe(0)
  })

  test('tells residents of two changes: one measured for the better, one with the day of its measuring', async () => {
    const changes = await made.database.read(municipality.id, (db) => listChanges(db, { limit: 10 }))
    const measured = await rows<{ before: number; after: number }>(sql`
      select before_good::float / before_count as before, after_good::float / after_count as after
      from improvement.measurement where before_count >= 10 and after_count >= 10`)
    const quotes = await Promise.all(
      changes.map(({ caseId }) => made.database.read(municipality.id, (db) => listPublicQuotes(db, caseId))),
    )
    expect(changes).toHaveLength(2)
    expect(changes.map(({ speakers }) => speakers >= 10).toSorted()).toEqual([false, true])
    expect(measured).toHaveLength(1)
    expect(measured[0]?.after).toBeGreaterThan((measured[0]?.before ?? 1) + 0.3)
    expect(quotes.every((released) => released.length > 0)).toBe(true)
    expect(await count('improvement.case')).toBe(4)
  })

  test('leaves two cases open, both owned by the developer whoever opened them', async () => {
    const open = await made.database.read(municipality.id, async (db) => {
      const bo = await findStaffByEmail(db, 'bo@kaikuranta.example')
      return listCases(db, { list: 'mine', staffId: bo?.id ?? '', reach: 'all', page: 1 })
    })
    expect(open.map(({ title }) => title)).toEqual([
      'Uimahallin suihkut ovat olleet rikki viikkoja',
      'Lumivallit jäävät suojateiden eteen',
    ])
  })

  test('tells by message those who wished for it, and only them', async () => {
    const told = await rows<{ byMessage: boolean }>(sql`
      select distinct by_message as "byMessage" from improvement.telling order by 1`)
    expect(told.map(({ byMessage }) => byMessage)).toEqual([false, true])
  })

  test('holds no number that could reach anyone, and no personal identity code', async () => {
    for (const organisation of [municipality, jointAuthority]) {
      const kept = await rows<{ channel: string; address: string }>(
        sql`select channel, address_encrypted as address from voices.contact where address_encrypted is not null`,
        organisation,
      )
      const plain = kept.map((one) => ({
        ...one,
        address: decrypt(testSecrets, organisation.id, one.address, addressPurpose),
      }))
      const reachable = plain.filter(({ channel, address }) =>
        channel === 'sms' ? !isDemoNumber(address) : !address.endsWith('.example'),
      )
      expect(plain.length).toBeGreaterThan(20)
      expect(reachable).toEqual([])
    }
    expect(voices.filter(({ words }) => findIdentityCodes(words).length > 0)).toEqual([])
  })

  test('has a whole trail when its events have been read', async () => {
    await readEvents(
      someServices(made.database, () => aMonday),
      municipality,
      [],
    )
    const trail = await made.database.read(municipality.id, verifyTrail)
    expect(trail.fault).toBeUndefined()
    expect(trail.sealed).toBe(trail.events)
  })

  test('leaves to the worker only what is still to come', async () => {
    const { rows: late } = await made.ownerPool.query<{ task: string }>(
      'select task_identifier as task from graphile_worker.jobs where run_at <= $1',
      [aMonday],
    )
    expect(late).toEqual([])
  })
})

test('the same demo comes of the same moment', async () => {
  const counts = await Promise.all(countedTables.map((table) => count(table)))
  expect(Object.fromEntries(countedTables.map((table, index) => [table, counts[index]])))
    .toMatchInlineSnapshot(`
      {
        "improvement.telling": 16,
        "listening.answer": 168,
        "listening.invitation": 379,
        "listening.invitation_refusal": 86,
        "listening.reply": 34,
        "listening.service_event": 465,
        "voices.consent": 30,
        "voices.opt_out": 3,
      }
    `)
})

describe('the half year behind', () => {
  const untouched = 'The bench by the harbour is the best place in town.'
  let told: [played: number, of: number][] = []
  const tell = (played: number, of: number) => void told.push([played, of])

  /** The newest five days of both towns, as beside a site that is in use. */
  const fill = (stopped: () => boolean) =>
    fillTowns(
      someServices(made.database, () => aMonday),
      { queue: made.ownerPool, tell, stopped, days: 5 },
    )

  test('fills in day by day, goes on after a stop, and plays no day twice', async () => {
    const visitsBefore = await count('listening.service_event')
    await fill(() => told.length >= 3)
    const whenStopped = await count('listening.service_event')
    // A day that the other town had begun is played to its end.
    const begun = told.length
    expect([3, 4]).toContain(begun)

    await fill(() => false)
    expect(told).toEqual(Array.from({ length: 10 }, (_, index) => [index + 1, 10]))
    const whole = await count('listening.service_event')
    expect([whenStopped - visitsBefore > 50, whole - whenStopped > 10]).toEqual([true, true])

    told = []
    await fill(() => false)
    expect(told).toEqual([])
    expect(await count('listening.service_event')).toBe(whole)
  })

  test('leaves every message sent that should have been, and nothing for the worker but what is to come', async () => {
    const { rows: late } = await made.ownerPool.query(
      'select task_identifier from graphile_worker.jobs where run_at <= $1',
      [aMonday],
    )
    expect(late).toEqual([])
    expect(await countUnsent()).toBe(0)
  })

  test('lies in the past beside what is done on the site meanwhile, and the trail stays whole', async () => {
    const services = someServices(made.database, () => new Date(aMonday.getTime() + 60_000))
    await newScene(services, municipality, services.clock).act(resident, (tx, ctx) =>
      giveFeedback(tx, ctx, {
        words: untouched,
        language: 'en',
        serviceKey: '',
        contact: '',
        channel: 'web',
      }),
    )
    const [newest] = await rows<{ words: string }>(sql`
      select words from listening.feedback order by received_at desc, feedback_id desc limit 1`)
    expect(newest?.words).toBe(untouched)
    await readEvents(services, municipality, [])
    const trail = await made.database.read(municipality.id, verifyTrail)
    expect(trail.fault).toBeUndefined()
    expect(trail.sealed).toBe(trail.events)
  })
})

async function countUnsent(): Promise<number> {
  const [left] = await rows<{ count: string }>(sql`
    select count(*) as count from messaging.message message
    where send_at <= ${aMonday} and not exists (
      select from messaging.message_result result where result.message_id = message.message_id)`)
  return Number(left?.count)
}

const countedTables = [
  'listening.service_event',
  'listening.invitation',
  'listening.invitation_refusal',
  'listening.answer',
  'listening.reply',
  'voices.consent',
  'voices.opt_out',
  'improvement.telling',
]

async function count(table: string): Promise<number> {
  const [row] = await rows<{ count: string }>(sql`select count(*) as count from ${sql.raw(table)}`)
  return Number(row?.count)
}

function rows<Row>(query: ReturnType<typeof sql<Row>>, organisation = municipality): Promise<Row[]> {
  const database: TestDatabase['database'] = made.database
  return database.read(organisation.id, async (db) => (await query.execute(db as never)).rows)
}
