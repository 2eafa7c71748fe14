import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { type Context, systemContext } from '../../platform/context.ts'
import { answerOf, type Tx } from '../../platform/db/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { type Services, surroundingsOf } from '../../platform/surroundings.ts'
import { keepContacts } from '../voices/contact.intake.ts'
import { demoNumber } from '../voices/phone.model.ts'
import { planMessages, sendMessagesTask } from './message.intake.ts'
import { listUncertainMessages } from './uncertainty.queries.ts'
import { getLaterCost } from './cost.queries.ts'
import { openForSending } from './sender.actions.ts'
import { beginSendings, type Sending } from './sending-beginning.actions.ts'
import { leaveUndeliverable } from './sending-deadline.actions.ts'
import { endSendings } from './sending-ending.actions.ts'
import { findMessageState } from './message.queries.ts'
import { takeReceipt } from './receipt.actions.ts'
import { leaveInterrupted } from './sending-result.actions.ts'
import { countOverdue } from './sending.queries.ts'
import { sendWhatIsDue } from './sending-run.actions.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
let services: Services
let system: Context

beforeAll(async () => {
  services = someServices(db.database)
  system = systemContext(organisation, sendMessagesTask, surroundingsOf(services))
  await found(db.database, organisation)
  await aGateway(db.database, ctx)
})

const accepted = { kind: 'accepted' } as const
const isOver = () => false
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

test('what comes back is written by the dozen, and the unwritten ones stay few however slow the writing is', async () => {
  const handed: Sending[] = []
  let writing: Promise<unknown> = Promise.resolve()
  const slow: typeof services.database = {
    ...db.database,
    write: (organisationId, work) =>
      (writing = writing.then(nextTurn)).then(() => db.database.write(organisationId, work)),
  }
  for (let count = 0; count < 30; count += 1) await aMessage(db.database, ctx)
  let unwritten = 0
  const hand = async (sending: Sending) => {
    handed.push(sending)
    const begun = await db.database.read(organisation.id, (read) =>
      read
        .selectFrom('messaging.waitingMessage')
        .select('messageId')
        .where('begunAt', 'is not', null)
        .execute(),
    )
    unwritten = Math.max(unwritten, begun.length)
    return accepted
  }
  const run = { channel: 'sms', carrier: { window: 2, hand }, isOver } as const
  expect(await sendWhatIsDue({ ...services, database: slow }, system, run)).toBe('done')
  expect(new Set(handed.map(({ messageId }) => messageId)).size).toBe(30)
  expect(handed).toHaveLength(30)
  expect(unwritten).toBeLessThanOrEqual(10)
})

test('nothing leaves any more once what comes back cannot be written, and what had left is for staff to decide', async () => {
  for (let count = 0; count < 30; count += 1) await aMessage(db.database, ctx)
  let handed = 0
  let lost = false
  const torn: typeof services.database = {
    ...db.database,
    write: (organisationId, work) =>
      lost ? Promise.reject(new Error('connection lost')) : db.database.write(organisationId, work),
  }
  const hand = async () => {
    handed += 1
    lost = true
    await nextTurn()
    return accepted
  }
  const run = { channel: 'sms', carrier: { window: 2, hand }, isOver } as const
  await expect(sendWhatIsDue({ ...services, database: torn }, system, run)).rejects.toThrow('connection lost')
  const left = handed
  expect(left).toBeLessThanOrEqual(10)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(handed).toBe(left)

  const again = { ...run, carrier: { window: 2, hand: async () => accepted } }
  expect(await sendWhatIsDue(services, system, again)).toBe('done')
  const uncertain = await db.database.read(organisation.id, listUncertainMessages)
  expect(uncertain.length).toBeGreaterThanOrEqual(left)
  expect(uncertain.length).toBeLessThanOrEqual(10)
})

test('a carrier that throws leaves its own message uncertain and stops nothing else', async () => {
  await aMessage(db.database, ctx)
  await aMessage(db.database, ctx)
  let times = 0
  const hand = async () => {
    times += 1
    if (times === 1) throw new Error('no disk')
    return accepted
  }
  const before = await db.database.read(organisation.id, listUncertainMessages)
  const run = { channel: 'sms', carrier: { window: 2, hand }, isOver } as const
  expect(await sendWhatIsDue(services, system, run)).toBe('done')
  const after = await db.database.read(organisation.id, listUncertainMessages)
  expect([times, after.length - before.length]).toEqual([2, 1])
})

