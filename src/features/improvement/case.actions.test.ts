import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/database.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aCase, aCaseWorker, closed, someWords } from '../../../tests/builders/improvement.ts'
import type { Context } from '../../platform/context.ts'
import { Forbidden, NotFound } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { giveCase } from './case.actions.ts'
import { countCases, getCase, listCases, listOpenCasesOfService, listOwnerships } from './case.queries.ts'
import { gatherFeedback, letGoFeedback } from './gathering.actions.ts'
import { listCasesOfFeedback, listCasesOfSpeaker, listGatherings } from './gathering.queries.ts'

const db = testDatabase()

describe('a case', () => {
  test('is opened with what gave rise to it, by the one who owns it from then on', async () => {
    const ctx = await anOffice()
    const { feedbackId, speakerId } = await someWords(db.database, ctx)
    const caseId = await aCase(db.database, ctx, { feedbackIds: [feedbackId] })
    const one = await read(ctx, (tx) => getCase(tx, caseId))
    expect(one).toMatchObject({ ownerId: workerOf(ctx).id, speakers: 1, closedAt: null })
    expect(await read(ctx, (tx) => listCasesOfFeedback(tx, feedbackId))).toMatchObject([{ caseId }])
    expect(await read(ctx, (tx) => listCasesOfSpeaker(tx, speakerId))).toMatchObject([
      { caseId, told: undefined },
    ])
  })

  test('counts people, not what they said', async () => {
    const ctx = await anOffice()
    const first = await someWords(db.database, ctx)
    const again = await someWords(db.database, ctx, { speakerId: first.speakerId })
    const other = await someWords(db.database, ctx)
    const caseId = await aCase(db.database, ctx)
    const feedbackIds = [first.feedbackId, again.feedbackId, other.feedbackId, other.feedbackId]
    expect(await write(ctx, (tx) => gatherFeedback(tx, ctx, { caseId, feedbackIds }))).toMatchObject({
      value: 3,
    })
    expect(await write(ctx, (tx) => gatherFeedback(tx, ctx, { caseId, feedbackIds }))).toMatchObject({
      value: 0,
    })
    expect((await read(ctx, (tx) => getCase(tx, caseId))).speakers).toBe(2)
  })

  test('gathers and lets go until it is closed', async () => {
    const ctx = await anOffice()
    const { feedbackId } = await someWords(db.database, ctx)
    const late = await someWords(db.database, ctx)
    const caseId = await aCase(db.database, ctx, { feedbackIds: [feedbackId] })
    await write(ctx, (tx) => letGoFeedback(tx, ctx, { caseId, feedbackId }))
    expect(await read(ctx, (tx) => listGatherings(tx, caseId))).toEqual([])
    await write(ctx, (tx) => gatherFeedback(tx, ctx, { caseId, feedbackIds: [feedbackId] }))
    await closed(db.database, ctx, caseId)
    const refused = { ok: false, reason: 'case_closed' }
    const gathering = { caseId, feedbackIds: [late.feedbackId] }
    expect(await write(ctx, (tx) => gatherFeedback(tx, ctx, gathering))).toEqual(refused)
    expect(await write(ctx, (tx) => letGoFeedback(tx, ctx, { caseId, feedbackId }))).toEqual(refused)
  })

  test('is given to another, and remembers who had it', async () => {
    const ctx = await anOffice()
    const other = await aCaseWorker(db.database, ctx)
    const caseId = await aCase(db.database, ctx)
    const tomorrow: Context = { ...ctx, now: new Date(ctx.now.getTime() + 86_400_000) }
    const give = () => write(ctx, (tx) => giveCase(tx, tomorrow, { caseId, staffId: other.id }))
    expect((await give()).ok).toBe(true)
    expect(await give()).toMatchObject({ reason: 'already_theirs' })
    const owners = await read(ctx, (tx) => listOwnerships(tx, caseId))
    expect(owners.map(({ staffId }) => staffId)).toEqual([workerOf(ctx).id, other.id])
  })

  test('is not given to one whose role does not reach it, or who may only look', async () => {
    const ctx = await anOffice()
    const caseId = await aCase(db.database, ctx)
    const viewer = await aCaseWorker(db.database, ctx, { role: 'viewer' })
    const give = (staffId: Id<'staff'>) => write(ctx, (tx) => giveCase(tx, ctx, { caseId, staffId }))
    expect(await give(viewer.id)).toEqual({ ok: false, reason: 'out_of_reach' })
    expect(await give(newId<'staff'>(ctx.now))).toEqual({ ok: false, reason: 'person_left' })
  })

  test('is listed as open, mine or closed, within the reach of the one who looks', async () => {
    const ctx = await anOffice()
    const [pool, library] = [await aService(db.database, ctx), await aService(db.database, ctx)]
    const mine = await aCase(db.database, ctx, { serviceId: pool.serviceId })
    const other = await aCaseWorker(db.database, ctx)
    const theirs = await aCase(db.database, { ...ctx, actor: other }, { serviceId: library.serviceId })
    const done = await closed(db.database, ctx, await aCase(db.database, ctx))
    const list = (filter: Partial<Parameters<typeof countCases>[1]>) => {
      const whole = { reach: 'all', list: 'open', staffId: workerOf(ctx).id, ...filter } as const
      return read(ctx, async (tx) => {
        const cases = await listCases(tx, { ...whole, page: 1 })
        expect(await countCases(tx, whole)).toBe(cases.length)
        return new Set(cases.map(({ caseId }) => caseId))
      })
    }
    expect(await list({})).toEqual(new Set([mine, theirs]))
    expect(await list({ list: 'mine' })).toEqual(new Set([mine]))
    expect(await list({ list: 'closed' })).toEqual(new Set([done]))
    expect(await list({ reach: { unitIds: [library.unitId], serviceIds: [] } })).toEqual(new Set([theirs]))
    expect(await list({ reach: { unitIds: [], serviceIds: [pool.serviceId] } })).toEqual(new Set([mine]))
    const offered = await read(ctx, (tx) => listOpenCasesOfService(tx, pool))
    expect(offered.map(({ caseId }) => caseId)).toEqual([mine])
  })

  test('is nobody’s business outside the grants: neither the case nor words of another service', async () => {
    const ctx = await anOffice()
    const [pool, library] = [await aService(db.database, ctx), await aService(db.database, ctx)]
    const grants = [
      { role: 'developer', units: new Set([pool.unitId]), services: new Set<string>() },
    ] as const
    const local: Context = { ...ctx, actor: await aCaseWorker(db.database, ctx, { grants }) }
    const caseId = await aCase(db.database, local, { serviceId: pool.serviceId })
    await expect(aCase(db.database, local, { serviceId: library.serviceId })).rejects.toThrow(Forbidden)
    const { feedbackId } = await someWords(db.database, ctx, { serviceId: library.serviceId })
    const gathering = { caseId, feedbackIds: [feedbackId] }
    await expect(write(local, (tx) => gatherFeedback(tx, local, gathering))).rejects.toThrow(Forbidden)
    expect((await write(ctx, (tx) => gatherFeedback(tx, ctx, gathering))).ok).toBe(true)
  })

  test('of another organisation is not there, and its words cannot be gathered', async () => {
    const [ctx, elsewhere] = [await anOffice(), await anOffice()]
    const { feedbackId, speakerId } = await someWords(db.database, ctx)
    const caseId = await aCase(db.database, ctx, { feedbackIds: [feedbackId] })
    await expect(read(elsewhere, (tx) => getCase(tx, caseId))).rejects.toThrow(NotFound)
    expect(await read(elsewhere, (tx) => listCasesOfSpeaker(tx, speakerId))).toEqual([])
    expect(await read(elsewhere, (tx) => listOpenCasesOfService(tx, { serviceId: null }))).toEqual([])
    const theirs = await aCase(db.database, elsewhere)
    const gathering = { caseId: theirs, feedbackIds: [feedbackId] }
    await expect(write(elsewhere, (tx) => gatherFeedback(tx, elsewhere, gathering))).rejects.toThrow(NotFound)
  })
})

async function anOffice(): Promise<Context> {
  const ctx = aContext({ organisation: await found(db.database) })
  return { ...ctx, actor: await aCaseWorker(db.database, ctx) }
}

function workerOf({ actor }: Context) {
  if (actor.kind !== 'staff') throw new Error('an office has a worker')
  return actor
}

function read<Result>(ctx: Context, work: Parameters<typeof db.database.read<Result>>[1]): Promise<Result> {
  return db.database.read(ctx.organisation.id, work)
}

function write<Result>(ctx: Context, work: Parameters<typeof db.database.write<Result>>[1]): Promise<Result> {
  return db.database.write(ctx.organisation.id, work)
}
