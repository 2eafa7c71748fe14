import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApp, someServices } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aContact, aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { eraseContacts } from '../voices/contact.intake.ts'
import { feature } from './index.ts'
import { optOutAddress } from './message-email.actions.ts'
import { sendMessagesJob } from './message.jobs.ts'
import { findMessageProgress } from './message.queries.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const received: { to: string[]; message: string }[] = []
let fault: { responseCode: number } | undefined
const server = new SMTPServer({
  authOptional: true,
  logger: false,
  onData(stream, session, answer) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      received.push({ to, message: Buffer.concat(chunks).toString() })
      answer(fault === undefined ? null : Object.assign(new Error('No'), fault))
    })
  },
})

beforeAll(async () => {
  await found(db.database, organisation)
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  await aGateway(db.database, ctx, {
    channel: 'email',
    connection: { kind: 'smtp', server: { host: '127.0.0.1', port, secure: false } },
  })
})
afterAll(() => server.close())

async function run(baseUrl?: string) {
  const services = someServices(db.database)
  const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
  await sendMessagesJob.run(services, baseUrl === undefined ? system : { ...system, baseUrl }, {})
}

const findProgress = (id: Id<'message'>) =>
  db.database.read(organisation.id, (read) => findMessageProgress(read, id))
const optOuts = () =>
  db.database.read(organisation.id, (read) => read.selectFrom('voices.optOut').select('purpose').execute())

test('an e-mail leaves once, from the organisation by its name in the language of the message', async () => {
  const given = { channel: 'email', purpose: 'tell', language: 'sv', subject: 'Vi lyssnade' } as const
  const id = await aMessage(db.database, ctx, { ...given, body: 'Nya tider i simhallen.' })
  await run()
  await run()
  expect(received).toHaveLength(1)
  expect(received[0]?.to).toEqual(['anna@example.fi'])
  expect(received[0]?.message).toContain('From: Provkommun <palaute@koekunta.example>')
  expect(received[0]?.message).toContain('Subject: Vi lyssnade')
  expect(received[0]?.message).toContain(`Message-ID: <${id}@koekunta.example>`)
  expect(received[0]?.message).toContain('Nya tider i simhallen.')
})

test('an e-mail about services carries the one-click way out, which stops such e-mails without asking anything', async () => {
  received.length = 0
  const secure = { ...ctx, baseUrl: 'https://kunta.example' }
  await aMessage(db.database, ctx, { channel: 'email', purpose: 'ask', body: 'Miten sujui?' })
  await run('https://kunta.example')
  const message = (received[0]?.message ?? '').replaceAll('=\r\n', '')
  expect(message).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(message).toContain('Content-Type: multipart/alternative')
  const address = new URL(/List-Unsubscribe:\s*<([^>]+)>/.exec(message)?.[1] ?? '')
  expect(address.origin).toBe(secure.baseUrl)

  const { app } = anApp(db.database, [feature])
  const page = await app.request(address.pathname)
  expect([page.status, await page.text()]).toEqual([
    200,
    expect.stringContaining('emme enää kysy sinulta sähköpostilla'),
  ])
  expect(await optOuts()).toEqual([])
  const forged = await app.request(address.pathname.replace(/.{4}$/, 'AAAA'), { method: 'POST' })
  expect(forged.status).toBe(404)
  for (const times of [1, 2]) {
    const body = 'List-Unsubscribe=One-Click'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const stopped = await app.request(address.pathname, { method: 'POST', body, headers })
    expect([times, stopped.status]).toEqual([times, 200])
  }
  expect(await optOuts()).toEqual([{ purpose: 'ask' }])

  const contactId = await aContact(db.database, ctx, { channel: 'email', address: 'nobody@example.fi' })
  const erased = await aMessage(db.database, ctx, { channel: 'email', purpose: 'ask', contactId })
  await db.database.write(organisation.id, (tx) => eraseContacts(tx, ctx, [contactId]))
  const code = optOutAddress(secure, { messageId: erased, purpose: 'ask', language: 'en' })
  const gone = await app.request(new URL(code ?? '').pathname, { method: 'POST' })
  expect([gone.status, await gone.text()]).toEqual([
    200,
    expect.stringContaining('no longer know your address'),
  ])

  const next = await aMessage(db.database, ctx, { channel: 'email', purpose: 'ask' })
  await run()
  expect(await findProgress(next)).toMatchObject({ state: 'refused', reason: 'opted_out_since' })
  const told = await aMessage(db.database, ctx, { channel: 'email', purpose: 'reply' })
  await run()
  expect(await findProgress(told)).toMatchObject({ state: 'sent' })
  expect(received.at(-1)?.message).not.toContain('List-Unsubscribe')
})

test('a full mailbox fails and a busy server is tried again, each with its reason', async () => {
  const progress = (id: Awaited<ReturnType<typeof aMessage>>) =>
    db.database.read(organisation.id, (read) => findMessageProgress(read, id))
  fault = { responseCode: 552 }
  const full = await aMessage(db.database, ctx, { channel: 'email', purpose: 'reply' })
  await run()
  expect(await progress(full)).toEqual({ state: 'failed', reason: 'smtp_552' })
  fault = { responseCode: 451 }
  const busy = await aMessage(db.database, ctx, { channel: 'email', purpose: 'reply' })
  await run()
  expect(await progress(busy)).toEqual({ state: 'planned', reason: 'smtp_451' })
})
