import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { aContext, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aGateway, aMessage, listEventsAbout } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { answerOf } from '../../platform/db/database.ts'
import { decideNextState, type MessageState, type Receipt } from './message.model.ts'
import { findMessageState } from './message.queries.ts'
import { takeReceipt } from './receipt.actions.ts'
import { openGateway } from './gateway.actions.ts'
import { beginSendings } from './sending-beginning.actions.ts'
import { endSendings } from './sending-ending.actions.ts'
import type { AttemptEnd } from './sending.model.ts'
import { leaveInterrupted } from './sending-result.actions.ts'
import { decideUncertainMessages } from './uncertainty.actions.ts'
import { findUncertainMessage } from './uncertainty.queries.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const { now, secrets, baseUrl } = ctx
const system = systemContext(organisation, 'test', { now, secrets, baseUrl })

beforeAll(async () => {
  await found(db.database, organisation)
  await aGateway(db.database, ctx)
})

const receipts = fc.array(fc.constantFrom<Receipt>('sent', 'failed', 'delivered'), { maxLength: 4 })
const end = fc.constantFrom<AttemptEnd>(
  { kind: 'accepted' },
  { kind: 'uncertain', why: 'timeout' },
  { kind: 'rejected', code: 'http_400', retryable: false },
)

test('the state read from the rows is the one that the rules lead to, in whatever order things are told', async () => {
  await fc.assert(
    fc.asyncProperty(receipts, end, receipts, async (early, ended, late) => {
      const messageId = await aMessage(db.database, ctx)
      const take = (state: Receipt) =>
        db.database.write(organisation.id, (tx) => takeReceipt(tx, system, { state, reference: messageId }))
      const begun = await db.database.write(organisation.id, async (tx) => {
        const gateway = await openGateway(tx, system, 'sms')
        return beginSendings(tx, system, { channel: 'sms', gateway, atMost: 5 })
      })
      const [sending] = begun.sendings
      if (sending?.messageId !== messageId) throw new Error('Another text was taken')
      for (const receipt of early) await take(receipt)
      await db.database.write(organisation.id, (tx) => endSendings(tx, system, [{ ...sending, end: ended }]))
      for (const receipt of late) await take(receipt)

      const news = { accepted: 'sent', uncertain: 'uncertain', rejected: 'failed' } as const
      const expected = [...early, news[ended.kind], ...late].reduce<MessageState>(decideNextState, 'sending')
      const state = await db.database.read(organisation.id, (read) => findMessageState(read, messageId))
      expect(state).toBe(expected)
    }),
    { numRuns: 25 },
  )
})

test('a receipt that comes while its reference is being written is not lost', async () => {
  const messageId = await aMessage(db.database, ctx)
  const write = <Result>(work: Parameters<typeof db.database.write<Result>>[1]) =>
    db.database.write(organisation.id, work)
  const { sendings } = await write(async (tx) => {
    const gateway = await openGateway(tx, system, 'sms')
    return beginSendings(tx, system, { channel: 'sms', gateway, atMost: 5 })
  })
  const accepted = { kind: 'accepted', gatewayId: 'quick-1' } as const
  let ending: Promise<unknown> = Promise.resolve()
  await write(async (tx) => {
    expect(await takeReceipt(tx, system, { state: 'delivered', gatewayId: 'quick-1' })).toBe('unknown')
    ending = write((other) =>
      endSendings(
        other,
        system,
        sendings.map((sending) => ({ ...sending, end: accepted })),
      ),
    )
    await Promise.race([ending, new Promise((resolve) => setTimeout(resolve, 300))])
  })
  await ending
  expect(await db.database.read(organisation.id, (read) => findMessageState(read, messageId))).toBe(
    'delivered',
  )
})

test('a late word of an attempt does not hide that nobody knows of a later one', async () => {
  const messageId = await aMessage(db.database, ctx)
  const write = <Result>(work: Parameters<typeof db.database.write<Result>>[1]) =>
    db.database.write(organisation.id, work)
  const interrupted = () =>
    write(async (tx) => {
      const gateway = await openGateway(tx, system, 'sms')
      const { sendings } = await answerOf(
        await beginSendings(tx, system, { channel: 'sms', gateway, atMost: 5 }),
      )
      await leaveInterrupted(tx, system, 'sms')
      return sendings
    })
  const first = await interrupted()
  expect(first).toMatchObject([{ messageId, attempt: 1 }])
  const actor = aStaffActor('administrator', {
    id: await aPerson(db.database, ctx, { role: 'administrator' }),
  })
  await write((tx) =>
    decideUncertainMessages(tx, { ...ctx, actor }, { messageIds: [messageId], decision: 'send_again' }),
  )
  expect(await interrupted()).toMatchObject([{ messageId, attempt: 2 }])
  for (const late of [
    { kind: 'uncertain', why: 'timeout' },
    { kind: 'rejected', code: 'http_400', retryable: false },
  ] as const)
    await write((tx) =>
      endSendings(
        tx,
        system,
        first.map((sending) => ({ ...sending, end: late })),
      ),
    )
  const listed = await db.database.read(organisation.id, (read) => findUncertainMessage(read, messageId))
  expect(listed).toMatchObject({ attempt: 2, reason: 'interrupted' })
  expect(await listEventsAbout(db.database, ctx, messageId)).not.toContain('message failed')
})
