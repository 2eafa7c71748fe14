import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
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

async function run() {
  const services = someServices(db.database)
  const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
  await sendMessagesJob.run(services, system, {})
}

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

test('a full mailbox fails and a busy server is tried again, each with its reason', async () => {
  const progress = (id: Awaited<ReturnType<typeof aMessage>>) =>
    db.database.read(organisation.id, (read) => findMessageProgress(read, id))
  fault = { responseCode: 552 }
  const full = await aMessage(db.database, ctx, { channel: 'email' })
  await run()
  expect(await progress(full)).toEqual({ state: 'failed', reason: 'smtp_552' })
  fault = { responseCode: 451 }
  const busy = await aMessage(db.database, ctx, { channel: 'email' })
  await run()
  expect(await progress(busy)).toEqual({ state: 'planned', reason: 'smtp_451' })
})
