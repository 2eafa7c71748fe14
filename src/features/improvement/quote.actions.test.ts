import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/database.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aCase, aCaseWorker, someWords } from '../../../tests/builders/improvement.ts'
import { releaseWords } from '../moderation/review.actions.ts'
import { getReview } from '../moderation/review.queries.ts'
import { someServices } from '../../../tests/builders/app.ts'
import { eraseSpeaker } from '../voices/speaker-erasure.intake.ts'
import type { Context } from '../../platform/context.ts'
import { readEvents } from '../../platform/reactions.ts'
import type { Id } from '../../platform/id.ts'
import { letGoFeedback } from './gathering.actions.ts'
import { askForQuote, forgetQuotes } from './quote.actions.ts'
import { forgetQuotesReaction } from './quote.reactions.ts'
import { findQuote, listPublicQuotes, listQuotes, listQuotesOfSpeaker } from './quote.queries.ts'

const db = testDatabase()

describe('a quote', () => {
  test('is public only when a person has released it, and then in its masked words', async () => {
    const { ctx, caseId, feedbackId } = await aQuotedCase()
    const publicly = () => read(ctx, (tx) => listPublicQuotes(tx, caseId))
    expect(await publicly()).toEqual([])
    await release(ctx, await reviewOf(ctx, caseId, feedbackId), 'Kylmää vettä, sanoi [nimi].')
    expect(await publicly()).toEqual([{ words: 'Kylmää vettä, sanoi [nimi].', language: 'fi' }])
    const quotes = await read(ctx, (tx) => listQuotes(tx, caseId))
    expect(quotes).toMatchObject([{ feedbackId, state: 'released' }])
  })

  test('is asked once', async () => {
    const { ctx, caseId, feedbackId } = await aQuotedCase()
    expect(await write(ctx, (tx) => askForQuote(tx, ctx, { caseId, feedbackId }))).toMatchObject({
      reason: 'already_asked',
    })
  })

  test('goes with the words that are let go', async () => {
    const { ctx, caseId, feedbackId } = await aQuotedCase()
    await release(ctx, await reviewOf(ctx, caseId, feedbackId), 'Kylmää vettä.')
    await write(ctx, (tx) => letGoFeedback(tx, ctx, { caseId, feedbackId }))
    expect(await read(ctx, (tx) => listPublicQuotes(tx, caseId))).toEqual([])
  })

  test.each([
    { wordsKept: true, released: true, left: 1 },
    { wordsKept: true, released: false, left: 0 },
    { wordsKept: false, released: true, left: 0 },
    { wordsKept: false, released: false, left: 0 },
  ])(
    'of someone forgotten: $left left when words kept is $wordsKept and released is $released',
    async (row) => {
      const { ctx, caseId, feedbackId, speakerId } = await aQuotedCase()
      const other = await someWords(db.database, ctx)
      const theirs = await aCase(db.database, ctx, { feedbackIds: [other.feedbackId] })
      await write(ctx, (tx) => askForQuote(tx, ctx, { caseId: theirs, feedbackId: other.feedbackId }))
      if (row.released) await release(ctx, await reviewOf(ctx, caseId, feedbackId), 'Kylmää vettä.')
      const system: Context = { ...ctx, actor: { kind: 'system', job: 'test' } }
      const { wordsKept } = row
      await write(ctx, (tx) => forgetQuotes(tx, system, { speakerId, wordsKept }))
      await write(ctx, (tx) => forgetQuotes(tx, system, { speakerId, wordsKept }))
      expect(await read(ctx, (tx) => listQuotesOfSpeaker(tx, speakerId))).toHaveLength(row.left)
      expect(await read(ctx, (tx) => listPublicQuotes(tx, caseId))).toHaveLength(row.left)
      expect(await read(ctx, (tx) => listQuotes(tx, theirs))).toMatchObject([{ state: 'waiting' }])
    },
  )

  test.each([true, false])(
    'follows the wish of the one who is forgotten: words kept is %s',
    async (keepWords) => {
      const { ctx, caseId, feedbackId, speakerId } = await aQuotedCase()
      await release(ctx, await reviewOf(ctx, caseId, feedbackId), 'Kylmää vettä.')
      const resident: Context = { ...ctx, actor: { kind: 'resident' } }
      await write(ctx, (tx) => eraseSpeaker(tx, resident, { speakerId, keepWords }))
      await readEvents(someServices(db.database), ctx.organisation, [forgetQuotesReaction])
      expect(await read(ctx, (tx) => listPublicQuotes(tx, caseId))).toHaveLength(keepWords ? 1 : 0)
    },
  )

  test('does not wait for review any more when the words are let go', async () => {
    const { ctx, caseId, feedbackId } = await aQuotedCase()
    const reviewId = await reviewOf(ctx, caseId, feedbackId)
    await write(ctx, (tx) => letGoFeedback(tx, ctx, { caseId, feedbackId }))
    expect(await read(ctx, (tx) => getReview(tx, reviewId))).toMatchObject({
      state: 'emptied',
      words: null,
      suggestedWords: null,
    })
  })

  test('of another organisation is not there', async () => {
    const { ctx, caseId, feedbackId, speakerId } = await aQuotedCase()
    await release(ctx, await reviewOf(ctx, caseId, feedbackId), 'Kylmää vettä.')
    const { ctx: elsewhere } = await aQuotedCase()
    expect(await read(elsewhere, (tx) => listPublicQuotes(tx, caseId))).toEqual([])
    expect(await read(elsewhere, (tx) => listQuotes(tx, caseId))).toEqual([])
    expect(await read(elsewhere, (tx) => listQuotesOfSpeaker(tx, speakerId))).toEqual([])
  })
})

async function aQuotedCase() {
  const office = aContext({ organisation: await found(db.database) })
  const ctx: Context = { ...office, actor: await aCaseWorker(db.database, office) }
  const said = await someWords(db.database, ctx)
  const caseId = await aCase(db.database, ctx, { feedbackIds: [said.feedbackId] })
  const { feedbackId } = said
  const asked = await write(ctx, (tx) => askForQuote(tx, ctx, { caseId, feedbackId }))
  expect(asked.ok).toBe(true)
  return { ctx, caseId, ...said }
}

async function reviewOf(ctx: Context, caseId: Id<'case'>, feedbackId: Id<'feedback'>) {
  const quote = await read(ctx, (tx) => findQuote(tx, { caseId, feedbackId }))
  if (!quote) throw new Error('no quote was asked')
  return quote.reviewId
}

// As a reviewer does, with words of their own masking.
async function release(ctx: Context, reviewId: Id<'review'>, words: string) {
  const outcome = await write(ctx, (tx) => releaseWords(tx, ctx, { reviewId, words }))
  expect(outcome.ok).toBe(true)
}

function read<Result>(ctx: Context, work: Parameters<typeof db.database.read<Result>>[1]): Promise<Result> {
  return db.database.read(ctx.organisation.id, work)
}

function write<Result>(ctx: Context, work: Parameters<typeof db.database.write<Result>>[1]): Promise<Result> {
  return db.database.write(ctx.organisation.id, work)
}
