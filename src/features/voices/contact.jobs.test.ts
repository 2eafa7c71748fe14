import { beforeAll, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aContact } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { forgetContacts } from './contact.actions.ts'
import { readAddress } from './contact.intake.ts'
import { forgetContactsJob } from './contact.jobs.ts'
import { getContactHash } from './contact.queries.ts'
import { countContactReadings } from './contact-reading.queries.ts'

const db = testDatabase()
let ctx: Context
let other: Context

beforeAll(async () => {
  const actor = { kind: 'system', job: forgetContactsJob.task } as const
  ctx = aContext({ organisation: await found(db.database), actor })
  other = aContext({ organisation: await found(db.database), actor })
})

const past = () => new Date(ctx.now.getTime() - 1000)

async function addressesOf({ organisation }: Context) {
  const rows = await db.database.read(organisation.id, (read) =>
    read.selectFrom('voices.contact').select('addressEncrypted').execute(),
  )
  return rows.filter(({ addressEncrypted }) => addressEncrypted !== null).length
}

function eventsOf({ organisation }: Context) {
  return db.database.read(organisation.id, (read) =>
    read.selectFrom('platform.event').select('details').where('name', '=', 'contacts forgotten').execute(),
  )
}

test('addresses whose time is over are emptied, their hashes stay, and one event tells how many', async () => {
  const overdue = await aContact(db.database, ctx, { keptUntil: past() })
  await aContact(db.database, ctx, { keptUntil: past(), channel: 'email', address: 'a@esimerkki.fi' })
  await aContact(db.database, ctx)
  await aContact(db.database, other, { keptUntil: past() })

  await forgetContactsJob.run(someServices(db.database), ctx, {})
  expect(await addressesOf(ctx)).toBe(1)
  expect(await addressesOf(other)).toBe(1)
  expect(await db.database.read(ctx.organisation.id, (read) => getContactHash(read, overdue))).toHaveLength(
    32,
  )
  expect(await eventsOf(ctx)).toMatchObject([{ details: { contacts: 2, readings: 0 } }])

  await forgetContactsJob.run(someServices(db.database), ctx, {})
  expect(await eventsOf(ctx)).toHaveLength(1)
})

test('rows of the read log go after two years', async () => {
  const longAgo = { ...other, now: new Date('2024-11-01T12:00:00Z') }
  const lately = { ...other, now: new Date('2026-11-01T12:00:00Z') }
  for (const then of [longAgo, lately]) {
    const contactId = await aContact(db.database, then)
    await db.database.write(other.organisation.id, (tx) =>
      readAddress(tx, then, { contactId, why: 'send message' }),
    )
  }
  await forgetContactsJob.run(someServices(db.database), other, {})
  const left = await db.database.read(other.organisation.id, (read) =>
    countContactReadings(read, { onlyByPeople: false }),
  )
  expect(left).toBe(1)
})

test('a large pile goes batch by batch', async () => {
  const third = aContext({ organisation: await found(db.database), actor: ctx.actor })
  for (let index = 0; index < 5; index += 1) await aContact(db.database, third, { keptUntil: past() })
  const forget = () => db.database.write(third.organisation.id, (tx) => forgetContacts(tx, third, 2))
  expect((await forget()).contacts).toBe(2)
  expect((await forget()).contacts).toBe(2)
  expect((await forget()).contacts).toBe(1)
})

test('nobody but our own job forgets', async () => {
  const resident = { ...ctx, actor: { kind: 'resident' } as const }
  await expect(db.database.write(ctx.organisation.id, (tx) => forgetContacts(tx, resident))).rejects.toThrow(
    'forget contacts',
  )
})
