import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type Postgres } from '../../src/platform/postgres/postgres.ts'
import { type Inside, openInside, select, settle, tellOfVisits } from './inside.ts'
import { aFolder, cleanUpAfterwards, postgresOn, start, type Started, stop, until } from './program.ts'

cleanUpAfterwards()

const password = randomBytes(9).toString('hex')

let postgres: Postgres
let serverFolder: string
let dataDir: string
let web: Started
let worker: Started
let inside: Inside

beforeAll(async () => {
  serverFolder = await aFolder()
  dataDir = await aFolder()
  postgres = await startPostgres({ dataDir: serverFolder, fast: true, log: () => undefined })
  const superuser = (database: string) => postgres.url('superuser', database)
  await select(superuser('postgres'), `create role town_owner login createrole password '${password}'`)
  await select(superuser('postgres'), 'create database town owner town_owner')

  const owner = new URL(superuser('town'))
  owner.username = 'town_owner'
  owner.password = password
  const settings = { DATA_DIR: dataDir, DATABASE_URL: owner.href, LOG_LEVEL: 'debug' }
  // At the same moment, on an empty database: as a supervisor starts them.
  ;[web, worker] = await Promise.all([
    start({ ...settings, RUN: 'web' }),
    start({ ...settings, RUN: 'worker' }),
  ])
  inside = openInside(superuser('town'), dataDir)
})
afterAll(async () => {
  await inside?.close()
  await postgres?.stop()
})

test('a job that the web process planned is done by the worker process', async () => {
  const caller = await settle(inside)
  await until(async () => (await tellOfVisits(web.origin, caller, ['1', '2', '3'])).status === 202)
  await until(async () => {
    const [batch] = await select<{ decided: number }>(
      inside.url,
      'select decided from listening.service_event_batch',
    )
    return batch?.decided === 3
  })
  expect(worker.said()).toContain('The worker of Vastakaiku runs.')
  // The job tells of itself when what it did is done.
  await until(async () => worker.said().includes('"task":"listening: decide invitations"'))
  expect(web.said()).not.toContain('"task"')
})

test('the program is bound by row-level security in a database of its owner', async () => {
  const [role] = await select<{ rolsuper: boolean; rolbypassrls: boolean }>(
    inside.url,
    `select rolsuper, rolbypassrls from pg_roles where rolname = 'vastakaiku_program'`,
  )
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
})

test('both stop with 0, no PostgreSQL was started beside, and ours runs on', async () => {
  const ends = await Promise.all([stop(web), stop(worker, 'SIGTERM')])
  expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ])
  expect(await postgresOn(dataDir)).toEqual([])
  expect(await select(inside.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
})
