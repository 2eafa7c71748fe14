import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/database.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aCase, aCaseWorker, aClosing, closed, someWords, told } from '../../../tests/builders/improvement.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { aConsent, aSpeaker } from '../../../tests/builders/voices.ts'
import { listMessageStates } from '../messaging/message.queries.ts'
import { demoNumber } from '../voices/phone.model.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { listMeasuringDue } from './case.queries.ts'
import { countChanges, findChange, listChanges } from './change.queries.ts'
import { closeCase } from './closure.actions.ts'
import { findClosure } from './closure.queries.ts'
import { measureCase } from './measurement.actions.ts'
import { findNewestMeasurement, listMeasurements } from './measurement.queries.ts'
import { tellSpeakers } from './telling.actions.ts'
import { countTellings, countToBeTold, listMessagedTellings } from './telling.queries.ts'

const db = testDatabase()

describe('closing a case', () => {
  test('by two people at once is done by one; the other hears that it was', async () => {
    const ctx = await anOffice()
    const other: Context = { ...ctx, actor: await aCaseWorker(db.database, ctx) }
    const caseId = await aCase(db.database, ctx)
    const close = (who: Context, did: string) =>
      db.database.write(ctx.organisation.id, (tx) =>
        closeCase(tx, who, { ...aClosing, did: { fi: did, sv: did }, caseId }),
      )
    const outcomes = await Promise.all([close(ctx, 'Yksi'), close(other, 'Kaksi')])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'already_closed' })
    const closure = await read(ctx, (tx) => findClosure(tx, caseId))
    expect(closure?.did['fi']).toBe(outcomes[0]?.ok ? 'Yksi' : 'Kaksi')
  })

  test('makes it a change that residents see, of this organisation only', async () => {
    const [ctx, elsewhere] = [await anOffice(), await anOffice()]
    const service = await aService(db.database, ctx)
    const { feedbackId } = await someWords(db.database, ctx, service)
    const caseId = await aCase(db.database, ctx, { ...service, feedbackIds: [feedbackId] })
    expect(await read(ctx, (tx) => findChange(tx, caseId))).toBeUndefined()
    await closed(db.database, ctx, caseId)
    const { serviceId } = service
    const changes = await read(ctx, (tx) => listChanges(tx, { limit: 5, serviceId }))
    expect(changes).toMatchObject([{ caseId, heard: aClosing.heard, speakers: 1, serviceId }])
    expect(await read(ctx, countChanges)).toBe(1)
    expect(await read(elsewhere, (tx) => findChange(tx, caseId))).toBeUndefined()
    expect(await read(elsewhere, (tx) => listChanges(tx, { limit: 5 }))).toEqual([])
    expect(await read(elsewhere, countChanges)).toBe(0)
  })

  test('without measuring leaves a day, and what is measured then stands on the page', async () => {
    const ctx = await anOffice()
    const { serviceId } = await aService(db.database, ctx)
    const caseId = await closed(db.database, ctx, await aCase(db.database, ctx, { serviceId }))
    const due = (today: string) => read(ctx, (tx) => listMeasuringDue(tx, { reach: 'all', today }))
    expect(await due('2027-01-31')).toEqual([])
    expect(await due('2027-02-01')).toMatchObject([{ caseId, measuredOn: '2027-02-01' }])
    const later: Context = { ...ctx, now: new Date('2027-02-02T10:00:00Z') }
    const windows = {
      before: { fromOn: '2026-10-01', untilOn: '2026-11-22' },
      after: { fromOn: '2026-11-24', untilOn: '2027-01-31' },
    }
    const measured = await db.database.write(ctx.organisation.id, (tx) =>
      measureCase(tx, later, { caseId, serviceId, ...windows }),
    )
    expect(measured.ok).toBe(true)
    expect(await due('2027-02-03')).toEqual([])
    expect(await read(ctx, (tx) => findNewestMeasurement(tx, caseId))).toMatchObject({
      before: { ...windows.before, count: 0 },
      after: { ...windows.after, count: 0 },
    })
    expect(await read(ctx, (tx) => listMeasurements(tx, caseId))).toHaveLength(1)
  })
})

describe('telling', () => {
  test('reaches each speaker once, however often and at once it is run', async () => {
    const ctx = await anOffice()
    const { caseId } = await aToldCase(ctx)
    await closed(db.database, ctx, caseId)
    await Promise.all([told(db.database, ctx, caseId), told(db.database, ctx, caseId)])
    await told(db.database, ctx, caseId)
    expect(await read(ctx, (tx) => countTellings(tx, caseId))).toMatchObject({ speakers: 4, byMessage: 2 })
    const messages = await read(ctx, async (tx) =>
      listMessageStates(tx, await listMessagedTellings(tx, caseId)),
    )
    expect([...messages.values()]).toEqual(['planned', 'planned'])
  })

  test('is what the page said before it would be', async () => {
    const ctx = await anOffice()
    const { caseId } = await aToldCase(ctx)
    const expected = await read(ctx, (tx) => countToBeTold(tx, { caseId, channels: ['sms'] }))
    await closed(db.database, ctx, caseId)
    await told(db.database, ctx, caseId)
    expect(await read(ctx, (tx) => countTellings(tx, caseId))).toMatchObject(expected)
  })

  test('does not begin before the case is closed', async () => {
    const ctx = await anOffice()
    const { caseId } = await aToldCase(ctx)
    await told(db.database, ctx, caseId)
    expect(await read(ctx, (tx) => countTellings(tx, caseId))).toMatchObject({ speakers: 0 })
  })

  test('goes on where a stopped run was', async () => {
    const ctx = await anOffice()
    const { caseId } = await aToldCase(ctx)
    await closed(db.database, ctx, caseId)
    const system: Context = { ...ctx, actor: { kind: 'system', job: 'test' } }
    const stopped = db.database.write(ctx.organisation.id, async (tx) => {
      await tellSpeakers(tx, system, { caseId })
      throw new Error('the power went')
    })
    await expect(stopped).rejects.toThrow('the power went')
    await told(db.database, ctx, caseId)
    expect(await read(ctx, (tx) => countTellings(tx, caseId))).toMatchObject({ speakers: 4, byMessage: 2 })
  })

  // Four people: two of them spoke twice and wish to be told by text.
  async function aToldCase(ctx: Context): Promise<{ caseId: Id<'case'> }> {
    await aGateway(db.database, ctx)
    const feedbackIds: Id<'feedback'>[] = []
    for (const wish of [1, 2, undefined, undefined]) {
      const { speakerId } = await aSpeaker(db.database, ctx, { language: wish === 2 ? 'so' : 'sv' })
      feedbackIds.push((await someWords(db.database, ctx, { speakerId })).feedbackId)
      if (wish === undefined) continue
      feedbackIds.push((await someWords(db.database, ctx, { speakerId })).feedbackId)
      await aConsent(db.database, ctx, { speakerId, address: demoNumber(wish) })
    }
    return { caseId: await aCase(db.database, ctx, { feedbackIds }) }
  }
})

async function anOffice(): Promise<Context> {
  const ctx = aContext({ organisation: await found(db.database, anOrganisation({ invented: true })) })
  return { ...ctx, actor: await aCaseWorker(db.database, ctx) }
}

function read<Result>(ctx: Context, work: Parameters<typeof db.database.read<Result>>[1]): Promise<Result> {
  return db.database.read(ctx.organisation.id, work)
}
