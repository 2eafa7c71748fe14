import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aContext, aMonday, anOrganisation, found } from '../../../tests/builders/context.ts'
import {
  accepting,
  aContact,
  aGateway,
  aGatewayPeer,
  aMessage,
  answering,
  anHttpConnection,
  type GatewayPeer,
} from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { type Id, newId } from '../../platform/id.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { optOut } from '../voices/contact.intake.ts'
import { sendMessageJob } from './message.jobs.ts'
import { findMessageState, listMessageStates } from './message.queries.ts'
import { mostAttempts } from './sending.model.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const peers: GatewayPeer[] = []
let peer: GatewayPeer

beforeAll(async () => {
  await found(db.database, organisation)
})
afterEach(() => {
  for (const each of peers.splice(0)) each.close()
})

async function connect(answer: GatewayPeer['answer']) {
  peer = await aGatewayPeer(answer)
  peers.push(peer)
  await aGateway(db.database, ctx, { connection: anHttpConnection(peer.url) })
}

function run(messageId: string) {
  const services = someServices(db.database)
  const system = systemContext(organisation, sendMessageJob.task, surroundingsOf(services))
  return sendMessageJob.run(services, system, { messageId, organisationId: organisation.id })
}

const stateOf = (id: Id<'message'>) => db.database.read(organisation.id, (read) => findMessageState(read, id))

const eventsOf = (id: string) =>
  db.database.read(organisation.id, (read) =>
    read
      .selectFrom('platform.event')
      .select('name')
      .where('subjectId', '=', id)
      .orderBy('eventId')
      .execute()
      .then((rows) => rows.map(({ name }) => name)),
  )

const resultOf = (id: string) =>
  db.database.read(organisation.id, (read) =>
    read
      .selectFrom('messaging.messageResult')
      .select(['kind', 'reason', 'gatewayReference'])
      .where('messageId', '=', id)
      .executeTakeFirst(),
  )

describe('sending', () => {
  test('a text leaves once, under our own reference, and what became of it is told by its cause', async () => {
    await connect(accepting('gateway-77'))
    const causeId = newId<'cause'>(aMonday)
    const id = await aMessage(db.database, ctx, { causeId, body: 'Hei "sinä"' })
    await run(id)
    await run(id)
    expect(peer.asked.map(({ body }) => JSON.parse(body))).toEqual([
      { to: '+358490000007', from: '13500', text: 'Hei "sinä"', reference: id },
    ])
    expect(await resultOf(id)).toEqual({ kind: 'sent', reason: null, gatewayReference: 'gateway-77' })
    expect(await eventsOf(id)).toEqual(['message planned', 'message sent'])
    const states = await db.database.read(organisation.id, (read) => listMessageStates(read, [causeId]))
    expect(states.get(causeId)).toBe('sent')
  })

  test('a program that dies while the gateway is silent leaves an uncertain message that is never repeated', async () => {
    await connect(() => undefined)
    const id = await aMessage(db.database, ctx)
    const dying = run(id)
    await expect.poll(() => peer.asked.length).toBe(1)
    expect(await stateOf(id)).toBe('sending')
    await run(id)
    await run(id)
    expect(await stateOf(id)).toBe('uncertain')
    expect(await resultOf(id)).toMatchObject({ kind: 'uncertain', reason: 'interrupted' })
    expect(peer.asked).toHaveLength(1)
    expect(await eventsOf(id)).toEqual(['message planned', 'message left uncertain'])
    peer.close()
    await dying
    expect(await stateOf(id)).toBe('uncertain')
  })

  test('an answer that comes after all makes an uncertain message sent', async () => {
    let answerLate = () => {}
    await connect((response) => {
      answerLate = () => accepting('late')(response)
    })
    const id = await aMessage(db.database, ctx)
    const slow = run(id)
    await expect.poll(() => peer.asked.length).toBe(1)
    await run(id)
    answerLate()
    await slow
    expect(await stateOf(id)).toBe('sent')
    expect(await resultOf(id)).toMatchObject({ kind: 'sent', gatewayReference: 'late' })
    expect(await eventsOf(id)).toEqual(['message planned', 'message left uncertain', 'message sent'])
  })

  test('a gateway that is closed is tried again, until it has been tried enough', async () => {
    await connect(answering(503))
    const id = await aMessage(db.database, ctx)
    for (let attempt = 1; attempt < mostAttempts; attempt++) {
      await expect(run(id)).rejects.toThrow('http_503')
      expect(await stateOf(id)).toBe('planned')
    }
    await run(id)
    expect(await resultOf(id)).toMatchObject({ kind: 'failed', reason: 'http_503' })
    expect(await eventsOf(id)).toEqual(['message planned', 'message failed'])
    await run(id)
    expect(peer.asked).toHaveLength(mostAttempts)
  })

  test('a gateway that opens again gets the text once', async () => {
    await connect(answering(429))
    const id = await aMessage(db.database, ctx)
    await expect(run(id)).rejects.toThrow('http_429')
    peer.answer = accepting('second')
    await run(id)
    expect(await stateOf(id)).toBe('sent')
  })

  test.each([
    [400, 'failed'],
    [500, 'uncertain'],
  ])('an answer of %i is not tried again: %s', async (status, state) => {
    await connect(answering(status))
    const id = await aMessage(db.database, ctx)
    await run(id)
    await run(id)
    expect(await stateOf(id)).toBe(state)
    expect(peer.asked).toHaveLength(1)
  })

  test('no gateway at all: nothing can be planned', async () => {
    await expect(aMessage(db.database, ctx, { channel: 'email' })).rejects.toThrow('no_gateway')
  })

  test('planned twice for one cause, it is one message', async () => {
    await connect(accepting('x'))
    const causeId = newId<'cause'>(aMonday)
    const first = await aMessage(db.database, ctx, { causeId })
    expect(await aMessage(db.database, ctx, { causeId })).toBe(first)
    expect(await aMessage(db.database, ctx, { causeId, purpose: 'confirmation' })).not.toBe(first)
  })
})

