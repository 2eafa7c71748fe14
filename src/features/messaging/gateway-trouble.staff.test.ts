import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApp, someServices } from '../../../tests/builders/app.ts'
import { aContext, aMonday, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import {
  accepting,
  aGateway,
  aGatewayPeer,
  aMessage,
  answering,
  anHttpConnection,
  type GatewayPeer,
} from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { feature as identity } from '../identity/index.ts'
import { feature } from './index.ts'
import { sendMessagesJob } from './message.jobs.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const root = `/${organisation.slug}/staff`
const verdict = { path: 'status', accepted: ['queued'], later: ['closed'] }
const day = 24 * 60 * 60_000
let peer: GatewayPeer
/** What has a certificate that ran out: one of a mail server will do, since nobody gets so far as to speak. */
let expired: SMTPServer

beforeAll(async () => {
  await found(db.database, organisation)
  peer = await aGatewayPeer()
  expired = new SMTPServer({ secure: true, logger: false })
  expired.on('error', () => {})
  await new Promise<void>((resolve) => expired.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  peer.close()
  expired.close()
})

async function connect(url: string, at = aMonday) {
  const connection = anHttpConnection(url)
  const request = { ...connection.request, verdict }
  await aGateway(db.database, { ...ctx, now: at }, { connection: { ...connection, request } })
}

async function send(count: number, at = aMonday) {
  for (let n = 0; n < count; n += 1) await aMessage(db.database, { ...ctx, now: at })
  await run(at)
}

async function run(at = aMonday) {
  const services = someServices(db.database, () => at)
  const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
  await sendMessagesJob.run(services, system, {})
}

/** The three pages where one would look. */
async function told(at = aMonday, role: 'administrator' | 'developer' = 'administrator') {
  const app = anApp(db.database, [identity, feature], { staff: aStaffActor(role), clock: () => at })
  const textOf = async (address: string) => {
    const html = await (await app.get(address)).text()
    return html.slice(html.indexOf('<main')).replaceAll(/<[^>]+>|\u00a0/g, ' ')
  }
  return {
    front: await textOf(root),
    messages: await textOf(`${root}/messages`),
    gateways: role === 'administrator' ? await textOf(`${root}/gateways`) : '',
  }
}

test('a gateway that works is spoken of by nobody', async () => {
  peer.answer = (response) => response.writeHead(200).end('{"status":"queued"}')
  await connect(peer.url)
  await send(3)
  const { front, messages, gateways } = await told()
  expect(front + messages).not.toContain('Viestit eivät lähde')
  expect(gateways).toContain('Toimii')
})

test('one that answers 200 with an error in its body is told with its own word, until it is connected anew', async () => {
  const later = new Date(aMonday.getTime() + 7 * day)
  peer.answer = (response) => response.writeHead(200).end('{"status":"no_credit"}')
  await connect(peer.url, later)
  await send(3, later)
  const { front, messages, gateways } = await told(later)
  const words = 'Viestipalvelu hylkää viestejä: viimeisen vuorokauden aikana 3. Palvelun vastaus: no_credit.'
  for (const page of [front, messages, gateways]) expect(page).toContain(words)
  expect(gateways).not.toContain('Toimii')
  expect(messages).toContain('Viestipalvelu hylkäsi viestin omalla syyllään')
  expect(messages).toContain('Viestipalvelun vastaus: no_credit')
  await connect(peer.url, new Date(later.getTime() + 60_000))
  expect((await told(new Date(later.getTime() + 120_000))).front).not.toContain('Viestit eivät lähde')
})

test('one whose answer does not tell the outcome leaves its texts uncertain, and says so', async () => {
  const later = new Date(aMonday.getTime() + 14 * day)
  peer.answer = (response) => response.writeHead(200).end('{"error":{"code":17}}')
  await connect(peer.url, later)
  await send(1, later)
  const { front, messages } = await told(later)
  const words = 'Viestipalvelun vastaus ei kertonut, ottiko se viestin'
  expect(front).toContain(`Tekstiviestit: ${words}`)
  expect(messages).toContain(`${words} (no_verdict)`)
})

test('one that is closed is told with since when and how many wait, also to those who cannot mend it', async () => {
  const later = new Date(aMonday.getTime() + 21 * day)
  peer.answer = answering(503)
  await connect(peer.url, later)
  await send(4, later)
  const words = 'Tekstiviestit: Viestipalvelu oli kiinni tai ruuhkautunut, 14.12.2026 klo 14.00 alkaen.'
  const { front, messages, gateways } = await told(later)
  for (const page of [front, messages]) {
    expect(page).toContain(words)
    expect(page).toContain('(http_503) Odottaa lähtöä: 4.')
  }
  expect(messages).toContain('Avaa viestiyhteydet')
  expect(gateways).toContain('Odottaa lähtöä')
  const developer = await told(later, 'developer')
  expect(developer.front).toContain(words)
  expect(developer.messages).toContain('Pääkäyttäjä voi korjata viestiyhteyden.')
})

test('one that says closed in its body has lost no text, and all leave when it takes them again', async () => {
  const later = new Date(aMonday.getTime() + 35 * day)
  peer.answer = (response) => response.writeHead(200).end('{"status":"closed"}')
  await connect(peer.url, later)
  await send(3, later)
  expect((await told(later)).front).toContain('(closed) Odottaa lähtöä: 3.')
  peer.answer = (response) => response.writeHead(200).end('{"status":"queued"}')
  const mended = new Date(later.getTime() + day / 24)
  await run(mended)
  expect((await told(mended)).front).not.toContain('Viestit eivät lähde')
})

test('one whose certificate has run out gets nothing, and everything leaves when it is in order again', async () => {
  const later = new Date(aMonday.getTime() + 28 * day)
  const { port } = expired.server.address() as AddressInfo
  await connect(`https://127.0.0.1:${port}/`, later)
  await send(2, later)
  const { front, gateways } = await told(later)
  expect(front).toContain('Viestipalvelun varmenne ei kelpaa')
  expect(gateways).toContain('Kysy palvelusta, onko varmenne vaihtunut tai vanhentunut.')
  peer.answer = (response) => response.writeHead(200).end('{"status":"queued"}')
  peer.asked.length = 0
  const mended = new Date(later.getTime() + day / 24)
  await connect(peer.url, mended)
  await run(mended)
  expect(peer.asked).toHaveLength(2)
  expect((await told(mended)).front).not.toContain('Viestit eivät lähde')
})

test('one that took ten and then turned away three is told', async () => {
  const later = new Date(aMonday.getTime() + 42 * day)
  await connect(peer.url, later)
  peer.answer = (response) => response.writeHead(200).end('{"status":"queued"}')
  await send(10, later)
  peer.answer = (response) => response.writeHead(200).end('{"status":"blocked"}')
  const soon = new Date(later.getTime() + 60_000)
  await send(3, soon)
  expect((await told(soon)).front).toContain('viimeisen vuorokauden aikana 3. Palvelun vastaus: blocked.')
})

test('where no process sends, that is told with since when', async () => {
  const later = new Date(aMonday.getTime() + 49 * day)
  await connect(peer.url, later)
  await aMessage(db.database, { ...ctx, now: later })
  expect((await told(new Date(later.getTime() + 29 * 60_000))).front).not.toContain('Viestit eivät lähde')
  const { front, gateways } = await told(new Date(later.getTime() + 31 * 60_000))
  expect(front).toContain('Viestejä on odottanut lähtöä 11.1.2027 klo 14.00 alkaen')
  expect(gateways).toContain('(RUN=all tai RUN=worker)')
})

test('one that answers 200 with an error where nothing tells the outcome is suspected, by the ids that it does not tell', async () => {
  const later = new Date(aMonday.getTime() + 56 * day)
  const connection = anHttpConnection(peer.url)
  await aGateway(db.database, { ...ctx, now: later }, { connection })
  peer.answer = (response) => response.writeHead(200).end('{"error":"Invalid sender"}')
  await send(3, later)
  expect((await told(later)).gateways).toContain('antamatta niille tunnusta, viimeisen vuorokauden aikana 3.')
  const soon = new Date(later.getTime() + 60_000)
  await aGateway(db.database, { ...ctx, now: soon }, { connection })
  peer.answer = accepting('g-1')
  await send(3, soon)
  expect((await told(soon)).gateways).not.toContain('tunnusta, viimeisen')
})
