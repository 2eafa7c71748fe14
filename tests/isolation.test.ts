import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDemo } from '../demo/demo.ts'
import { features } from '../src/features.ts'
import { assureService, declareService } from '../src/features/catalogue/service-declaration.actions.ts'
import { setTerms } from '../src/features/catalogue/service-terms.actions.ts'
import { listServices } from '../src/features/catalogue/service.queries.ts'
import { makeApiKey } from '../src/features/identity/api-key.actions.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { makeSignInLink } from '../src/features/identity/session.actions.ts'
import { listStaff } from '../src/features/identity/staff.queries.ts'
import { agreeSubstitution } from '../src/features/identity/substitution.actions.ts'
import { openInvitation } from '../src/features/listening/invitation-opening.actions.ts'
import { countScoreDays } from '../src/features/listening/score-day.actions.ts'
import { setBudgets } from '../src/features/messaging/budget.actions.ts'
import { nameSender } from '../src/features/messaging/sender.actions.ts'
import { claimContact } from '../src/features/voices/contact-claim.intake.ts'
import { eraseSpeaker } from '../src/features/voices/speaker-erasure.intake.ts'
import { newSpeaker } from '../src/features/voices/speaker.intake.ts'
import { type Organisation, systemContext } from '../src/platform/context.ts'
import { NotFound } from '../src/platform/errors.ts'
import { newLog } from '../src/platform/log.ts'
import { surroundingsOf } from '../src/platform/surroundings.ts'
import { anApp, someServices } from './builders/app.ts'
import { aContext, aMonday, aStaffActor } from './builders/context.ts'
import { aSite } from './builders/http.ts'
import { testDatabase } from './database.ts'
import { homesOfIds } from './homes-of-ids.ts'

// Two organisations that have lived for ten weeks: rows of nearly every kind, made by the deeds of real use. What belongs
// to `theirs` is looked for from `ours`, by every way in: SQL, views, API, pages and jobs.
const made = testDatabase()
let ours: Organisation
let theirs: Organisation
let superuser: pg.Client
let program: pg.Client
let tables: string[]

beforeAll(async () => {
  await fillDemo(
    someServices(made.database, () => aMonday),
    { log: newLog('silent'), queue: made.ownerPool },
  )
  const organisations = await made.database.readRegister(listOrganisations)
  const bySlug = (slug: string) => organisations.find((one) => one.slug === slug) as Organisation
  theirs = bySlug('kaikuranta')
  ours = bySlug('kaikulahti')
  await settle(theirs)
  superuser = new pg.Client({ connectionString: made.superuserUrl })
  program = new pg.Client({ connectionString: made.programUrl })
  await Promise.all([superuser.connect(), program.connect()])
  const { rows } = await superuser.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = 'organisation_id' order by 1`,
  )
  tables = rows.map(({ name }) => name)
}, 120_000)

afterAll(() => Promise.all([superuser.end(), program.end()]))

test('every table and view shows an organisation its own rows and no others', async () => {
  expect(tables.length).toBeGreaterThan(40)
  await program.query(`begin read only; set local app.organisation_id = '${ours.id}'`)
  const seen = await countsBy(program)
  await program.query('rollback')
  const real = await countsBy(superuser)
  for (const table of tables.filter((one) => one !== register)) {
    const [shown, own] = [seen.get(table) ?? new Map(), real.get(table)?.get(ours.id) ?? 0]
    expect({ table, theirs: shown.get(theirs.id) ?? 0 }).toEqual({ table, theirs: 0 })
    expect({ table, ours: shown.get(ours.id) ?? 0 }).toEqual({ table, ours: own })
  }
  // Zero of nothing proves nothing: nearly every table has rows of theirs.
  const filled = tables.filter((table) => (real.get(table)?.get(theirs.id) ?? 0) > 0)
  expect(filled.length).toBeGreaterThan(tables.length * 0.7)
})

test('a connection that is bound to no organisation sees no rows', async () => {
  const seen = await countsBy(program)
  const shown = [...seen].filter(([table, counts]) => table !== register && counts.size > 0)
  expect(shown.map(([table]) => table)).toEqual([])
})

test('no row of another organisation can be changed or removed, nor one be written in its name', async () => {
  const { rows } = await superuser.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables`,
  )
  const baseTables = new Set(rows.map(({ name }) => name))
  for (const table of tables.filter((one) => baseTables.has(one))) {
    for (const statement of [
      `update ${table} set organisation_id = organisation_id where organisation_id = '${theirs.id}'`,
      `delete from ${table} where organisation_id = '${theirs.id}'`,
      `update ${table} set organisation_id = '${theirs.id}'`,
    ]) {
      await program.query(`begin; set local app.organisation_id = '${ours.id}'`)
      const changed = await program.query(statement).then(
        ({ rowCount }) => rowCount,
        // Not granted at all, or against the policy.
        ({ code }: pg.DatabaseError) => (code === '42501' ? 0 : code),
      )
      await program.query('rollback')
      expect({ statement, changed }).toEqual({ statement, changed: 0 })
    }
  }
})

