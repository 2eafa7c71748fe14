import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { aService } from '../../../tests/builders/catalogue.ts'
import { someServices } from '../../../tests/builders/app.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { anAsk, aServiceEvent, someTakenEvents } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { bodyPurpose } from '../messaging/sending.model.ts'
import type { Service } from '../catalogue/service.model.ts'
import { keepContact, optOut } from '../voices/contact.intake.ts'
import { decideInvitationsJob } from './invitation.jobs.ts'
import { changeAsk, closeAsk } from './ask.actions.ts'
import { defaultSettings } from './ask.model.ts'
import { getAsk } from './ask.queries.ts'
import { takeServiceEvents, type TakenEvent } from './service-event.intake.ts'

const t = testDatabase()
let ctx: Context
let service: Service
const system = { kind: 'system', job: 'test' } as const

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database), actor: system })
  service = await aService(t.database, ctx)
  await aGateway(t.database, ctx)
  await anAsk(t.database, ctx, { serviceId: service.serviceId })
})

describe('each visit ends in exactly one way', () => {
  test('as an invitation with a message, at noon of the next day', async () => {
    const { batchId } = await taken([visit({ phone: '+358 49 000 1001' })])
    const [invitation] = await outcomesOf(batchId)
    expect(invitation).toMatchObject({ reason: null, language: 'fi', purpose: 'ask', channel: 'sms' })
    expect(invitation?.sendAt).toEqual(new Date('2026-11-24T10:00:00Z'))
    expect(invitation?.messageSendAt).toEqual(invitation?.sendAt)
  })

  test('as a refusal with its reason, and then nothing of the contact is kept', async () => {
    const closed = await aService(t.database, ctx)
    const askId = await anAsk(t.database, ctx, { serviceId: closed.serviceId })
    await t.database.write(ctx.organisation.id, (tx) => closeAsk(tx, ctxOfStaff(), { askId }))
    const unasked = await aService(t.database, ctx)
    const sensitive = await aService(t.database, ctx, { sensitive: true })
    await stop('+358490001900')
    const contactsBefore = await countContacts()
    const events: [string, TakenEvent][] = [
      ['no_ask', visit({ service: unasked.key })],
      ['ask_closed', visit({ service: closed.key })],
      ['sensitive_service', visit({ service: sensitive.key })],
      ['protected_address', visit({ protectedAddress: true })],
      ['several_phone_numbers', visit({ severalPhoneNumbers: true })],
      ['no_contact', visit({ phone: undefined })],
      ['bad_number', visit({ phone: '09 123' })],
      ['opted_out', visit({ phone: '0490001900' })],
    ]
    const { batchId } = await taken(events.map(([, event]) => event))
    const reasons = (await outcomesOf(batchId)).map(({ sourceKey, reason }) => [sourceKey, reason])
    expect(Object.fromEntries(reasons)).toEqual(
      Object.fromEntries(events.map(([reason, { id }]) => [id, reason])),
    )
    expect(await countContacts()).toBe(contactsBefore)
  })

  test('a second visit before the question has left, and another within the cap', async () => {
    const other = await aService(t.database, ctx)
    await anAsk(t.database, ctx, { serviceId: other.serviceId })
    const phone = '+358 49 000 1002'
    const { batchId } = await taken([
      visit({ phone }),
      visit({ phone: '0490001002', happenedAt: aMonday }),
      visit({ phone, service: other.key, happenedAt: new Date(aMonday.getTime() + 1000) }),
    ])
    const reasons = (await outcomesOf(batchId)).map(({ reason }) => reason)
    expect(reasons).toEqual([null, 'visited_again', 'asked_recently'])
  })

  test('by e-mail where there is no number: in whole sentences with the question of the ask, and never a sensitive service or its question', async () => {
    await aGateway(t.database, ctx, { channel: 'email' })
    const sensitive = await aService(t.database, ctx, { sensitive: true })
    await anAsk(t.database, ctx, { serviceId: sensitive.serviceId })
    const mail = { phone: undefined, language: 'sv' }
    const { batchId } = await taken([
      visit({ ...mail, email: 'anna@example.fi' }),
      visit({ ...mail, email: 'berit@example.fi', service: sensitive.key, happenedAt: aMonday }),
    ])
    const [named, unnamed] = await bodiesOf(batchId)
    expect(named).toMatch(/Tack för ditt besök \(Lån och återlämning\).*\n?.*\/v\/[0-9A-Z]{10}\n/s)
    expect(named).toContain('Skulle du rekommendera?')
    expect(unnamed).toContain('Tack för ditt besök.\n\nHur lyckades vi?\n')
    expect(unnamed).not.toContain('Skulle du rekommendera?')
  })

  test('in the language of the person where the ask has it, else in the main one', async () => {
    const { batchId } = await taken([
      visit({ language: 'sv', phone: '+358490001003' }),
      visit({ language: 'ar', phone: '+358490001004', happenedAt: aMonday }),
    ])
    expect((await outcomesOf(batchId)).map(({ language }) => language)).toEqual(['sv', 'fi'])
  })
})

