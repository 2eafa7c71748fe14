import { beforeAll, expect, test } from 'vitest'
import { hiddenOf } from '../builders/app.ts'
import { type Inside, lookInside, select, settle, tellOfVisits } from './inside.ts'
import {
  aFolder,
  cleanUpAfterwards,
  eventually,
  postgresOn,
  start,
  type Started,
  stop,
  until,
} from './program.ts'

cleanUpAfterwards()

const visitsPerCall = 5

let program: Started
let dataDir: string
let inside: Inside
let caller: { key: string; slug: string }
const acknowledged = { visits: [] as string[], codes: new Map<string, string>() }

beforeAll(async () => {
  dataDir = await aFolder()
  program = await start({ DATA_DIR: dataDir })
  inside = await lookInside(dataDir)
  caller = await settle(inside)
  await inside.close()

  const form = `${program.origin}/${caller.slug}/fi/feedback`
  await until(async () => (await fetch(form)).status === 200)
  const callers = [1, 2, 3].map((who) => untilItDies((number) => visit(`${who}-${number}`)))
  const speakers = [1, 2].map((who) => untilItDies((number) => speakUp(form, `Sanottu ${who}-${number}.`)))
  await until(() => acknowledged.visits.length > 100 && acknowledged.codes.size > 10)
  program.process.kill('SIGKILL')
  await Promise.all([...callers, ...speakers, program.ended])

  program = await start({ DATA_DIR: dataDir })
  inside = await lookInside(dataDir)
})

async function untilItDies(call: (number: number) => Promise<void>) {
  try {
    for (let number = 0; ; number += 1) await call(number)
  } catch {
    // The connection broke: this is the kill.
  }
}

async function visit(id: string) {
  const ids = Array.from({ length: visitsPerCall }, (_, at) => `${id}-${at}`)
  const response = await tellOfVisits(program.origin, caller, ids)
  if (response.status === 202) acknowledged.visits.push(...ids)
}

async function speakUp(form: string, words: string) {
  const html = await (await fetch(form)).text()
  const hidden = hiddenOf(html, new URL(form).pathname)
  const response = await fetch(form, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...hidden, words, service: 'library' }),
  })
  const thanks = response.headers.get('location')
  if (response.status === 303 && thanks) acknowledged.codes.set(thanks.split('/').at(-1) ?? '', words)
}

test('after a kill -9 every visit that was acknowledged is there, each once', async () => {
  const rows = await select<{ sourceKey: string }>(
    inside.url,
    'select source_key as "sourceKey" from listening.service_event',
  )
  const stored = rows.map(({ sourceKey }) => sourceKey)
  expect(new Set(stored).size).toBe(stored.length)
  expect(acknowledged.visits.filter((id) => !stored.includes(id))).toEqual([])
  // A call is stored whole or not at all, also the ones that nobody was told of any more.
  expect(stored.length % visitsPerCall).toBe(0)
})

test('everyone who got a return code finds their words with it', async () => {
  for (const [code, words] of acknowledged.codes) {
    const response = await fetch(`${program.origin}/${caller.slug}/fi/follow/${code}`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(words)
  }
})

test('the jobs that were under way are taken again and done', async () => {
  await eventually(async () => {
    const undecided = await select(
      inside.url,
      `select batch_id from listening.service_event_batch b where decided <
         (select count(*) from listening.service_event e where e.batch_id = b.batch_id)`,
    )
    expect(undecided).toEqual([])
  }, 25_000)
})

test('the PostgreSQL of the killed program has gone, and the new one goes too', async () => {
  expect(await postgresOn(dataDir)).toHaveLength(1)
  await inside.close()
  expect((await stop(program)).code).toBe(0)
  expect(await postgresOn(dataDir)).toEqual([])
})