test('plans made while there were few read what is written and what waits, and nothing else for each', async () => {
  const later = { ...system, now: new Date(ctx.now.getTime() + 2 * 60 * 60_000) }
  const writeMany = async (tx: Tx, size: number) => {
    const contacts = await keepContacts(tx, ctx, Array.from({ length: size }, aKeptAddress))
    await planMessages(tx, ctx, contacts.map(aPlannedText))
    const gateway = openForSending(tx, system, 'sms')
    const atMost = Math.ceil(size / 2)
    const { sendings } = await answerOf(await beginSendings(tx, system, { channel: 'sms', gateway, atMost }))
    expect(sendings).toHaveLength(atMost)
    const ended = sendings.map((sending) => ({ ...sending, end: accepted }))
    await answerOf(await endSendings(tx, system, ended))
  }
  const lookedAt = async (tx: Tx) => {
    await leaveUndeliverable(tx, later, 'sms')
    await getLaterCost(tx, { now: new Date(ctx.now.getTime() - 1), until: later.now })
    await countOverdue(tx, 'sms', later.now)
  }
  await expect(
    db.database.write(organisation.id, async (tx) => {
      // Every plan that is made once for all values has been made after these.
      for (let count = 0; count < 8; count += 1) {
        await writeMany(tx, 1)
        await lookedAt(tx)
      }
      const before = await countRead(tx)
      await writeMany(tx, 600)
      const afterWriting = await countRead(tx)
      expect(afterWriting - before).toBeLessThan(20 * 600)
      await lookedAt(tx)
      expect((await countRead(tx)) - afterWriting).toBeLessThan(10 * 600)
      throw new Error('as it was')
    }),
  ).rejects.toThrow('as it was')
})

const aKeptAddress = (_: unknown, index: number) => ({
  channel: 'sms' as const,
  address: demoNumber(index),
  purpose: 'ask' as const,
  keptUntil: new Date(ctx.now.getTime() + 60_000),
})

const aPlannedText = (contactId: Id<'contact'>) => ({
  purpose: 'ask' as const,
  channel: 'sms' as const,
  contactId,
  language: 'fi',
  body: 'Miten sujui?',
  causeId: newId<'cause'>(ctx.now),
})

async function countRead(tx: Tx) {
  const { rows } = await sql<{ read: string }>`
    select sum(seq_tup_read + idx_tup_fetch) as read from pg_stat_xact_user_tables
    where schemaname || '.' || relname in ('messaging.message', 'messaging.waiting_message', 'voices.contact')`.execute(
    tx,
  )
  return Number(rows[0]?.read)
}

/** Of a town of its own, with what is handed on. */
async function aTownThatSends() {
  const here = aContext({ organisation: await found(db.database) })
  await aGateway(db.database, here)
  const handed: string[] = []
  const hand = async ({ messageId }: Sending) => {
    handed.push(messageId)
    return accepted
  }
  const at = systemContext(here.organisation, sendMessagesTask, surroundingsOf(services))
  const send = () => sendWhatIsDue(services, at, { channel: 'sms', carrier: { window: 10, hand }, isOver })
  const write = <Result>(work: (tx: Tx) => Promise<Result>) => db.database.write(here.organisation.id, work)
  return { here, at, handed, send, write }
}

test('a text of which a receipt has told waits no longer: it is not sent, nor told as too late or withdrawn', async () => {
  const { here, at, handed, send, write } = await aTownThatSends()
  const reference = await aMessage(db.database, here)
  await write((tx) => takeReceipt(tx, at, { state: 'delivered', reference }))
  expect(await write((tx) => countOverdue(tx, 'sms', at.now))).toBe(0)
  expect(await send()).toBe('done')
  expect(handed).toEqual([])
  expect(await write((tx) => findMessageState(tx, reference))).toBe('delivered')
})

test('nor is one sent that waits all the same: a backup may have been restored', async () => {
  const { here, at, handed, send, write } = await aTownThatSends()
  const reference = await aMessage(db.database, here)
  await write((tx) =>
    tx
      .insertInto('messaging.messageReceipt')
      .values({
        organisationId: at.organisation.id,
        messageId: reference,
        kind: 'delivered',
        receivedAt: at.now,
      })
      .execute(),
  )
  expect(await send()).toBe('done')
  expect(handed).toEqual([])
  expect(await write((tx) => findMessageState(tx, reference))).toBe('delivered')
})

test('where one text cannot be opened, none of its batch is marked as begun', async () => {
  const { here, handed, send, write } = await aTownThatSends()
  const ids = [await aMessage(db.database, here), await aMessage(db.database, here)]
  await write((tx) =>
    sql`update messaging.message set body_encrypted = 'k9' || substr(body_encrypted, strpos(body_encrypted, '.'))
      where message_id = ${ids[1]}`.execute(tx),
  )
  await expect(send()).rejects.toThrow('k9')
  expect(handed).toEqual([])
  for (const id of ids) expect(await write((tx) => findMessageState(tx, id))).toBe('planned')
})

test('what came to nothing while its holder was thought to be gone waits on, and is not unknown', async () => {
  const { here, at, write } = await aTownThatSends()
  const messageId = await aMessage(db.database, here)
  const { sendings } = await db.database.write(here.organisation.id, (tx) =>
    beginSendings(tx, at, { channel: 'sms', gateway: openForSending(tx, at, 'sms'), atMost: 5 }),
  )
  const end = { kind: 'rejected', code: 'http_503', retryable: true } as const
  let next: Promise<unknown> = Promise.resolve()
  await write(async (tx) => {
    const ended = sendings.map((sending) => ({ ...sending, end }))
    await answerOf(await endSendings(tx, at, ended))
    next = write((other) => leaveInterrupted(other, at, 'sms'))
    // It has read that the text is under way, and waits for us.
    await new Promise((resolve) => setTimeout(resolve, 100))
  })
  await next
  expect(await write((tx) => findMessageState(tx, messageId))).toBe('planned')
})
