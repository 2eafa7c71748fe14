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
  listEventsAbout,
  type GatewayPeer,
} from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { type Id, newId } from '../../platform/id.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { optOut } from '../voices/contact.intake.ts'
import { findGatewayState } from './gateway-state.queries.ts'
import { openGateway } from './gateway.actions.ts'
import { sendMessagesJob } from './message.jobs.ts'
import { findMessageState, listMessageStates } from './message.queries.ts'
import { beginSendings, type Sending } from './sending-beginning.actions.ts'
import { endSendings } from './sending-ending.actions.ts'
import { leaveInterrupted } from './sending-result.actions.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const peers: GatewayPeer[] = []
let peer: GatewayPeer

beforeAll(async () => {
  await found(db.database, organisation)
})
afterEach(async () => {
  now = aMonday
  for (const each of peers.splice(0)) each.close()
})

async function connect(answer: GatewayPeer['answer']) {
  peer = await aGatewayPeer(answer)
  peers.push(peer)
  await aGateway(db.database, ctx, { connection: anHttpConnection(peer.url) })
}

let now = aMonday

/** What the worker does when messages are due. */
function run() {
  const services = someServices(db.database, () => now)
  const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
  return sendMessagesJob.run(services, system, { organisationId: organisation.id })
}

const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const stateOf = (id: Id<'message'>) => db.database.read(organisation.id, (read) => findMessageState(read, id))

const eventsOf = (id: string) => listEventsAbout(db.database, ctx, id)

const resultOf = (id: string) =>
  db.database.read(organisation.id, (read) =>
    read
      .selectFrom('messaging.messageResult')
      .select(['kind', 'reason', 'gatewayReference'])
      .where('messageId', '=', id)
      .executeTakeFirst(),
  )

const beginAndDie = () =>
  db.database.write(organisation.id, async (tx) => {
    const system = systemContext(organisation, 'killed', surroundingsOf(someServices(db.database)))
    const gateway = await openGateway(tx, system, 'sms')
    return beginSendings(tx, system, { channel: 'sms', gateway, atMost: 5 })
  })

const gatewayState = () => db.database.read(organisation.id, (read) => findGatewayState(read, 'sms'))

