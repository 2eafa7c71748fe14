import { beforeAll, describe, expect, test } from 'vitest'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aReleasedReview, aReview, aWithheldReview } from '../../../tests/builders/moderation.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Read, Tx } from '../../platform/db/database.ts'
import { releaseWords, withholdWords } from './review.actions.ts'
import { askForReview, emptyReview } from './review.intake.ts'
import {
  countReviews,
  getReview,
  listReleasedWords,
  listReviews,
  listReviewStates,
} from './review.queries.ts'

const db = testDatabase()
let ctx: Context
let system: Context

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  system = { ...ctx, actor: { kind: 'system', job: 'test' } }
})

const read = <Result>(work: (db: Read) => Promise<Result>) => db.database.read(ctx.organisation.id, work)
const write = <Result>(work: (tx: Tx) => Promise<Result>) => db.database.write(ctx.organisation.id, work)

describe('words asked to be reviewed', () => {
  test('wait with a suggestion, and are shown to nobody', async () => {
    const reviewId = await aReview(db.database, ctx, { words: 'Soittakaa Ainolle, 040 123 4567.' })
    const review = await read((one) => getReview(one, reviewId))
    expect(review).toMatchObject({ state: 'waiting', language: 'fi' })
    expect(review.suggestedWords).toContain('[puhelinnumero]')
    expect(await read((one) => listReleasedWords(one, [reviewId]))).toEqual(new Map())
  })

  test('are shown as a person released them, and not otherwise', async () => {
    const reviewId = await aReview(db.database, ctx, { words: 'Soita 040 123 4567. Kiitos.' })
    const left = await write((tx) => releaseWords(tx, ctx, { reviewId, words: 'Soita 040 123 4567.' }))
    expect(left).toEqual({ ok: false, reason: 'personal_data_left_phone' })
    expect(await read((one) => listReviewStates(one, [reviewId]))).toEqual(new Map([[reviewId, 'waiting']]))

    expect((await write((tx) => releaseWords(tx, ctx, { reviewId, words: ' Kiitos. ' }))).ok).toBe(true)
    expect(await read((one) => listReleasedWords(one, [reviewId]))).toEqual(new Map([[reviewId, 'Kiitos.']]))
    const events = await read((one) =>
      one
        .selectFrom('platform.event')
        .selectAll()
        .where('subjectId', '=', reviewId)
        .orderBy('name')
        .execute(),
    )
    expect(events.map(({ name }) => name)).toEqual(['review asked', 'words released'])
    expect(JSON.stringify(events)).not.toContain('Kiitos')
  })

  test('may be kept back with a reason', async () => {
    const reviewId = await aWithheldReview(db.database, ctx)
    expect(await read((one) => getReview(one, reviewId))).toMatchObject({
      state: 'withheld',
      why: 'Ei koske palvelua.',
      decidedBy: expect.any(String),
    })
    expect(await read((one) => listReleasedWords(one, [reviewId]))).toEqual(new Map())
  })

  test('are decided once: the second of two who race is told what the first did', async () => {
    for (let round = 0; round < 5; round += 1) {
      const reviewId = await aReview(db.database, ctx)
      const second = { ...ctx, actor: aStaffActor('frontline') }
      const outcomes = await Promise.all([
        write((tx) => releaseWords(tx, ctx, { reviewId, words: 'Auki pidempään.' })),
        write((tx) => withholdWords(tx, second, { reviewId, why: 'Ei koske palvelua.' })),
        write((tx) => releaseWords(tx, second, { reviewId, words: 'Pidempään auki.' })),
      ])
      const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]))
      expect(refused).toHaveLength(2)
      const state = (await read((one) => getReview(one, reviewId))).state
      expect(new Set(refused)).toEqual(new Set([`already_${state}`]))
    }
  })

  test('are gone when the speaker is erased, and then released by nobody', async () => {
    const reviewId = await aReview(db.database, ctx)
    await write((tx) => emptyReview(tx, system, reviewId))
    await write((tx) => emptyReview(tx, system, reviewId))
    expect(await read((one) => getReview(one, reviewId))).toMatchObject({
      state: 'emptied',
      words: null,
      suggestedWords: null,
    })
    const late = await write((tx) => releaseWords(tx, ctx, { reviewId, words: 'Muistan tämän.' }))
    expect(late).toEqual({ ok: false, reason: 'words_emptied' })
  })

  test('stay as released, masked, when the speaker is erased later; what was masked goes', async () => {
    const reviewId = await aReleasedReview(db.database, ctx)
    await write((tx) => emptyReview(tx, system, reviewId))
    const review = await read((one) => getReview(one, reviewId))
    expect(review).toMatchObject({ state: 'released', words: null })
    expect(review.releasedWords).toContain('Kirjasto')
  })

  test('are neither asked for nor decided by those who may not', async () => {
    const reviewId = await aReview(db.database, ctx)
    for (const actor of [aStaffActor('viewer'), aStaffActor('director'), { kind: 'resident' } as const]) {
      const stranger = { ...ctx, actor }
      await expect(write((tx) => releaseWords(tx, stranger, { reviewId, words: 'x' }))).rejects.toThrow(
        'review words',
      )
      await expect(write((tx) => askForReview(tx, stranger, { words: 'x', language: 'fi' }))).rejects.toThrow(
        'ask for review',
      )
    }
  })
})