describe('what has changed since it was planned', () => {
  test('someone who has said stop is not asked, but is answered', async () => {
    await connect(accepting('x'))
    const contactId = await aContact(db.database, ctx, { address: '+358490000021' })
    const ask = await aMessage(db.database, ctx, { contactId })
    const reply = await aMessage(db.database, ctx, { contactId, purpose: 'reply' })
    const tell = await aMessage(db.database, ctx, { contactId, purpose: 'tell' })
    const confirmation = await aMessage(db.database, ctx, { contactId, purpose: 'confirmation' })
    await db.database.write(organisation.id, (tx) => optOut(tx, ctx, { contactId, purpose: 'ask' }))
    for (const id of [ask, reply, tell, confirmation]) await run(id)
    expect(await resultOf(ask)).toMatchObject({ kind: 'refused', reason: 'opted_out_since' })
    expect(await eventsOf(ask)).toEqual(['message planned', 'message refused'])
    expect(await Promise.all([reply, tell, confirmation].map(stateOf))).toEqual(['sent', 'sent', 'sent'])
    expect(peer.asked).toHaveLength(3)
  })

  test('someone whose contact is no longer kept gets nothing', async () => {
    await connect(accepting('x'))
    const contactId = await aContact(db.database, ctx, { keptUntil: new Date(aMonday.getTime() - 1) })
    const id = await aMessage(db.database, ctx, { contactId })
    await run(id)
    expect(await resultOf(id)).toMatchObject({ kind: 'refused', reason: 'erased' })
    expect(peer.asked).toHaveLength(0)
  })

  test('another organisation cannot send the message, and sees nothing of it', async () => {
    await connect(accepting('x'))
    const id = await aMessage(db.database, ctx)
    const other = await found(db.database)
    const services = someServices(db.database)
    const stranger = systemContext(other, sendMessageJob.task, surroundingsOf(services))
    await expect(sendMessageJob.run(services, stranger, { messageId: id })).rejects.toThrow('message')
    expect(await db.database.read(other.id, (read) => findMessageState(read, id))).toBeUndefined()
    expect(peer.asked).toHaveLength(0)
  })
})
