import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { anAsk, askWords, aServiceEvent, someTakenEvents } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { bodyPurpose } from '../messaging/sending.model.ts'
import type { Service } from '../catalogue/service.model.ts'
import { optOut } from '../voices/contact.intake.ts'
import { changeAsk, closeAsk, openAsk } from './ask.actions.ts'
import { type AskSettings, defaultSettings } from './ask.model.ts'
import { decideInvitationsJob, remindJob, withdrawInvitationsJob } from './invitation.jobs.ts'
import type { TakenEvent } from './service-event.intake.ts'

const t = testDatabase()
const DAY = 86_400_000
let ctx: Context

beforeAll(async () => {
  ctx = await aTown()
})

describe('a visit that several asks follow', () => {
  test('is asked about by the most specific one, and another by none, with the reason', async () => {
    const [pool, library] = [await aService(t.database, ctx), await aService(t.database, ctx)]
    const north = await aUnit(t.database, ctx)
    const desk = await aUnit(t.database, ctx, { parentUnitId: north.unitId })
    const all = await opened({ service: pool, also: [library] })
    const northern = await opened({
      service: pool,
      units: [north.unitId],
      settings: { visitTypes: ['Ajanvaraus'] },
    })
    const outcomes = await decided([
      { id: 'a', service: pool.key },
      { id: 'b', service: library.key },
      { id: 'c', service: pool.key, unit: desk.key, visitType: 'ajanvaraus' },
      { id: 'd', service: pool.key, unit: desk.key, visitType: 'päivystys' },
    ])
    expect(outcomes.map(({ askId }) => askId)).toEqual([all, all, northern, all])

    const narrow = await aService(t.database, ctx)
    await opened({ service: narrow, settings: { segments: ['firm'], channels: ['puhelin'] } })
    const reasons = await decided([
      { id: 'e', service: narrow.key, segment: 'firm', channel: 'Puhelin' },
      { id: 'f', service: narrow.key, segment: 'student', channel: 'Puhelin' },
      { id: 'g', service: narrow.key, segment: 'firm' },
    ])
    expect(reasons.map(({ reason }) => reason)).toEqual([null, 'not_followed', 'not_followed'])
  })

  test('cannot be given two open asks that follow the very same', async () => {
    const service = await aService(t.database, ctx)
    await opened({ service, settings: { channels: ['Puhelin'] } })
    const again = { service, settings: { channels: ['puhelin '] } }
    await expect(opened(again)).rejects.toThrow('already_open')
    const other = await opened({ service })
    const settings = { ...defaultSettings, channels: ['puhelin'] }
    const changed = await write((tx) => changeAsk(tx, staff(), { askId: other, words: askWords, settings }))
    expect(changed).toEqual({ ok: false, reason: 'already_open' })
  })

  test('is written by those only who may write for each of its services', async () => {
    const [mine, theirs] = [await aService(t.database, ctx), await aService(t.database, ctx)]
    const grants = [
      { role: 'developer' as const, units: new Set([mine.unitId]), services: new Set<Id<'service'>>() },
    ]
    const actor = aStaffActor('developer', { grants })
    const input = { serviceId: mine.serviceId, words: askWords, settings: defaultSettings }
    const followed = { alsoServiceIds: [theirs.serviceId], unitIds: [] }
    await expect(write((tx) => openAsk(tx, { ...ctx, actor }, { ...input, followed }))).rejects.toThrow(
      'write ask',
    )
    expect((await write((tx) => openAsk(tx, { ...ctx, actor }, input))).ok).toBe(true)
  })
})

test('a share is drawn by lot, the same lot for the same visit, and its weight stays with the invitation', async () => {
  const service = await aService(t.database, ctx)
  await opened({ service, settings: { sharePercent: 25 } })
  const visits = Array.from({ length: 400 }, (_, index) => ({ id: `s-${index}`, service: service.key }))
  const outcomes = await decided(visits)
  const invited = outcomes.filter(({ reason }) => reason === null)
  expect(new Set(outcomes.map(({ reason }) => reason))).toEqual(new Set([null, 'not_sampled']))
  expect(invited.every(({ weight }) => weight === 4)).toBe(true)
  // 25 of a hundred of 400, within four standard errors.
  expect(Math.abs(invited.length - 100)).toBeLessThan(35)
})