describe('the queue', () => {
  test('holds what this person reaches: by service, by unit, or everything', async () => {
    const town = aContext({ organisation: await found(db.database), actor: aStaffActor() })
    const [library, pool] = [await aService(db.database, town), await aService(db.database, town)]
    const ofLibrary = await aReview(db.database, town, { serviceId: library.serviceId })
    const ofPool = await aReview(db.database, town, { serviceId: pool.serviceId })
    const ofNone = await aReview(db.database, town)
    const queue = (reach: Parameters<typeof countReviews>[1]['reach']) =>
      db.database.read(town.organisation.id, async (one) => {
        const rows = await listReviews(one, { reach, decided: false, page: 1 })
        expect(await countReviews(one, { reach, decided: false })).toBe(rows.length)
        return rows.map(({ reviewId }) => reviewId).sort()
      })
    expect(await queue('all')).toEqual([ofLibrary, ofPool, ofNone].sort())
    expect(await queue({ serviceIds: [library.serviceId], unitIds: [] })).toEqual([ofLibrary])
    expect(await queue({ serviceIds: [], unitIds: [pool.unitId] })).toEqual([ofPool])
    expect(await queue({ serviceIds: [], unitIds: [] })).toEqual([])

    const keeper = aStaffActor('frontline', {
      grants: [{ role: 'frontline', units: new Set([library.unitId]), services: new Set() }],
    })
    const decide = (reviewId: typeof ofPool) =>
      db.database.write(town.organisation.id, (tx) =>
        releaseWords(tx, { ...town, actor: keeper }, { reviewId, words: 'Hyvä.' }),
      )
    expect((await decide(ofLibrary)).ok).toBe(true)
    await expect(decide(ofPool)).rejects.toThrow('review words')
    expect(await queue('all')).toEqual([ofPool, ofNone].sort())
    const decided = await db.database.read(town.organisation.id, (one) =>
      listReviews(one, { reach: 'all', decided: true, page: 1 }),
    )
    expect(decided.map(({ reviewId }) => reviewId)).toEqual([ofLibrary])
  })

  test("is another organisation's own: it sees none of ours", async () => {
    const reviewId = await aReleasedReview(db.database, ctx)
    const other = await found(db.database)
    await db.database.read(other.id, async (one) => {
      expect(await countReviews(one, { reach: 'all', decided: true })).toBe(0)
      expect(await listReleasedWords(one, [reviewId])).toEqual(new Map())
      expect(await listReviewStates(one, [reviewId])).toEqual(new Map())
      await expect(getReview(one, reviewId)).rejects.toThrow('review')
    })
    const elsewhere = { ...ctx, organisation: other }
    await expect(
      db.database.write(other.id, (tx) => releaseWords(tx, elsewhere, { reviewId, words: 'x' })),
    ).rejects.toThrow('review')
  })
})
