import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anApp, someServices } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import {
  accepting,
  aGateway,
  aGatewayPeer,
  aMessage,
  anHttpConnection,
  type GatewayPeer,
  listEventsAbout,
  webhookSecret,
} from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { emptyInboundText } from './inbound-text.intake.ts'
import { getInboundText } from './inbound-text.queries.ts'
import { feature } from './index.ts'
import { sendMessagesJob } from './message.jobs.ts'
import { findMessageState } from './message.queries.ts'

const db = testDatabase()
const organisation = anOrganisation()
const other = anOrganisation()
const ctx = aContext({ organisation })
let peer: GatewayPeer

beforeAll(async () => {
  await found(db.database, organisation)
  await found(db.database, other)
  peer = await aGatewayPeer(accepting('gateway-1'))
  await aGateway(db.database, ctx, { connection: anHttpConnection(peer.url) })
})
afterAll(() => peer.close())

type Call = { secret?: string; type?: string; slug?: string; headers?: Record<string, string> }

async function call(noun: string, body: string, given: Call = {}) {
  const { app } = anApp(db.database, [feature])
  const response = await app.request(`/api/v1/${given.slug ?? organisation.slug}/${noun}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': given.type ?? 'application/json',
      'x-gateway-secret': given.secret ?? webhookSecret,
      ...given.headers,
    },
  })
  const read = (await response.json()) as Record<string, unknown>
  return { status: response.status, type: response.headers.get('content-type'), body: read }
}

const none = { taken: 0, repeated: 0, unknown: 0, unreadable: 0 }
const aText = (given: Record<string, unknown> = {}) =>
  JSON.stringify({ from: '358490000007', to: '13500', text: '9 kiitos', id: 'in-1', ...given })

const textsOf = (organisationId: string) =>
  db.database.read(organisationId, (read) =>
    read
      .selectFrom('messaging.inboundText')
      .select(['inboundTextId', 'words', 'sentTo', 'gatewayReference'])
      .orderBy('inboundTextId')
      .execute(),
  )

const eventsOf = (id: string) => listEventsAbout(db.database, ctx, id)

describe('a text from a resident', () => {
  test('is taken once, however often and at once it is brought', async () => {
    const calls = await Promise.all([1, 2, 3].map(() => call('inbound-texts', aText())))
    expect(calls.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(calls.map(({ body }) => body.taken).toSorted()).toEqual([0, 0, 1])
    const [text, ...more] = await textsOf(organisation.id)
    expect(more).toEqual([])
    expect(text).toMatchObject({ words: '9 kiitos', sentTo: '13500' })
    expect(await eventsOf(text?.inboundTextId ?? '')).toEqual(['text received'])
    expect(await textsOf(other.id)).toEqual([])
  })

  test('keeps its sender as a contact, and its words until they are emptied', async () => {
    await call('inbound-texts', aText({ id: 'in-\u00002', text: 'LOPETA\u0000', to: '13500\u0000' }))
    const [row] = (await textsOf(organisation.id)).filter(({ gatewayReference }) =>
      gatewayReference.endsWith('in-2'),
    )
    const id = row?.inboundTextId as Id<'inboundText'>
    const read = () => db.database.read(organisation.id, (reading) => getInboundText(reading, id))
    expect(await read()).toMatchObject({ words: 'LOPETA', sentTo: '13500' })
    const system = systemContext(organisation, 'test', surroundingsOf(someServices(db.database)))
    await db.database.write(organisation.id, (tx) => emptyInboundText(tx, system, id))
    await db.database.write(organisation.id, (tx) => emptyInboundText(tx, system, id))
    expect((await read()).words).toBeNull()
    expect(await eventsOf(id)).toEqual(['text received', 'text emptied'])
  })

  test('comes as a form too, and without an id of the gateway it is known by its words', async () => {
    const form = { type: 'application/x-www-form-urlencoded' }
    const body = 'from=%2B358490000008&to=13500&text=%C3%85tta.+Tack!'
    expect((await call('inbound-texts', body, form)).body).toEqual({ ...none, taken: 1 })
    expect((await call('inbound-texts', body, form)).body).toEqual({ ...none, repeated: 1 })
    expect((await call('inbound-texts', `${body}!`, form)).body).toEqual({ ...none, taken: 1 })
  })

  test('from something that is not a telephone is answered, so that it does not come for ever', async () => {
    expect((await call('inbound-texts', aText({ from: 'Telia', id: 'in-3' }))).body).toEqual({
      ...none,
      unknown: 1,
    })
  })
})

describe('a stranger', () => {
  test.each([
    ['with a wrong secret', { secret: 'x'.repeat(31) }],
    ['with no secret', { secret: '' }],
    ['at an organisation with no gateway', { slug: other.slug }],
  ])('%s is refused, and told nothing', async (_, given) => {
    for (const noun of ['inbound-texts', 'receipts']) {
      const { status, type, body } = await call(noun, aText({ id: 'in-4' }), given)
      expect([status, type]).toEqual([401, 'application/problem+json'])
      expect(body).toEqual({
        type: 'urn:vastakaiku:problem:keyless',
        title: 'A valid key is missing',
        status: 401,
        detail: 'Send a key that is valid: Authorization: Bearer ...',
      })
    }
    expect((await textsOf(organisation.id)).some((text) => text.gatewayReference.endsWith('in-4'))).toBe(
      false,
    )
  })

  test.each(['', '{', '<xml/>', '[]', '{"a":1}', '{"from":{"a":1},"to":"1","text":"x"}', 'null'])(
    'the garbage %j gets a problem that repeats none of it',
    async (garbage) => {
      for (const noun of ['inbound-texts', 'receipts']) {
        const { status, type, body } = await call(noun, garbage)
        expect([status, type]).toEqual([400, 'application/problem+json'])
        expect(body.title).toBe('The request was not understood')
      }
    },
  )

  test('a body of two megabytes is refused before it is read', async () => {
    expect((await call('inbound-texts', aText({ text: 'x'.repeat(2_000_000) }))).status).toBe(413)
  })

  test('a signature is of the bytes as they came', async () => {
    const signed = await found(db.database)
    const connection = anHttpConnection(peer.url)
    const secret = { kind: 'hmac', header: 'x-signature', secret: webhookSecret } as const
    await aGateway(db.database, aContext({ organisation: signed }), {
      connection: { ...connection, webhook: { ...connection.webhook, secret } },
    })
    const body = `${aText()} `
    const signature = createHmac('sha256', webhookSecret).update(body).digest('hex')
    const given = { slug: signed.slug, headers: { 'x-signature': signature } }
    expect((await call('inbound-texts', body, given)).status).toBe(200)
    expect((await call('inbound-texts', aText(), given)).status).toBe(401)
  })
})

describe('receipts', () => {
  async function aSentMessage() {
    // Connected anew, so that no earlier fault of it is waited out.
    await aGateway(db.database, ctx, { connection: anHttpConnection(peer.url) })
    const id = await aMessage(db.database, ctx)
    const services = someServices(db.database)
    const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
    await sendMessagesJob.run(services, system, {})
    return id
  }
  const receipt = (reference: string, ...statuses: string[]) =>
    call('receipts', JSON.stringify(statuses.map((status) => ({ reference, status }))))
  const stateOf = (id: Id<'message'>) =>
    db.database.read(organisation.id, (read) => findMessageState(read, id))

  test('a state never goes back, whatever the order, and each is taken once', async () => {
    const id = await aSentMessage()
    expect((await receipt(id, 'DELIVERED')).body).toEqual({ ...none, taken: 1 })
    expect((await receipt(id, 'SENT', 'DELIVERED', 'FAILED', 'DELIVERED')).body).toEqual({
      ...none,
      taken: 2,
      repeated: 2,
    })
    expect(await stateOf(id)).toBe('delivered')
    expect(await eventsOf(id)).toEqual(['message planned', 'messages sent', 'message delivered'])
  })

  test("a town's receipts come one call each within minutes, from one address, and none is turned away", async () => {
    const id = await aSentMessage()
    const { app } = anApp(db.database, [feature])
    const statuses = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const headers = { 'content-type': 'application/json', 'x-gateway-secret': webhookSecret }
        const body = JSON.stringify({ reference: id, status: 'SENT' })
        return (await app.request(`/api/v1/${organisation.slug}/receipts`, { method: 'POST', body, headers }))
          .status
      }),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  test('a failure is told with what it was sent for', async () => {
    const id = await aSentMessage()
    await receipt(id, 'FAILED')
    expect(await stateOf(id)).toBe('failed')
    expect(await eventsOf(id)).toEqual(['message planned', 'messages sent', 'message failed'])
  })

  test('a receipt settles what was uncertain', async () => {
    peer.answer = (response) => response.writeHead(500).end()
    const id = await aSentMessage()
    peer.answer = accepting('gateway-2')
    expect(await stateOf(id)).toBe('uncertain')
    await receipt(id, 'DELIVERED')
    expect(await eventsOf(id)).toEqual([
      'message planned',
      'message left uncertain',
      'message sent',
      'message delivered',
    ])
  })

  test("the gateway's own id is enough; an unknown one, a word of its own, or a stranger's is not", async () => {
    peer.answer = accepting('gateway-3')
    const id = await aSentMessage()
    const body = JSON.stringify([
      { id: 'gateway-3', status: 'DELIVERED' },
      { id: 'gateway-999', status: 'DELIVERED' },
      { id: 'gateway-3', status: 'PONDERED' },
    ])
    expect((await call('receipts', body)).body).toEqual({ ...none, taken: 1, unknown: 1, unreadable: 1 })
    expect(await stateOf(id)).toBe('delivered')
    const neighbour = aContext({ organisation: other })
    await aGateway(db.database, neighbour, { connection: anHttpConnection(peer.url) })
    const theirs = await call('receipts', JSON.stringify([{ reference: id, status: 'FAILED' }]), {
      slug: other.slug,
    })
    expect(theirs.body).toEqual({ ...none, unknown: 1 })
  })
})
