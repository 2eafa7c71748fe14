import { type RawBuilder, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { anAsk, aServiceEvent, someTakenEvents } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/id.ts'
import type { Service } from '../catalogue/service.model.ts'
import { decideInvitationsJob } from './invitation.jobs.ts'
import { countOutcomes } from './invitation.queries.ts'

const t = testDatabase()
let ctx: Context
let service: Service

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database), actor: { kind: 'system', job: 'test' } })
  service = await aService(t.database, ctx)
})

test('a batch is taken but for what has no place here, told by index', async () => {
  const unit = await aUnit(t.database, ctx, { key: 'branch', names: { fi: 'Sivukirjasto' } })
  const events = [
    aServiceEvent({ service: 'nowhere' }),
    aServiceEvent({ service: service.key, unit: 'SIVUKIRJASTO' }),
    aServiceEvent({ service: service.key, unit: 'nowhere' }),
    aServiceEvent({ service: service.key }),
  ]
  expect(await someTakenEvents(t.database, ctx, events)).toMatchObject({
    taken: 2,
    repeated: 0,
    refused: [
      { index: 0, field: 'service', reason: 'unknown_service' },
      { index: 2, field: 'unit', reason: 'unknown_unit' },
    ],
  })
  const units = await t.database.read(ctx.organisation.id, (db) =>
    db.selectFrom('listening.serviceEvent').select('unitId').where('unitId', 'is not', null).execute(),
  )
  expect(units).toEqual([{ unitId: unit.unitId }])
})

test('the same batch again, and the same event twice in one, are counted as repeated', async () => {
  const [one, other] = [aServiceEvent({ service: service.key }), aServiceEvent({ service: service.key })]
  expect(await someTakenEvents(t.database, ctx, [one, other, one])).toMatchObject({ taken: 2, repeated: 1 })
  expect(await someTakenEvents(t.database, ctx, [one, other])).toMatchObject({ taken: 0, repeated: 2 })
  const elsewhere = { ...one, source: 'another system' }
  expect(await someTakenEvents(t.database, ctx, [elsewhere])).toMatchObject({ taken: 1, repeated: 0 })
})

test('two workers with one batch store it once', async () => {
  const events = Array.from({ length: 500 }, () => aServiceEvent({ service: service.key }))
  const took = await Promise.all([
    someTakenEvents(t.database, ctx, events),
    someTakenEvents(t.database, ctx, events),
  ])
  expect(took[0].taken + took[1].taken).toBe(500)
  expect(took[0].repeated + took[1].repeated).toBe(500)
})

test('nothing of a person stands in the clear', async () => {
  const event = aServiceEvent({ service: service.key, phone: '0490001234', email: 'anna@example.fi' })
  await someTakenEvents(t.database, ctx, [event])
  const rows = await t.database.read(ctx.organisation.id, async (db) => [
    await db.selectFrom('listening.serviceEvent').selectAll().execute(),
    await db.selectFrom('listening.serviceEventBatch').selectAll().execute(),
    await db.selectFrom('platform.event').selectAll().execute(),
  ])
  expect(JSON.stringify(rows)).not.toMatch(/0490001234|anna@/)
})

test('10,000 events of 300 people are taken and decided', { timeout: 120_000 }, async ({ annotate }) => {
  await aGateway(t.database, ctx)
  await anAsk(t.database, ctx, { serviceId: service.serviceId })
  const events = Array.from({ length: 10_000 }, (_, index) =>
    aServiceEvent({
      service: service.key,
      phone: `+35849000${String(index % 300).padStart(4, '0')}`,
      happenedAt: new Date(aMonday.getTime() - index * 1000),
    }),
  )
  const began = performance.now()
  const { batchId } = await someTakenEvents(t.database, ctx, events)
  const stored = performance.now()
  await decideInvitationsJob.run(someServices(t.database), ctx, { batchId })
  const decided = performance.now()
  await annotate(`stored in ${Math.round(stored - began)} ms, decided in ${Math.round(decided - stored)} ms`)
  const ended = await t.database.read(ctx.organisation.id, (db) =>
    countOutcomes(db, { batchId, receivedAt: ctx.now }),
  )
  expect(ended).toEqual({ invited: 300, refused: 9700 })
})

