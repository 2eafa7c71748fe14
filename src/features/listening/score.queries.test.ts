import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { anAnswer, anAsk, anInvitation } from '../../../tests/builders/listening.ts'
import { aContact } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { finnishDay, sumScores } from './answer.model.ts'
import { scales } from './question.model.ts'
import { countScoreDays } from './score-day.actions.ts'
import { lastDayToCount } from './score-day.model.ts'
import { countScores, countScoresOfNow, getCounting } from './score.queries.ts'

const made = testDatabase()
const HOUR = 3_600_000
const days = 9
// By the clock of the database an answer is late.
const now = new Date()
let ctx: Context
let askId: Id<'ask'>
let contactId: Id<'contact'>
let services: Id<'service'>[]

beforeAll(async () => {
  ctx = aContext({ organisation: await found(made.database), now })
  services = [
    (await aService(made.database, ctx)).serviceId,
    (await aService(made.database, ctx, { key: 'another' })).serviceId,
  ]
  askId = await anAsk(made.database, ctx, { serviceId: services[0] as Id<'service'> })
  contactId = await aContact(made.database, ctx)
})

const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), score: fc.nat(10), service: fc.nat(1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('count' as const, 'change' as const, 'forget' as const) }),
  },
)
const when = fc.record({ hoursAgo: fc.nat(24 * days), weight: fc.constantFrom(1, 1, 100 / 30, 5) })

test('whatever is counted at night, and whatever comes late, the figures are those of the answers and their invitations', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(deed, when), { minLength: 3, maxLength: 8 }),
      fc.array(fc.nat(days), { minLength: 2, maxLength: 2 }),
      async (deeds, span) => {
        for (const [one, at] of deeds) await does(one, at)
        const [from = 0, until = 0] = span.toSorted((a, b) => b - a)
        await figuresAreThoseOfTheAnswers(finnishDay(now, from), finnishDay(now, until))
      },
    ),
    { numRuns: 15 },
  )
  await does({ kind: 'count' }, { hoursAgo: 0, weight: 1 })
  await figuresAreThoseOfTheAnswers(finnishDay(now, days), finnishDay(now))
  const { untilOn, kept } = await made.database.read(ctx.organisation.id, async (db) => ({
    ...(await getCounting(db)),
    kept: (await db.selectFrom('listening.scoreDay').select('answeredOn').limit(1000).execute()).length,
  }))
  expect(untilOn).toBe(lastDayToCount(now, now))
  expect(kept).toBeGreaterThan(days)
})

test('a day is counted when it has been over for an hour, by the clock of the program and by that of the database', () => {
  // Midnight in Finland is ten in the evening in Greenwich in winter.
  const [before, after] = [new Date('2026-11-21T22:59:59Z'), new Date('2026-11-21T23:00:00Z')]
  expect(lastDayToCount(after, after)).toBe('2026-11-21')
  expect([lastDayToCount(before, after), lastDayToCount(after, before)]).toEqual(['2026-11-20', '2026-11-20'])
})

test('a day of 25 hours is no shorter, and one of 23 no longer', () => {
  const counted = (moment: string) => lastDayToCount(new Date(moment), new Date(moment))
  // Over at 22.00 in Greenwich, when clocks are in winter time again.
  expect(counted('2026-10-25T22:59:59Z')).toBe('2026-10-24')
  expect(counted('2026-10-25T23:00:00Z')).toBe('2026-10-25')
  // Over at 21.00, when they are in summer time.
  expect(counted('2026-03-29T21:59:59Z')).toBe('2026-03-28')
  expect(counted('2026-03-29T22:00:00Z')).toBe('2026-03-29')
})

type Deed = { kind: 'answer'; score: number; service: number } | { kind: 'count' | 'change' | 'forget' }

async function does(one: Deed, { hoursAgo, weight }: { hoursAgo: number; weight: number }) {
  const then = { ...ctx, now: new Date(now.getTime() - hoursAgo * HOUR) }
  if (one.kind === 'answer') {
    const serviceId = services[one.service] as Id<'service'>
    const invitation = await anInvitation(made.database, then, { serviceId, askId, contactId, weight })
    await anAnswer(made.database, then, { score: one.score, invitation })
  } else
    await made.database.write(ctx.organisation.id, async (tx) => {
      if (one.kind === 'count') return countScoreDays(tx, { ...then, actor: { kind: 'system', job: 'test' } })
      // Nobody of ours does so of a day that is over; the counts would hold all the same.
      const some = sql`(select answer_id from listening.answer order by answered_at limit 1 offset ${hoursAgo % 5})`
      if (one.kind === 'change')
        await sql`update listening.answer set score = (score + 3) % 11 where answer_id = ${some}`.execute(tx)
      else await sql`delete from listening.answer where answer_id = ${some}`.execute(tx)
    })
}

async function figuresAreThoseOfTheAnswers(fromOn: string, untilOn: string) {
  for (const serviceId of services) {
    const span = { serviceId, fromOn, untilOn }
    const [counted, ofNow, plain] = await made.database.read(ctx.organisation.id, (db) =>
      Promise.all([
        countScores(db, { ...span, scale: 'recommendation' }),
        countScoresOfNow(db, span),
        countPlainly(db, span),
      ]),
    )
    expect(ofNow.map(({ weight, score, count }) => ({ weight, score, count }))).toEqual(plain)
    expect(counted).toEqual(sumScores(plain, scales.recommendation))
  }
}

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
