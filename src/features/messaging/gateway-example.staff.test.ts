import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApp, someServices } from '../../../tests/builders/app.ts'
import { anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aGatewayPeer } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { startTextCentre } from '../../../tests/peers/text-centre.ts'
import { systemContext } from '../../platform/context.ts'
import { startLines } from '../../platform/lines.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { example as asOpened } from './gateway-form.model.ts'
import { gatewayLine } from './gateway.line.ts'
import { feature } from './index.ts'
import { sendMessagesJob } from './message.jobs.ts'

const db = testDatabase()
const page = readFileSync('docs/gateways.md', 'utf8')
const organisation = anOrganisation()
const root = `/${organisation.slug}/staff/gateways`
const clock = () => new Date()
const app = () => anApp(db.database, [feature], { staff: aStaffActor('administrator'), clock })
const closers: (() => unknown)[] = []

beforeAll(async () => {
  await found(db.database, organisation)
})
afterAll(async () => {
  for (const close of closers) await close()
})

/** As it stands in the documentation. */
function exampleOf(name: string): Record<string, string> {
  const [, text = ''] = new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\`\`\``).exec(page) ?? []
  return JSON.parse(text) as Record<string, string>
}

/** What the example does not name stays as the form opens. */
async function connect(channel: 'sms' | 'email', example: Record<string, string>) {
  const form = `${root}/${channel}`
  const opened = channel === 'sms' ? asOpened : {}
  const connected = await app().submit(form, form, { ...opened, ...example })
  expect(connected.status).toBeLessThan(400)
}

/** The test message of the page, until it tells the words. */
async function sendTest(channel: 'sms' | 'email', address: string) {
  const planned = await app().submit(root, `${root}/${channel}/test-messages`, {
    [`address-${channel}`]: address,
  })
  const services = someServices(db.database, clock)
  const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
  await sendMessagesJob.run(services, system, {})
  const told = planned.headers.get('location') ?? ''
  return async () => (await app().get(`${told}?language=en`)).text()
}

test('a gateway over HTTP: a text goes out, and its receipt comes in', async () => {
  const peer = await aGatewayPeer((response) =>
    response.writeHead(200).end('{"status":"queued","message":{"id":"g-1"}}'),
  )
  closers.push(peer.close)
  await connect('sms', { ...exampleOf('http'), url: peer.url })
  const told = await sendTest('sms', '+358490000007')
  expect(await told()).toContain('The gateway took the test message.')
  expect(peer.asked[0]?.headers).toMatchObject({ 'x-api-key': 'the-key-you-were-given' })
  const sent = JSON.parse(peer.asked[0]?.body ?? '{}') as Record<string, string>
  expect(sent).toMatchObject({ to: '+358490000007', from: '13500' })
  const receipt = JSON.stringify(exampleOf('receipt')).replace('{{reference}}', sent['reference'] ?? '')
  const heard = await app().app.request(`/api/v1/${organisation.slug}/receipts`, {
    method: 'POST',
    body: receipt,
    headers: {
      'content-type': 'application/json',
      [exampleOf('http')['secretHeader'] ?? '']: exampleOf('http')['secret'] ?? '',
    },
  })
  expect(heard.status).toBe(200)
  expect(await told()).toContain('The test message has arrived.')
})

test.each([
  ['blocked', 'could not be sent'],
  ['no_credit', 'has not left yet. We will try again'],
])(
  'a gateway that answers 200 with %s in its body has refused, and the page says so',
  async (word, words) => {
    const peer = await aGatewayPeer((response) =>
      response.writeHead(200).end(JSON.stringify({ status: word })),
    )
    closers.push(peer.close)
    await connect('sms', { ...exampleOf('http'), url: peer.url })
    const told = await sendTest('sms', '+358490000007')
    expect(await told()).toContain(words)
    expect(await told()).toContain(word)
  },
)

test('a centre over SMPP', async () => {
  const centre = await startTextCentre({ receipts: 'early' })
  const example = exampleOf('smpp')
  await connect('sms', { ...example, host: '127.0.0.1', smppPort: String(centre.port), tls: 'no' })
  const services = someServices(db.database, clock)
  const { ownerPool } = db
  const lines = startLines({ ownerPool, services, lines: [gatewayLine], lookEveryMs: 50 })
  closers.push(() => lines.stop().then(() => centre.close()))
  const told = await sendTest('sms', '+358490000007')
  await expect.poll(told, { timeout: 30_000 }).toContain('The test message has arrived.')
  expect(await (await app().get(`${root}?language=en`)).text()).toContain('The line has been open since')
}, 40_000)

test('a mail server', async () => {
  const received: string[] = []
  const example = exampleOf('smtp')
  const server = new SMTPServer({
    logger: false,
    onAuth: ({ username, password }, _session, answer) =>
      username === example['user'] && password === example['password']
        ? answer(null, { user: username })
        : answer(new Error('Invalid')),
    onData(stream, _session, answer) {
      stream.on('data', (chunk: Buffer) => received.push(chunk.toString()))
      stream.on('end', () => answer(null))
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  const { port } = server.server.address() as AddressInfo
  await connect('email', { ...example, host: '127.0.0.1', port: String(port) })
  const told = await sendTest('email', 'anna@example.fi')
  expect(await told()).toContain('The gateway took the test message.')
  expect(received.join('')).toContain('<palaute@kunta.example>')
})
