import { beforeAll, expect, test } from 'vitest'
import { hiddenOf } from '../builders/app.ts'
import { anAsk } from '../builders/listening.ts'
import { findServiceByKey } from '../../src/features/catalogue/service.queries.ts'
import { lookInside, select, settle } from './inside.ts'
import { aFolder, cleanUpAfterwards, runToEnd, start, type Started, stop, until } from './program.ts'

cleanUpAfterwards()

const words = 'Portaat ovat liukkaat, kertoi Tuulikki.'
const more = 'Lisään vielä kaiteesta.'
const email = 'tuulikki.testaaja@example.fi'
const phone = '049 123 4567'
const numbers = ['049 123 4567', '0491234567', '358491234567', '491234567']

const secrets: string[] = []
let program: Started
let said: string

beforeAll(async () => {
  const dataDir = await aFolder()
  program = await start({ DATA_DIR: dataDir, LOG_LEVEL: 'debug' })
  const inside = await lookInside(dataDir)
  const { key } = await settle(inside)
  const { id } = inside.ctx.organisation
  const service = await inside.database.read(id, (db) => findServiceByKey(db, 'library'))
  if (service) await anAsk(inside.database, inside.ctx, { serviceId: service.serviceId })
  secrets.push(key)

  await until(async () => (await tell(key)).status === 202)
  await walk()
  await signIn(dataDir)
  await stumble(key)
  await until(async () => {
    const waiting = await select(inside.url, 'select from graphile_worker._private_jobs where run_at < now()')
    return waiting.length === 0
  })
  await inside.close()
  const { stdout, stderr } = await stop(program)
  said = stdout + stderr
})

function tell(key: string) {
  const happenedAt = new Date(Date.now() - 3_600_000).toISOString()
  const one = { source: 'visits', service: 'library', happenedAt, language: 'fi' }
  return post(
    '/api/v1/turku/service-events',
    JSON.stringify([
      { ...one, id: 'a', phone },
      { ...one, id: 'b', email },
    ]),
    {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
    },
  )
}

/** Speaks up, comes back with the code, says more, and asks to be told. */
async function walk() {
  const thanks = await submit('/turku/fi/feedback', '/turku/fi/feedback', {
    words,
    contact: email,
    service: 'library',
  })
  const code = thanks.headers.get('location')?.split('/').at(-1) ?? ''
  secrets.push(code, code.match(/.{1,4}/g)?.join(' ') ?? code)
  await submit('/turku/fi/follow', '/turku/fi/follow', { code })
  const follow = `/turku/fi/follow/${code}`
  await submit(`${follow}/messages`, `${follow}/messages`, { words: more })
  await submit(follow, `${follow}/consents`, { address: email })
}

async function signIn(dataDir: string) {
  const { stdout } = await runToEnd(
    'first-administrator',
    { DATA_DIR: dataDir, BASE_URL: program.origin, LOG_LEVEL: 'debug' },
    ['--organisation', 'turku', '--name', 'Tuulikki Testaaja', '--email', email],
  )
  const link = new URL(/^http\S+$/m.exec(stdout)?.[0] ?? '').pathname
  secrets.push(link.split('/').at(-1) ?? '')
  const signedIn = await submit(link, link, {})
  secrets.push(...signedIn.headers.getSetCookie().map((cookie) => /=([^;]+)/.exec(cookie)?.[1] ?? ''))
}

/** What goes wrong is logged with more, so it is where words would slip out. */
async function stumble(key: string) {
  await post('/turku/fi/feedback', words, { 'content-type': 'multipart/form-data; boundary=x' })
  await post('/api/v1/turku/service-events', `{"phone":"${phone}","words":"${words}"`, {
    authorization: `Bearer ${key}`,
  })
  await post('/api/v1/turku/service-events', '[]', { authorization: `Bearer ${key}x` })
  await fetch(`${program.origin}/turku/fi/${encodeURIComponent(words)}?email=${email}`)
}

async function submit(page: string, action: string, values: Record<string, string>) {
  const html = await (await fetch(`${program.origin}${page}`)).text()
  const hidden = hiddenOf(html, action)
  secrets.push(...Object.values(hidden))
  const body = new URLSearchParams({ ...hidden, ...values })
  const response = await post(action, body.toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  })
  if (response.status !== 303) throw new Error(`${action} answered ${response.status}`)
  return response
}

function post(address: string, body: string, headers: Record<string, string>) {
  return fetch(`${program.origin}${address}`, { method: 'POST', redirect: 'manual', body, headers })
}

test('at their most talkative the logs hold no number, no e-mail, no words and no name', () => {
  expect(said).toContain('"msg":"request"')
  expect(said).toContain('"task":"listening: decide invitations"')
  for (const part of [...numbers, email, 'tuulikki', 'testaaja', 'portaat', 'liukkaat', 'kaiteesta'])
    expect(said.toLowerCase()).not.toContain(part)
})

test('nor a return code, a form token, a sign-in link, a session or a key', () => {
  const long = secrets.filter((secret) => secret.length >= 8)
  expect(long.length).toBeGreaterThan(8)
  for (const secret of long) expect(said).not.toContain(secret)
})

test('requests are told by the pattern of their route', () => {
  expect(said).toContain('"route":"/:slug/:language{(?:fi|sv|en)}/feedback"')
  expect(said).toContain('"route":"/:slug/:language{(?:fi|sv|en)}/follow/:code"')
  expect(said).toContain('"route":"/api/v1/:slug/service-events"')
})
