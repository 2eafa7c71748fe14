import { expect, test } from 'vitest'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aFeedback, anAnswer, anAsk, anInvitation } from '../../../tests/builders/listening.ts'
import { testDatabase } from '../../../tests/database.ts'
import { eraseSpeaker } from '../voices/speaker-erasure.intake.ts'
import { sumScores } from './answer.model.ts'
import { getFeedback, listFeedbackByIds, listSpeakersOfFeedback } from './feedback.queries.ts'
import { scales } from './question.model.ts'
import { countScores, countScoresOfNow } from './score.queries.ts'

const made = testDatabase()

test('each speaker is listed once, an erased one not at all, and none of another organisation', async () => {
  const ctx = aContext({ organisation: await found(made.database) })
  const twice = await aFeedback(made.database, ctx)
  const again = await aFeedback(made.database, ctx, { speakerId: twice.speakerId })
  const gone = await aFeedback(made.database, ctx)
  await made.database.write(ctx.organisation.id, (tx) =>
    eraseSpeaker(tx, ctx, { speakerId: gone.speakerId, keepWords: true }),
  )
  const ids = [twice, again, gone].map(({ feedbackId }) => feedbackId)
  const here = await made.database.read(ctx.organisation.id, async (db) => ({
    speakers: await listSpeakersOfFeedback(db, ids),
    feedback: await listFeedbackByIds(db, [...ids, ...ids]),
  }))
  expect(here.speakers).toEqual([{ speakerId: twice.speakerId, language: 'fi' }])
  expect(here.feedback).toHaveLength(3)

  const other = await found(made.database)
  const there = await made.database.read(other.id, async (db) => ({
    speakers: await listSpeakersOfFeedback(db, ids),
    feedback: await listFeedbackByIds(db, ids),
  }))
  expect(there).toEqual({ speakers: [], feedback: [] })
  const stranger = made.database.read(other.id, (db) => getFeedback(db, twice.feedbackId))
  await expect(stranger).rejects.toThrow('feedback')
})

test('scores are counted by Finnish days, with both ends', async () => {
  const ctx = aContext({ organisation: await found(made.database) })
  const { serviceId } = await aService(made.database, ctx)
  const askId = await anAsk(made.database, ctx, { serviceId })
  const at = async (moment: string, score: number) => {
    const then = { ...ctx, now: new Date(moment) }
    const invitation = await anInvitation(made.database, then, { serviceId, askId })
    await anAnswer(made.database, then, { score, invitation })
  }
  // Midnight in Finland is ten in the evening in Greenwich in winter.
  await at('2026-11-19T21:59:59Z', 0)
  await at('2026-11-19T22:00:00Z', 6)
  await at('2026-11-20T12:00:00Z', 7)
  await at('2026-11-21T21:59:59Z', 9)
  await at('2026-11-21T22:00:00Z', 10)
  const span = { serviceId, fromOn: '2026-11-20', untilOn: '2026-11-21' }
  const [counted, ofNow] = await made.database.read(ctx.organisation.id, (db) =>
    Promise.all([countScores(db, { ...span, scale: 'recommendation' }), countScoresOfNow(db, span)]),
  )
  expect(counted).toEqual([{ weight: 1, count: 3, good: 1, detractors: 1 }])
  expect(sumScores(ofNow, scales.recommendation)).toEqual(counted)
})
