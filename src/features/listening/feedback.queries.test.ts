import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { aFeedback, anAnswer, anAsk, anInvitation } from '../../../tests/builders/listening.ts'
import { aContact } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Read } from '../../platform/db/database.ts'
import { eraseSpeaker } from '../voices/speaker-erasure.intake.ts'
import { finnishDay, sumScores } from './answer.model.ts'
import { countScores, countScoresOfNow } from './answer.queries.ts'
import { getFeedback, listFeedbackByIds, listSpeakersOfFeedback } from './feedback.queries.ts'
import { scales } from './question.model.ts'

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

test('scores are counted by the weights of those who answered as they stand in the invitations', async () => {
  const ctx = aContext({ organisation: await found(made.database) })
  const { serviceId } = await aService(made.database, ctx)
  const askId = await anAsk(made.database, ctx, { serviceId })
  const other = await aService(made.database, ctx)
  const contactId = await aContact(made.database, ctx)
  const day = (days: number) => finnishDay(aMonday, days)
  const answers = fc.array(
    fc.record({
      score: fc.nat(10),
      weight: fc.constantFrom(1, 1, 100 / 30, 5),
      hoursAgo: fc.nat(24 * 9),
      serviceId: fc.constantFrom(serviceId, serviceId, other.serviceId),
    }),
    { minLength: 1, maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(answers, fc.nat(9), fc.nat(9), async (given, one, another) => {
      for (const { hoursAgo, score, ...asked } of given) {
        const now = new Date(aMonday.getTime() - hoursAgo * 3_600_000)
        const invitation = await anInvitation(made.database, { ...ctx, now }, { ...asked, askId, contactId })
        await anAnswer(made.database, { ...ctx, now }, { score, invitation })
      }
      const span = { serviceId, fromOn: day(Math.max(one, another)), untilOn: day(Math.min(one, another)) }
      const [counted, ofNow, plain] = await made.database.read(ctx.organisation.id, (db) =>
        Promise.all([
          countScores(db, { ...span, scale: 'recommendation' }),
          countScoresOfNow(db, span),
          countPlainly(db, span),
        ]),
      )
      expect(ofNow.map(({ weight, score, count }) => ({ weight, score, count }))).toEqual(plain)
      expect(counted).toEqual(sumScores(plain, scales.recommendation))
    }),
    { numRuns: 12 },
  )
})

/** Every answer with its invitation, on the day that it has in Finland. */
async function countPlainly(
  db: Read,
  { serviceId, fromOn, untilOn }: Parameters<typeof countScoresOfNow>[1],
) {
  const { rows } = await sql<{ weight: number; score: number; count: number }>`
    select invitation.weight, answer.score, count(*)::int as count
    from listening.answer join listening.invitation using (organisation_id, invitation_id)
    where answer.service_id = ${serviceId}
      and (answered_at at time zone 'Europe/Helsinki')::date between ${fromOn} and ${untilOn}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