test('no page of staff opens with an id of another organisation, whoever asks', async () => {
  const { app, get } = anApp(made.database, features, { staff: aStaffActor() })
  const paths = new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const ofOneThing = [...paths].filter((path) => /^\/:slug\/staff\/.*:(\w*[iI]d)\b/.test(path))
  expect(ofOneThing.length).toBeGreaterThan(15)

  const opened: Record<string, readonly [here: number, athome: number]> = {}
  for (const path of ofOneThing) {
    const [, noun = ''] = /\/([a-z-]+)\/:\w*[iI]d\b/.exec(path) ?? []
    const id = await anIdOf(noun, theirs)
    const statusAt = async ({ slug }: Organisation) => {
      const address = path.replace(':slug', slug).replace(':channel', 'sms')
      return (await get(address.replace(/:\w*[iI]d\b/, id))).status
    }
    opened[path] = [await statusAt(ours), await statusAt(theirs)]
  }
  expect(Object.entries(opened).filter(([, [here]]) => here !== 404)).toEqual([])
  // The same ids open pages at home, so it is the organisation that made the difference.
  const found = Object.values(opened).filter(([, athome]) => athome === 200)
  expect({ opened, mostFound: found.length > ofOneThing.length / 2 }).toMatchObject({ mostFound: true })
  expect(Object.entries(opened).filter(([, [, athome]]) => athome >= 500)).toEqual([])
})

test('what is public of one organisation is not found under the address of another', async () => {
  const { get } = anApp(made.database, features)
  const [closed] = await rowsOf<{ id: string }>('select case_id as id from improvement.case_closure', theirs)
  const [service] = await rowsOf<{ key: string }>('select key from catalogue.service', theirs)
  for (const rest of [`/fi/changes/${closed?.id}`, `/fi/services/${service?.key}`]) {
    expect((await get(`/${theirs.slug}${rest}`)).status).toBe(200)
    expect((await get(`/${ours.slug}${rest}`)).status).toBe(404)
  }
})