test('deciding a batch twice, or by two workers at once, changes nothing', async () => {
  const events = Array.from({ length: 450 }, (_, index) => visit({ phone: number(2000 + (index % 300)) }))
  const batch = await take(events)
  await Promise.all([decide(batch.batchId), decide(batch.batchId)])
  const before = await outcomesOf(batch.batchId)
  await decide(batch.batchId)
  expect(await outcomesOf(batch.batchId)).toEqual(before)
  expect(before).toHaveLength(450)
  expect(before.filter(({ reason }) => reason === null)).toHaveLength(300)
  expect(await personsOf(batch.batchId)).toBeNull()
})

test('two workers with batches of the same people ask each of them once', async () => {
  const people = Array.from({ length: 250 }, (_, index) => number(3000 + index))
  const [one, other] = [
    await take(people.map((phone) => visit({ phone }))),
    await take(people.toReversed().map((phone) => visit({ phone }))),
  ]
  await Promise.all([decide(one.batchId), decide(other.batchId)])
  const all = [...(await outcomesOf(one.batchId)), ...(await outcomesOf(other.batchId))]
  expect(all).toHaveLength(500)
  expect(all.filter(({ reason }) => reason === null)).toHaveLength(250)
})

test('a worker that dies in the middle leaves the rest to the next', async () => {
  const { batchId } = await take(
    Array.from({ length: 1050 }, (_, index) => visit({ phone: number(4000 + index) })),
  )
  let transactions = 0
  const dying = {
    ...someServices(t.database),
    database: {
      ...t.database,
      write: (...given: Parameters<typeof t.database.write>) => {
        transactions += 1
        if (transactions === 2) throw new Error('killed')
        return t.database.write(...given)
      },
    } as typeof t.database,
  }
  await expect(decideInvitationsJob.run(dying, ctx, { batchId })).rejects.toThrow('killed')
  expect((await outcomesOf(batchId)).filter((one) => one.invitationId).length).toBe(1000)
  await decide(batchId)
  const outcomes = await outcomesOf(batchId)
  expect(new Set(outcomes.map(({ contactId }) => contactId)).size).toBe(1050)
})

test('new words are a new version, and settings alone are not', async () => {
  const own = await aService(t.database, ctx)
  const askId = await anAsk(t.database, ctx, { serviceId: own.serviceId })
  const { words } = await t.database.read(ctx.organisation.id, (db) => getAsk(db, askId))
  const change = (given: Parameters<typeof changeAsk>[2]) =>
    t.database.write(ctx.organisation.id, (tx) => changeAsk(tx, ctxOfStaff(), given))
  const plain = defaultSettings
  await change({ askId, words, settings: { ...plain, capDays: 60 } })
  await change({
    askId,
    words: { ...words, followUp: { ...words.followUp, fi: 'Mistä syystä?' } },
    settings: plain,
  })
  const versions = await t.database.read(ctx.organisation.id, (db) =>
    db
      .selectFrom('listening.askVersion')
      .select('version')
      .where('askId', '=', askId)
      .orderBy('version')
      .execute(),
  )
  expect(versions.map(({ version }) => version)).toEqual([1, 2])
})