describe('sending', () => {
  test('a text leaves once, under our own reference, and what became of it is told by its cause', async () => {
    await connect(accepting('gateway-77'))
    const causeId = newId<'cause'>(aMonday)
    const id = await aMessage(db.database, ctx, { causeId, body: 'Hei "sinä"' })
    await run()
    await run()
    expect(peer.asked.map(({ body }) => JSON.parse(body))).toEqual([
      { to: '+358490000007', from: '13500', text: 'Hei "sinä"', reference: id },
    ])
    expect(await resultOf(id)).toEqual({ kind: 'sent', reason: null, gatewayReference: 'gateway-77' })
    expect(await eventsOf(id)).toEqual(['message planned', 'messages sent'])
    const states = await db.database.read(organisation.id, (read) => listMessageStates(read, [causeId]))
    expect(states.get(causeId)).toBe('sent')
  })

  test('two workers at once send a text once', async () => {
    await connect(accepting('one'))
    const ids = await Promise.all([1, 2, 3].map(() => aMessage(db.database, ctx)))
    await Promise.all([run(), run(), run()])
    expect(peer.asked).toHaveLength(ids.length)
    expect(await Promise.all(ids.map(stateOf))).toEqual(['sent', 'sent', 'sent'])
  })

  test('what a killed worker had begun is uncertain, and is never repeated', async () => {
    await connect(accepting('x'))
    const id = await aMessage(db.database, ctx)
    await beginAndDie()
    expect(await stateOf(id)).toBe('sending')
    const next = await aMessage(db.database, ctx)
    await run()
    expect(await Promise.all([id, next].map(stateOf))).toEqual(['uncertain', 'sent'])
    expect(await resultOf(id)).toMatchObject({ kind: 'uncertain', reason: 'interrupted' })
    expect(peer.asked).toHaveLength(1)
    expect(await eventsOf(id)).toEqual(['message planned', 'message left uncertain'])
  })

  test('so it is when nothing else is to leave, too', async () => {
    await connect(accepting('x'))
    const id = await aMessage(db.database, ctx)
    await beginAndDie()
    await run()
    expect(await stateOf(id)).toBe('uncertain')
    expect(peer.asked).toEqual([])
  })

  test('an answer that comes after all makes an uncertain message sent', async () => {
    await connect(accepting('x'))
    const id = await aMessage(db.database, ctx)
    const system = systemContext(organisation, 'slow', surroundingsOf(someServices(db.database)))
    const { sendings } = await db.database.write(organisation.id, async (tx) => {
      const gateway = await openGateway(tx, system, 'sms')
      const begun = await beginSendings(tx, system, { channel: 'sms', gateway, atMost: 5 })
      await leaveInterrupted(tx, system, 'sms')
      return begun
    })
    expect(await stateOf(id)).toBe('uncertain')
    const end = { kind: 'accepted', gatewayId: 'late' } as const
    await db.database.write(organisation.id, (tx) =>
      endSendings(
        tx,
        system,
        sendings.map((sending) => ({ ...sending, end })),
      ),
    )
    expect(await stateOf(id)).toBe('sent')
    expect(await resultOf(id)).toMatchObject({ kind: 'sent', gatewayReference: 'late' })
    expect(await eventsOf(id)).toEqual(['message planned', 'message left uncertain', 'messages sent'])
  })

  test('a late word of an attempt does not let go of the text while a later attempt is under way', async () => {
    await connect(accepting('x'))
    const id = await aMessage(db.database, ctx)
    const system = systemContext(organisation, 'slow', surroundingsOf(someServices(db.database)))
    const busy = { kind: 'rejected', code: 'http_503', retryable: true } as const
    const begin = () =>
      db.database.write(organisation.id, async (tx) => {
        const gateway = await openGateway(tx, system, 'sms')
        return beginSendings(tx, system, { channel: 'sms', gateway, atMost: 5 })
      })
    const end = (sendings: readonly Sending[]) =>
      db.database.write(organisation.id, (tx) =>
        endSendings(
          tx,
          { ...system, now: new Date(system.now.getTime() - 3_600_000) },
          sendings.map((sending) => ({ ...sending, end: busy })),
        ),
      )
    const { sendings: first } = await begin()
    expect(first).toMatchObject([{ messageId: id, attempt: 1 }])
    await end(first)
    const { sendings: second } = await begin()
    expect(second).toMatchObject([{ messageId: id, attempt: 2 }])
    await end(first)
    expect((await begin()).sendings).toEqual([])
    await end(second)
    expect((await begin()).sendings).toMatchObject([{ messageId: id, attempt: 3 }])
  })

  test('a gateway that is closed for a day is waited for, one message at a time', async () => {
    await connect(answering(503))
    const [first, second] = [await aMessage(db.database, ctx), await aMessage(db.database, ctx)]
    await run()
    expect(peer.asked.length).toBeLessThanOrEqual(2)
    const tried = peer.asked.length
    await run()
    expect(peer.asked).toHaveLength(tried)
    for (let hours = 1; hours < 20; hours += 1) {
      now = after(61)
      await run()
    }
    expect(await Promise.all([first, second].map(stateOf))).toEqual(['planned', 'planned'])
    expect(await gatewayState()).toMatchObject({ fault: 'http_503' })
    peer.answer = accepting('at last')
    now = new Date('2026-11-24T12:00:00Z')
    await run()
    expect(await Promise.all([first, second].map(stateOf))).toEqual(['sent', 'sent'])
    expect(await gatewayState()).toMatchObject({ fault: null, lastFault: 'http_503' })
  })

  test('what has waited longer than anybody wants it is told as not delivered, with the reason', async () => {
    await connect(answering(503))
    const id = await aMessage(db.database, ctx)
    const reply = await aMessage(db.database, ctx, { purpose: 'reply' })
    await run()
    now = new Date('2026-11-26T12:00:00Z')
    await run()
    expect(await resultOf(id)).toMatchObject({ kind: 'failed', reason: 'too_late' })
    expect(await eventsOf(id)).toEqual(['message planned', 'message failed'])
    expect(await stateOf(reply)).toBe('planned')
    peer.answer = accepting('x')
    now = new Date('2026-11-27T12:00:00Z')
    await run()
    expect(await stateOf(reply)).toBe('sent')
  })

  test('a gateway that hangs does not make a night uncertain', async () => {
    await connect((response) => response.destroy())
    const ids = await Promise.all(Array.from({ length: 40 }, () => aMessage(db.database, ctx)))
    await run()
    const states = await Promise.all(ids.map(stateOf))
    const uncertain = states.filter((state) => state === 'uncertain').length
    expect(uncertain).toBeGreaterThan(0)
    expect(uncertain).toBeLessThanOrEqual(20)
    expect(states.filter((state) => state === 'planned')).toHaveLength(40 - uncertain)
    expect(await gatewayState()).toMatchObject({ fault: 'ECONNRESET' })
    peer.answer = accepting('x')
    now = after(2)
    await run()
    expect((await Promise.all(ids.map(stateOf))).filter((state) => state === 'sent')).toHaveLength(
      40 - uncertain,
    )
  })

  test.each([
    [400, 'failed'],
    [500, 'uncertain'],
  ])('an answer of %i is not tried again: %s', async (status, state) => {
    await connect(answering(status))
    const id = await aMessage(db.database, ctx)
    await run()
    await run()
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
    await run()
    peer.asked.length = 0
    const contactId = await aContact(db.database, ctx, { address: '+358490000021' })
    const ask = await aMessage(db.database, ctx, { contactId })
    const reply = await aMessage(db.database, ctx, { contactId, purpose: 'reply' })
    const tell = await aMessage(db.database, ctx, { contactId, purpose: 'tell' })
    const confirmation = await aMessage(db.database, ctx, { contactId, purpose: 'confirmation' })
    await db.database.write(organisation.id, (tx) => optOut(tx, ctx, { contactId, purpose: 'ask' }))
    await run()
    expect(await resultOf(ask)).toMatchObject({ kind: 'refused', reason: 'opted_out_since' })
    expect(await eventsOf(ask)).toEqual(['message planned', 'message refused'])
    expect(await Promise.all([reply, tell, confirmation].map(stateOf))).toEqual(['sent', 'sent', 'sent'])
    expect(peer.asked).toHaveLength(3)
  })

  test('someone whose contact is no longer kept gets nothing', async () => {
    await connect(accepting('x'))
    const contactId = await aContact(db.database, ctx, { keptUntil: new Date(aMonday.getTime() - 1) })
    const id = await aMessage(db.database, ctx, { contactId })
    await run()
    expect(await resultOf(id)).toMatchObject({ kind: 'refused', reason: 'erased' })
    expect(peer.asked).toHaveLength(0)
  })

  test('another organisation cannot send the message, and sees nothing of it', async () => {
    await connect(accepting('x'))
    const id = await aMessage(db.database, ctx)
    const other = await found(db.database)
    const services = someServices(db.database)
    const stranger = systemContext(other, sendMessagesJob.task, surroundingsOf(services))
    await sendMessagesJob.run(services, stranger, {})
    expect(await db.database.read(other.id, (read) => findMessageState(read, id))).toBeUndefined()
    expect(peer.asked).toHaveLength(0)
  })
})