test('the database itself refuses an event of nowhere, and lets neither end of it move', async () => {
  await someTakenEvents(t.database, ctx, [aServiceEvent({ service: service.key })])
  const unit = await aUnit(t.database, ctx, { key: 'moved', names: { fi: 'Muuttanut' } })
  const write = (statement: RawBuilder<unknown>) =>
    t.database.write(ctx.organisation.id, (tx) => statement.execute(tx))
  const nowhere = newId(ctx.now)
  const copied = (serviceId: string, unitId: string | null) => sql`
    insert into listening.service_event (organisation_id, service_event_id, batch_id, source, source_key, service_id,
      unit_id, happened_at, received_at)
    select organisation_id, ${newId(ctx.now)}::uuid, batch_id, 'copied', ${newId(ctx.now)}, ${serviceId}::uuid,
      ${unitId}::uuid, happened_at, received_at
    from listening.service_event limit 1`
  await write(copied(service.serviceId, unit.unitId))
  await expect(write(copied(nowhere, null))).rejects.toThrow('points to no service')
  await expect(write(copied(service.serviceId, nowhere))).rejects.toThrow('points to no unit')
  await expect(write(sql`update listening.service_event set service_id = ${nowhere}::uuid`)).rejects.toThrow(
    'pointed to',
  )
  await expect(write(sql`delete from catalogue.service`)).rejects.toThrow(/pointed to|foreign key/)
  await expect(write(sql`delete from identity.unit`)).rejects.toThrow(/pointed to|foreign key/)
})

test('the database itself refuses an end of no visit, and lets nothing that an invitation points to go', async () => {
  const library = await aService(t.database, ctx, { key: 'guarded' })
  const askId = await anAsk(t.database, ctx, { serviceId: library.serviceId })
  await aGateway(t.database, ctx)
  const { batchId } = await someTakenEvents(t.database, ctx, [
    aServiceEvent({ service: library.key, phone: '+358490009001' }),
    aServiceEvent({ service: library.key, phone: undefined }),
  ])
  await decideInvitationsJob.run(someServices(t.database), ctx, { batchId })
  const write = (statement: RawBuilder<unknown>) =>
    t.database.write(ctx.organisation.id, (tx) => statement.execute(tx))
  const nowhere = newId(ctx.now)
  const refusalOf = (serviceEventId: string) => sql`
    insert into listening.invitation_refusal (organisation_id, service_event_id, ask_id, service_id, reason, refused_at)
    select organisation_id, ${serviceEventId}::uuid, ask_id, service_id, reason, refused_at
    from listening.invitation_refusal limit 1`
  const columns = ['service_event_id', 'ask_id', 'service_id', 'unit_id', 'contact_id'] as const
  const invitationWith = (strange: (typeof columns)[number]) => sql`
    insert into listening.invitation (organisation_id, invitation_id, version, code_hash, language, planned_at, send_at,
      ${sql.raw(columns.join(', '))})
    select organisation_id, ${newId(ctx.now)}::uuid, version, decode(md5(${strange}), 'hex'), language, planned_at, send_at,
      ${sql.join(columns.map((column) => (column === strange ? sql`${nowhere}::uuid` : column === 'service_event_id' ? sql`null::uuid` : sql.ref(column))))}
    from listening.invitation where ask_id = ${askId} limit 1`

  await expect(write(refusalOf(nowhere))).rejects.toThrow('points to no service event')
  await expect(write(invitationWith('service_event_id'))).rejects.toThrow('points to no service event')
  await expect(write(invitationWith('ask_id'))).rejects.toThrow('points to no ask')
  await expect(write(invitationWith('service_id'))).rejects.toThrow('points to no service of')
  await expect(write(invitationWith('unit_id'))).rejects.toThrow('points to no unit')
  await expect(write(invitationWith('contact_id'))).rejects.toThrow('points to no contact')
  for (const table of ['listening.service_event', 'listening.ask_version', 'voices.contact'])
    await expect(write(sql`delete from ${sql.table(table)}`)).rejects.toThrow(
      /pointed to|permission denied|foreign key/,
    )
  for (const column of columns)
    await expect(
      write(
        sql`update listening.invitation set ${sql.ref(column)} = ${nowhere}::uuid where ask_id = ${askId}`,
      ),
    ).rejects.toThrow('pointed to')
})