test('another organisation sees none of it and is asked on its own', async () => {
  const theirs = aContext({ organisation: await found(t.database), actor: system })
  const own = await aService(t.database, theirs, { key: service.key })
  await aGateway(t.database, theirs)
  await anAsk(t.database, theirs, { serviceId: own.serviceId })
  const event = visit({ phone: number(7001) })
  await taken([event])
  expect(await someTakenEvents(t.database, theirs, [event])).toMatchObject({ taken: 1, repeated: 0 })
  const seen = await t.database.read(theirs.organisation.id, async (db) => [
    await db.selectFrom('listening.invitation').select('invitationId').execute(),
    await db.selectFrom('listening.serviceEvent').select('sourceKey').execute(),
  ])
  expect(seen).toEqual([[], [{ sourceKey: event.id }]])
  const strange = await take([visit({})])
  await decideInvitationsJob.run(someServices(t.database), theirs, { batchId: strange.batchId })
  expect(await personsOf(strange.batchId)).not.toBeNull()
})

function visit(given: Partial<TakenEvent>): TakenEvent {
  return aServiceEvent({ service: service.key, ...given })
}

function number(index: number) {
  return `+35849000${String(index).padStart(4, '0')}`
}

function ctxOfStaff(): Context {
  return {
    ...ctx,
    actor: {
      kind: 'staff',
      id: '0190a000-0000-7000-8000-000000000001' as Id<'staff'>,
      name: 'Testi',
      grants: [{ role: 'developer', units: 'all', services: 'all' }],
      sessionId: 's',
    },
  }
}

function take(events: readonly TakenEvent[]) {
  return t.database.write(ctx.organisation.id, (tx) =>
    takeServiceEvents(tx, ctx, { source: 'reservations', events }),
  )
}

function decide(batchId: Id<'batch'>) {
  return decideInvitationsJob.run(someServices(t.database), ctx, { batchId })
}

async function taken(events: readonly TakenEvent[]) {
  const batch = await take(events)
  await decide(batch.batchId)
  return batch
}

async function stop(address: string) {
  await t.database.write(ctx.organisation.id, async (tx) => {
    const kept = { channel: 'sms', address, purpose: 'ask', keptUntil: aMonday } as const
    await optOut(tx, ctx, { contactId: await keepContact(tx, ctx, kept), purpose: 'ask' })
  })
}

type Ended = {
  sourceKey: string
  reason: string | null
  invitationId: string | null
  contactId: string | null
  language: string | null
  sendAt: Date | null
  purpose: string | null
  channel: string | null
  messageSendAt: Date | null
}

async function outcomesOf(batchId: string): Promise<Ended[]> {
  const { rows } = await t.database.read(ctx.organisation.id, (db) =>
    sql<Ended>`
      select e.source_key, r.reason, i.invitation_id, i.contact_id, i.language, i.send_at, m.purpose, m.channel,
        m.send_at as message_send_at
      from listening.service_event e
      left join listening.invitation i using (organisation_id, service_event_id)
      left join listening.invitation_refusal r using (organisation_id, service_event_id)
      left join messaging.message m on m.organisation_id = e.organisation_id and m.cause_id = i.invitation_id
      where e.batch_id = ${batchId} order by e.happened_at, e.service_event_id`.execute(db),
  )
  return rows
}

async function bodiesOf(batchId: string) {
  const { rows } = await t.database.read(ctx.organisation.id, (db) =>
    sql<{ bodyEncrypted: string }>`
      select m.body_encrypted from listening.service_event e
      join listening.invitation i using (organisation_id, service_event_id)
      join messaging.message m on m.organisation_id = e.organisation_id and m.cause_id = i.invitation_id
      where e.batch_id = ${batchId} order by e.happened_at`.execute(db),
  )
  return rows.map((row) => decrypt(ctx.secrets, ctx.organisation.id, row.bodyEncrypted, bodyPurpose))
}

async function personsOf(batchId: string) {
  const row = await t.database.read(ctx.organisation.id, (db) =>
    db
      .selectFrom('listening.serviceEventBatch')
      .select('personsEncrypted')
      .where('batchId', '=', batchId)
      .executeTakeFirst(),
  )
  return row?.personsEncrypted ?? null
}

async function countContacts() {
  const row = await t.database.read(ctx.organisation.id, (db) =>
    db
      .selectFrom('voices.contact')
      .select((eb) => eb.fn.countAll().as('all'))
      .executeTakeFirstOrThrow(),
  )
  return Number(row.all)
}