test('a key of one organisation is no key to the API of another, and knows nothing of its services', async () => {
  const site = await aSite(made.database, features)
  const key = await made.database.write(ours.id, async (tx) => {
    const [person] = await listStaff(tx)
    const actor = aStaffActor('administrator', person ? { id: person.id } : {})
    const ctx = { ...aContext({ organisation: ours }), actor }
    return (await makeApiKey(tx, ctx, { name: 'Järjestelmä' })).value.key
  })
  const before = await digests(theirs)
  const tell = (organisation: Organisation) =>
    fetch(`${site.origin}/api/v1/${organisation.slug}/service-events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        id: 'across',
        source: 'test',
        service: 'kirjasto',
        happenedAt: aMonday.toISOString(),
      }),
    })
  expect((await tell(theirs)).status).toBe(401)
  const unknown = await tell(ours)
  expect(unknown.status).toBe(400)
  expect(await unknown.text()).toContain('unknown_service')
  expect(await digests(theirs)).toEqual(before)
  site.close()
})

test('a job of one organisation with the ids of another changes nothing in either', async () => {
  const services = someServices(made.database, () => aMonday)
  const jobs = features.flatMap((feature) => feature.jobs ?? [])
  expect(jobs.length).toBeGreaterThan(5)
  // What a night removes of its own goes first, so that what changes afterwards was another's doing.
  for (const job of jobs) {
    const ctx = systemContext(ours, job.task, surroundingsOf(services))
    await job.run(services, ctx, {}).catch(() => undefined)
  }
  const before = { theirs: await digests(theirs), ours: await digests(ours) }
  const payload = {
    messageId: await anIdOf('messages', theirs),
    caseId: await anIdOf('cases', theirs),
    uploadId: await anIdOf('uploads', theirs),
    batchId: await anIdOf('batches', theirs),
  }
  const faults: unknown[] = []
  for (const job of jobs) {
    const ctx = systemContext(ours, job.task, surroundingsOf(services))
    await job.run(services, ctx, payload).catch((error: unknown) => faults.push(error))
  }
  // Not to find it is as good as to do nothing.
  expect(faults.filter((fault) => !(fault instanceof NotFound))).toEqual([])
  expect({ theirs: await digests(theirs), ours: await digests(ours) }).toEqual(before)
})

type Asked = Parameters<typeof openInvitation>[2]

/** What a demo of some weeks has not come to do, by the deeds themselves. */
async function settle(organisation: Organisation) {
  const services = someServices(made.database, () => aMonday)
  const [person, other] = await made.database.read(organisation.id, listStaff)
  const [service] = await made.database.read(organisation.id, listServices)
  if (!person || !other || !service) throw new Error('the demo has people and services')
  const { serviceId } = service
  const ctx = aContext({ organisation, actor: aStaffActor('administrator', { id: person.id }) })
  const system = systemContext(organisation, 'settle', surroundingsOf(services))
  const words = { fi: 'Hinta', sv: 'Pris', en: 'Price' }
  await made.database.write(organisation.id, async (tx) => {
    await setBudgets(tx, ctx, { partPrice: 450, monthCents: { all: 100_000 } })
    await nameSender(tx, ctx, {
      name: 'Kaikuranta',
      status: 'applied',
      statusOn: '1.11.2026',
      number: '049 000 0001',
    })
    await declareService(tx, ctx, {
      serviceId,
      responsibleId: person.id,
      lifeEvents: [],
      segments: ['newcomer'],
    })
    await setTerms(tx, ctx, {
      serviceId,
      costs: [{ amountCents: 500, mostCents: null, unit: 'time', words }],
      details: [{ kind: 'eligibility', words, minimumAge: 7, maximumAge: null }],
      before: [],
      processing: { usualDays: 5, mostDays: null, workingDays: true },
    })
    await assureService(tx, ctx, { serviceId })
    await makeSignInLink(tx, system, { staffId: person.id })
    const days = { from: '2026-11-24', until: '2026-11-25' }
    await agreeSubstitution(tx, ctx, { absentId: person.id, substituteId: other.id, ...days })
    await claimContact(tx, ctx, { channel: 'email', address: 'oma@example.fi', speakerIds: [] })
    const { speakerId } = await newSpeaker(tx, ctx, { language: 'fi' })
    await eraseSpeaker(tx, ctx, { speakerId, keepWords: true })
    const { rows } = await sql<Asked>`select * from listening.invitation limit 1`.execute(tx)
    if (rows[0]) await openInvitation(tx, ctx, rows[0])
    await countScoreDays(tx, system)
  })
}

test('a job is planned for the organisation of its transaction, whatever its payload says', async () => {
  const key = `isolation ${theirs.id}`
  await made.database.write(ours.id, (tx) =>
    sql`select platform.add_job('listening: cut links', ${JSON.stringify({ organisationId: theirs.id })}::jsonb, null, ${key}, 1)`.execute(
      tx,
    ),
  )
  const { rows } = await superuser.query<{ organisation: string }>(
    `select payload ->> 'organisationId' as organisation from graphile_worker._private_jobs where key like $1`,
    [`%${key}`],
  )
  expect(rows).toEqual([{ organisation: ours.id }])
})

// Which organisations there are, anyone may ask.
const register = 'identity.organisation'

async function anIdOf(noun: string, organisation: Organisation): Promise<string> {
  const home = homesOfIds[noun]
  if (!home) throw new Error(`Say where an id after /${noun}/ is looked for`)
  const { table, column } = home
  const [row] = await rowsOf<{ id: string }>(`select ${column} as id from ${table}`, organisation)
  // The demo has none of some things: an id of theirs that was never given to anything.
  return row?.id ?? '01a20000-0000-7000-8000-000000000000'
}

async function rowsOf<Row extends pg.QueryResultRow>(select: string, organisation: Organisation) {
  const { rows } = await superuser.query<Row>(
    `${select} where organisation_id = '${organisation.id}' order by 1 limit 1`,
  )
  return rows
}

/** How many rows of which organisation a connection sees, by table. */
async function countsBy(client: pg.Client): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>()
  for (const table of tables) {
    const { rows } = await client.query<{ id: string; count: string }>(
      `select organisation_id as id, count(*) from ${table} group by 1`,
    )
    counts.set(table, new Map(rows.map(({ id, count }) => [id, Number(count)])))
  }
  return counts
}

/** A fingerprint of all that an organisation has, by table. */
async function digests(organisation: Organisation): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const table of tables) {
    const { rows } = await superuser.query<{ digest: string }>(
      `select md5(coalesce(string_agg(one::text, '|' order by one::text), '')) as digest
       from ${table} one where organisation_id = '${organisation.id}'`,
    )
    found[table] = rows[0]?.digest ?? ''
  }
  return found
}
