import { type RawBuilder, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aContext, aMonday, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aContact, aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { newId } from '../../platform/id.ts'
import { findGateway } from './gateway.queries.ts'
import { planMessage } from './message.intake.ts'
import { schedule } from '../../schedule.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const tomorrow = new Date(aMonday.getTime() + 24 * 60 * 60_000)

beforeAll(async () => {
  await found(db.database, organisation)
  await aGateway(db.database, ctx)
})

async function jobs() {
  const { rows } = await db.ownerPool.query<{ task: string; run_at: Date; key: string }>(
    `select task_identifier as task, run_at, key from graphile_worker.jobs
     where task_identifier = 'messaging: send messages'
       and run_at in ('2026-11-23T12:00:00Z', '2026-11-24T12:00:00Z')`,
  )
  return rows
}

test('a message is kept encrypted and its parts counted, and leaves by the job of its minute', async () => {
  const id = await aMessage(db.database, ctx, { body: 'å'.repeat(161), sendAt: tomorrow })
  const [row] = await db.database.read(organisation.id, (read) =>
    read.selectFrom('messaging.message').selectAll().where('messageId', '=', id).execute(),
  )
  expect(row).toMatchObject({ parts: 2, sendAt: tomorrow, plannedAt: aMonday })
  expect(row?.bodyEncrypted).not.toContain('å')
  expect(await jobs()).toEqual([])
  expect(schedule).toContainEqual({ pattern: '* * * * *', task: 'messaging: send messages' })
})

test('one whose time has come has a job of its own', async () => {
  await aMessage(db.database, ctx, { sendAt: aMonday })
  expect(await jobs()).toEqual([{ task: 'messaging: send messages', run_at: aMonday, key: null }])
})

test('what is rolled back plans nothing', async () => {
  const before = (await jobs()).length
  const contactId = await aContact(db.database, ctx)
  const given = { purpose: 'ask', channel: 'sms', contactId, language: 'fi', body: 'Hei' } as const
  const attempt = db.database.write(organisation.id, async (tx) => {
    await planMessage(tx, ctx, { ...given, causeId: newId(aMonday) })
    throw new Error('changed our mind')
  })
  await expect(attempt).rejects.toThrow('changed our mind')
  expect(await jobs()).toHaveLength(before)
})

test('what an organisation sends through is its own affair', async () => {
  const other = await found(db.database)
  const mine = await db.database.read(organisation.id, (read) => findGateway(read, 'sms'))
  expect(mine).toEqual({ kind: 'outbox', sender: '13500', canBeAnswered: true })
  expect(await db.database.read(other.id, (read) => findGateway(read, 'sms'))).toBeUndefined()
})

test('the database itself refuses a message to nobody, and what waits, is tried, told or read of none', async () => {
  const messageId = await aMessage(db.database, ctx, { sendAt: tomorrow })
  const write = (statement: RawBuilder<unknown>) =>
    db.database.write(organisation.id, (tx) => statement.execute(tx))
  const nowhere = newId(aMonday)
  const copied = sql`
    insert into messaging.message (organisation_id, message_id, purpose, channel, contact_id, language, parts, cause_id,
      planned_at, send_at)
    select organisation_id, ${nowhere}::uuid, purpose, channel, ${nowhere}::uuid, language, parts, ${nowhere}::uuid,
      planned_at, send_at
    from messaging.message where message_id = ${messageId}`
  const waiting = sql`
    insert into messaging.waiting_message (organisation_id, message_id, channel, due_at)
    select organisation_id, ${nowhere}::uuid, channel, due_at from messaging.waiting_message where message_id = ${messageId}`
  await expect(write(copied)).rejects.toThrow('points to no contact')
  await expect(write(waiting)).rejects.toThrow('is no message')
  const tried = sql`insert into messaging.message_attempt (organisation_id, message_id, attempt, began_at)
    values (${organisation.id}, ${nowhere}, 1, now())`
  const told = sql`insert into messaging.message_result (organisation_id, message_id, kind, happened_at)
    values (${organisation.id}, ${nowhere}, 'sent', now())`
  await expect(write(tried)).rejects.toThrow('is of no message')
  await expect(write(told)).rejects.toThrow('is of no message')
  for (const change of [
    sql`update messaging.message set contact_id = ${nowhere}::uuid where message_id = ${messageId}`,
    sql`update messaging.waiting_message set message_id = ${nowhere}::uuid where message_id = ${messageId}`,
    sql`delete from messaging.message where message_id = ${messageId}`,
  ])
    await expect(write(change)).rejects.toThrow(/pointed to|foreign key/)
})
