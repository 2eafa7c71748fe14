import { afterAll, beforeAll, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { startTextCentre, type TextCentre } from '../../../tests/peers/text-centre.ts'
import type { Id } from '../../platform/id.ts'
import { startLines } from '../../platform/lines.ts'
import type { Services } from '../../platform/surroundings.ts'
import { findGatewayState } from './gateway-state.queries.ts'
import { gatewayLine } from './gateway.line.ts'
import type { SmppServer } from './gateway.model.ts'
import { findMessageState } from './message.queries.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation, now: new Date() })
let centre: TextCentre
let server: SmppServer
let services: Services
let lines: ReturnType<typeof startLines>[] = []

const linesOf = () => startLines({ ownerPool: db.ownerPool, services, lines: [gatewayLine], lookEveryMs: 50 })

beforeAll(async () => {
  await found(db.database, organisation)
  centre = await startTextCentre()
  server = {
    host: '127.0.0.1',
    port: centre.port,
    tls: false,
    systemId: 'kunta',
    password: 'salainen',
    systemType: '',
    window: 5,
    receiptIds: 'same',
    longReference: '8',
    allowPrivateNetwork: true,
  }
  services = someServices(db.database, () => new Date())
  await aGateway(db.database, ctx, { connection: { kind: 'smpp', server } })
  lines = [linesOf(), linesOf()]
})
afterAll(async () => {
  await Promise.all(lines.map((one) => one.stop()))
  centre.close()
})

const stateOf = (id: Id<'message'>) => db.database.read(organisation.id, (read) => findMessageState(read, id))
const statesOf = (ids: readonly Id<'message'>[]) => Promise.all(ids.map(stateOf))
const gatewayState = () => db.database.read(organisation.id, (read) => findGatewayState(read, 'sms'))
const soon = { timeout: 8_000 }

test('one process of two holds the line, and staff see since when', async () => {
  await expect.poll(async () => (await gatewayState())?.line, soon).toBe('connected')
  expect((await centre.report()).sessions).toBe(1)
})

test('texts leave over it once, and receipts late, twice and out of order only ever make more certain', async () => {
  await centre.behave({ receipts: 'disordered' })
  const ids = await Promise.all([1, 2, 3].map(() => aMessage(db.database, ctx)))
  const long = await aMessage(db.database, ctx, { body: 'Pitkä viesti. '.repeat(14) })
  await expect.poll(() => statesOf([...ids, long]), soon).toEqual(Array(4).fill('delivered'))
  const { submitted } = await centre.report()
  expect(submitted).toHaveLength(5)
})

test('a receipt that is quicker than the answer is not lost', async () => {
  await centre.behave({ receipts: 'early' })
  const id = await aMessage(db.database, ctx)
  await expect.poll(() => stateOf(id), soon).toBe('delivered')
})

test('a reply that is brought twice is one', async () => {
  const fields = { source_addr: '358490000007', source_addr_ton: 1, destination_addr: '13500' }
  for (const status of [0, 0]) expect(await centre.deliver(fields, Buffer.from('9 kiitos'))).toBe(status)
  const texts = await db.database.read(organisation.id, (read) =>
    read.selectFrom('messaging.inboundText').select(['words', 'sentTo']).orderBy('inboundTextId').execute(),
  )
  expect(texts).toEqual([{ words: '9 kiitos', sentTo: '13500' }])
})

test('a line that drops mid-window leaves the few unknown uncertain, comes back, and sends the rest once', async () => {
  await centre.behave({ dropAfter: 12 })
  centre.order({ kind: 'forget' })
  const ids = await Promise.all(
    Array.from({ length: 30 }, () => aMessage(db.database, ctx, { purpose: 'confirmation' })),
  )
  await expect.poll(async () => (await gatewayState())?.fault, soon).toEqual(expect.any(String))
  await centre.behave({})
  await expect.poll(async () => (await gatewayState())?.line, soon).toBe('connected')
  const settled = (state: string | undefined) => state === 'sent' || state === 'uncertain'
  await expect.poll(async () => (await statesOf(ids)).filter(settled).length, soon).toBe(30)
  const uncertain = (await statesOf(ids)).filter((state) => state === 'uncertain').length
  expect(uncertain).toBeGreaterThan(0)
  expect(uncertain).toBeLessThanOrEqual(server.window)
  const { submitted } = await centre.report()
  expect(submitted.length).toBeGreaterThanOrEqual(30 - uncertain)
  expect(submitted.length).toBeLessThanOrEqual(30)
  expect(await gatewayState()).toMatchObject({
    line: 'connected',
    fault: null,
    lastFault: expect.any(String),
  })
})

test('a wrong password is told as it is, and is mended by writing the right one', async () => {
  await centre.behave({ bindStatus: 0x0e })
  await aGateway(db.database, ctx, { connection: { kind: 'smpp', server: { ...server, password: 'wrong' } } })
  await expect.poll(gatewayState, soon).toMatchObject({ line: 'waiting', fault: 'smpp_bad_password' })
  await centre.behave({})
  await aGateway(db.database, ctx, { connection: { kind: 'smpp', server } })
  await expect.poll(gatewayState, soon).toMatchObject({ line: 'connected', fault: null })
})