test("a night's visits told at once are spread over the window, and never leave at one minute", async () => {
  const town = await aTown()
  const service = await aService(t.database, town)
  await anAsk(t.database, town, { serviceId: service.serviceId })
  const visits = Array.from({ length: 600 }, (_, index) => ({
    id: `n-${index}`,
    service: service.key,
    phone: `049000${String(index).padStart(4, '0')}`,
  }))
  const outcomes = await decided(visits, town)
  const moments = outcomes.flatMap(({ sendAt }) => sendAt?.getTime() ?? [])
  expect(moments).toHaveLength(600)
  const [opens, closes] = [Date.parse('2026-11-24T10:00:00Z'), Date.parse('2026-11-24T18:00:00Z')]
  expect(Math.min(...moments)).toBe(opens)
  expect(Math.max(...moments)).toBeLessThan(closes)
  const quarters = Map.groupBy(moments, (moment) => Math.floor((moment - opens) / (15 * 60_000)))
  expect(quarters.size).toBe(32)
  expect(Math.max(...[...quarters.values()].map((one) => one.length))).toBeLessThan(160)
  const minutes = Map.groupBy(moments, (moment) => Math.floor(moment / 60_000))
  expect(Math.max(...[...minutes.values()].map((one) => one.length))).toBeLessThanOrEqual(110)
})

describe('invitations that wait', () => {
  test('keep the words, the moment and the weight they were planned with when the ask is edited', async () => {
    const service = await aService(t.database, ctx)
    const askId = await opened({ service })
    const [before] = await decided([{ id: 'w-1', service: service.key }])
    const words = { ...askWords, invitation: { ...askWords.invitation, fi: 'Uudet sanat {link}' } }
    const settings = { ...defaultSettings, sharePercent: 50, windowFromHour: 15 }
    await write((tx) => changeAsk(tx, staff(), { askId, words, settings }))
    const [after] = await outcomesOf(['w-1'])
    expect(after).toEqual(before)
    expect(await bodyOf(after?.invitationId)).toContain('Koekunta: Miten sujui?')
  })

  test('leave although the ask is closed, or are called back with a named reason where that is wished', async () => {
    const service = await aService(t.database, ctx)
    const kept = await opened({ service })
    const [first] = await decided([{ id: 'w-2', service: service.key }])
    await write((tx) => closeAsk(tx, staff(), { askId: kept }))
    expect(await withdrawalOf(first?.invitationId)).toBeNull()

    const askId = await opened({ service })
    const [waiting, begun] = await decided([
      { id: 'w-3', service: service.key, phone: '0490004003' },
      { id: 'w-4', service: service.key, phone: '0490004004' },
    ])
    await write((tx) =>
      sql`update messaging.waiting_message set begun_at = now() from messaging.message
        where message.message_id = waiting_message.message_id and message.cause_id = ${begun?.invitationId}`.execute(
        tx,
      ),
    )
    await write((tx) => closeAsk(tx, staff(), { askId, callsBack: true }))
    await withdrawInvitationsJob.run(someServices(t.database), ctx, { askId })
    expect(await withdrawalOf(waiting?.invitationId)).toBe('ask_closed')
    // What is being handed to the gateway may have left.
    expect(await withdrawalOf(begun?.invitationId)).toBeNull()
    const again = await opened({ service })
    const [asked] = await decided([{ id: 'w-5', service: service.key, phone: '0490004003' }])
    expect(asked).toMatchObject({ askId: again, reason: null })
  })
})

describe('one reminder', () => {
  test('goes once to those who have not answered, with the same link, and counts against the cap', async () => {
    const service = await aService(t.database, ctx)
    await opened({ service, settings: { capDays: 7, reminderDays: 10 } })
    const visits = ['quiet', 'stopped', 'unsent'].map((id, index) => ({
      id,
      service: service.key,
      phone: `049000510${index}`,
    }))
    const [quiet, stopped] = await decided(visits)
    for (const one of [quiet, stopped]) await markSent(one?.invitationId)
    await write((tx) =>
      optOut(tx, ctx, { contactId: stopped?.contactId as Id<'contact'>, purpose: 'reminder' }),
    )
    const later = new Date((quiet?.sendAt?.getTime() ?? 0) + 8 * DAY)
    const other = await aService(t.database, ctx)
    await opened({ service: other, settings: { capDays: 7 } })
    const [between] = await decided(
      [{ ...visits[0], id: 'between', service: other.key, happenedAt: later }],
      {
        ...ctx,
        now: later,
      },
    )
    expect(between?.reason).toBe('asked_recently')

    const due = new Date(Date.parse('2026-12-05T12:00:00Z'))
    for (const clock of [() => due, () => due]) await remindJob.run(someServices(t.database, clock), ctx, {})
    const { rows } = await read<{ sourceKey: string; refusal: string | null; code: string | null }>(
      sql`select e.source_key, r.refusal, r.code_encrypted as code from listening.reminder r
        join listening.invitation i using (organisation_id, invitation_id)
        join listening.service_event e using (organisation_id, service_event_id) order by e.source_key`,
    )
    expect(rows).toEqual([
      { sourceKey: 'quiet', refusal: null, code: null },
      { sourceKey: 'stopped', refusal: 'opted_out', code: null },
      { sourceKey: 'unsent', refusal: 'not_sent', code: null },
    ])
    const [asked, reminded] = [
      await bodyOf(quiet?.invitationId),
      await bodyOf(quiet?.invitationId, 'reminder'),
    ]
    expect(reminded).toBe(`Muistutus: ${asked}`)
  })
})

