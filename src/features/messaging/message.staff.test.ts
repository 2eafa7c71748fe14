import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
import { type Id, newId } from '../../platform/id.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { feature } from './index.ts'
import { sendMessagesJob } from './message.jobs.ts'
import { findMessageState } from './message.queries.ts'
import { writeResults } from './sending-result.actions.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const staff = aStaffActor('developer')
const root = `/${organisation.slug}/staff/messages`
let peer: GatewayPeer

beforeAll(async () => {
  await found(db.database, organisation)
  await db.database.write(organisation.id, (tx) =>
    tx
      .insertInto('identity.staff')
      .values({
        organisationId: organisation.id,
        staffId: staff.kind === 'staff' ? staff.id : '',
        name: 'Testi Työntekijä',
        email: 'testi@koekunta.example',
        joinedAt: aMonday,
      })
      .execute(),
  )
  peer = await aGatewayPeer(answering(500))
  await aGateway(db.database, ctx, { connection: anHttpConnection(peer.url) })
})
afterAll(() => peer.close())

const app = (actor = staff) => anApp(db.database, [feature], { staff: actor })
const stateOf = (id: Id<'message'>) => db.database.read(organisation.id, (read) => findMessageState(read, id))

async function run() {
  const services = someServices(db.database)
  const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
  await sendMessagesJob.run(services, system, {})
}

async function anUncertainMessage() {
  peer.answer = answering(500)
  await aGateway(db.database, ctx, { connection: anHttpConnection(peer.url) })
  const id = await aMessage(db.database, ctx, { body: 'Salaiset sanat' })
  await run()
  peer.answer = accepting('later')
  peer.asked.length = 0
  return id
}

const decide = (id: string, values: Record<string, string>) =>
  app().submit(`${root}/${id}/decision`, `${root}/${id}/decision`, values)

describe('the page of messages', () => {
  test('is empty in a kind way', async () => {
    const quiet = await found(db.database)
    const html = await (await app().get(`/${quiet.slug}/staff/messages?language=sv`)).text()
    expect(html).toContain('Inga meddelanden de senaste veckorna')
  })

  test('counts by week, purpose and state, and shows no words and no number', async () => {
    const id = await anUncertainMessage()
    const html = await (await app().get(root)).text()
    expect(html).toContain('Kysymys palvelusta')
    expect(html).toContain('23.11.2026')
    expect(html).toContain(`${root}/${id}/decision`)
    for (const hidden of ['Salaiset', '358490000007', '49 000']) expect(html).not.toContain(hidden)
  })

  test('says why messages did not arrive, and what can be done', async () => {
    const messageId = await aMessage(db.database, ctx)
    const failed = { kind: 'failed', reason: 'smtp_452', gatewayReference: null, news: true } as const
    const about = { messageId, purpose: 'ask', causeId: newId<'cause'>(aMonday) } as const
    await db.database.write(organisation.id, (tx) =>
      writeResults(tx, { ...ctx, now: aMonday }, [{ ...about, ...failed }]),
    )
    const html = await (await app().get(root)).text()
    expect(html).toContain('Sähköpostilaatikko on täynnä')
    expect(html).toContain('vain laatikon omistaja voi tyhjentää sen')
  })

  test('is not for those at the front line, and only some may decide', async () => {
    const id = await anUncertainMessage()
    expect((await app(aStaffActor('frontline')).get(root)).status).toBe(403)
    const director = app(aStaffActor('director'))
    expect(await (await director.get(root)).text()).not.toContain('/decision')
    expect((await director.get(`${root}/${id}/decision`)).status).toBe(403)
  })
})

describe('an uncertain message', () => {
  test('is sent again when a person decides so, once', async () => {
    const id = await anUncertainMessage()
    expect((await decide(id, { decision: 'send_again' })).headers.get('location')).toBe(root)
    expect(await stateOf(id)).toBe('planned')
    await run()
    await run()
    expect(await stateOf(id)).toBe('sent')
    expect(peer.asked).toHaveLength(1)
    expect((await app().get(`${root}/${id}/decision`)).status).toBe(404)
  })

  test('may become uncertain a second time, and be decided again', async () => {
    const id = await anUncertainMessage()
    await decide(id, { decision: 'send_again' })
    peer.answer = answering(500)
    await run()
    expect(await stateOf(id)).toBe('uncertain')
    await decide(id, { decision: 'leave' })
    await run()
    expect(await stateOf(id)).toBe('uncertain')
  })

  test('is left when a person decides so, and no longer listed', async () => {
    const id = await anUncertainMessage()
    await decide(id, { decision: 'leave' })
    await run()
    expect(peer.asked).toHaveLength(0)
    expect(await (await app().get(root)).text()).not.toContain(id)
  })

  test('is not decided by sending an empty form', async () => {
    const id = await anUncertainMessage()
    const response = await decide(id, {})
    expect(response.status).toBe(422)
    expect(await stateOf(id)).toBe('uncertain')
  })

  test('is decided about with all others at once, and one that came while the page was open is not', async () => {
    const address = `${root}/uncertain`
    const all = (values: Record<string, string>) => app().submit(address, address, values)
    await anUncertainMessage()
    await all({ decision: 'leave' })
    expect((await app().get(address)).status).toBe(404)

    const ids = [await anUncertainMessage(), await anUncertainMessage()]
    const html = await (await app().get(address)).text()
    expect(html).toContain('Päätös koskee näitä 2 viestiä')
    expect(html).toContain('Viestipalvelu oli kiinni tai ruuhkautunut (http_500)')
    expect((await all({})).status).toBe(422)
    // Begun with the other, and its answer was waited for in vain a minute longer.
    await db.database.write(organisation.id, (tx) =>
      tx
        .updateTable('messaging.messageResult')
        .set({ happenedAt: new Date(aMonday.getTime() + 60_000) })
        .where('messageId', '=', ids[1] ?? '')
        .execute(),
    )
    await all({ decision: 'send_again', until: aMonday.toISOString() })
    expect(await Promise.all(ids.map(stateOf))).toEqual(['planned', 'uncertain'])
    await run()
    expect(peer.asked).toHaveLength(1)
    await all({ decision: 'leave' })
    expect(await (await app().get(root)).text()).toContain('Ei epävarmoja viestejä.')
  })

  test('of another organisation is not found', async () => {
    const id = await anUncertainMessage()
    const other = await found(db.database)
    const page = `/${other.slug}/staff/messages`
    expect((await app().get(`${page}/${id}/decision`)).status).toBe(404)
    expect(await (await app().get(page)).text()).not.toContain(id)
  })
})