async function aTown(): Promise<Context> {
  const town = aContext({ organisation: await found(t.database), actor: { kind: 'system', job: 'test' } })
  await aGateway(t.database, town)
  return town
}

const staff = (): Context => ({ ...ctx, actor: aStaffActor() })

function write<Result>(work: Parameters<typeof t.database.write<Result>>[1]) {
  return t.database.write(ctx.organisation.id, work)
}

async function opened(given: {
  service: Service
  also?: Service[]
  units?: Id<'unit'>[]
  settings?: Partial<AskSettings>
}): Promise<Id<'ask'>> {
  const { service, also = [], units = [], settings } = given
  const outcome = await write((tx) =>
    openAsk(tx, staff(), {
      serviceId: service.serviceId,
      words: askWords,
      settings: { ...defaultSettings, ...settings },
      followed: { alsoServiceIds: also.map(({ serviceId }) => serviceId), unitIds: units },
    }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** What became of these visits, in their order. */
async function decided(visits: (Partial<TakenEvent> & { id: string; service: string })[], town = ctx) {
  const events = visits.map((visit) => aServiceEvent({ ...visit }))
  const { batchId } = await someTakenEvents(t.database, town, events)
  await decideInvitationsJob.run(
    someServices(t.database, () => town.now),
    town,
    { batchId },
  )
  return outcomesOf(
    visits.map(({ id }) => id),
    town,
  )
}

type Ended = {
  askId: string | null
  reason: string | null
  weight: number | null
  sendAt: Date | null
  version: number | null
  invitationId: string | null
  contactId: string | null
}

async function outcomesOf(ids: string[], town = ctx): Promise<Ended[]> {
  const { rows } = await read<Ended>(
    sql`select coalesce(i.ask_id, r.ask_id) as ask_id, r.reason, i.weight, i.send_at, i.version, i.invitation_id, i.contact_id
      from listening.service_event e
      left join listening.invitation i using (organisation_id, service_event_id)
      left join listening.invitation_refusal r using (organisation_id, service_event_id)
      where e.source_key = any(${ids}) order by array_position(${ids}, e.source_key)`,
    town,
  )
  return rows
}

function read<Row>(query: ReturnType<typeof sql<Row>>, town = ctx) {
  return t.database.read(town.organisation.id, (db) => query.execute(db))
}

async function withdrawalOf(invitationId: string | null | undefined) {
  const { rows } = await read<{ reason: string }>(
    sql`select reason from listening.invitation_withdrawal where invitation_id = ${invitationId}`,
  )
  return rows[0]?.reason ?? null
}

async function bodyOf(invitationId: string | null | undefined, purpose = 'ask') {
  const { rows } = await read<{ bodyEncrypted: string }>(
    sql`select body_encrypted from messaging.message where cause_id = ${invitationId} and purpose = ${purpose}`,
  )
  return decrypt(ctx.secrets, ctx.organisation.id, rows[0]?.bodyEncrypted ?? '', bodyPurpose)
}

/** As the sending room writes it when the gateway has taken the message, at the moment it was planned for. */
async function markSent(invitationId: string | null | undefined) {
  await write((tx) =>
    sql`with sent as (select organisation_id, message_id, send_at from messaging.message where cause_id = ${invitationId}),
      ended as (delete from messaging.waiting_message where message_id in (select message_id from sent))
      insert into messaging.message_result (organisation_id, message_id, kind, happened_at)
      select organisation_id, message_id, 'sent', send_at from sent`.execute(tx),
  )
}
