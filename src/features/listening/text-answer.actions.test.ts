import { expect, test } from 'vitest'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { anInvitation } from '../../../tests/builders/listening.ts'
import { aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { aConsent, aContact, aSpeaker } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { setBudgets } from '../messaging/budget.actions.ts'
import { countGreetingRefusals } from '../messaging/cost.queries.ts'
import { mostGreetings } from '../messaging/greeting.model.ts'
import { takeInboundText } from '../messaging/inbound-text.intake.ts'
import { bodyPurpose } from '../messaging/sending.model.ts'
import { demoNumber } from '../voices/phone.model.ts'
import { readText } from './text-answer.actions.ts'

const made = testDatabase()
const system = { kind: 'system', job: 'test' } as const

async function aTown(): Promise<Context> {
  const ctx = { ...aContext({ organisation: await found(made.database) }), actor: system }
  await aGateway(made.database, ctx)
  return ctx
}

/** A text arrives and is read, as the reaction does. */
async function texted(ctx: Context, words: string, from = demoNumber(1)) {
  await made.database.write(ctx.organisation.id, async (tx) => {
    const taken = await takeInboundText(tx, ctx, { from, sentTo: '13500', words })
    if (!taken.ok) throw new Error(taken.reason)
    await readText(tx, ctx, taken.value.inboundTextId)
  })
}

async function left(ctx: Context) {
  return made.database.read(ctx.organisation.id, async (db) => {
    const answers = await db.selectFrom('listening.answer').selectAll().execute()
    const feedback = await db.selectFrom('listening.feedback').selectAll().orderBy('feedbackId').execute()
    const messages = await db.selectFrom('messaging.message').selectAll().orderBy('messageId').execute()
    const optOuts = await db.selectFrom('voices.optOut').select('purpose').orderBy('purpose').execute()
    const texts = await db.selectFrom('messaging.inboundText').select('words').execute()
    return {
      scores: answers.map(({ score }) => score),
      words: feedback.map(({ words }) => words),
      linked: feedback.map(({ answerId }) => answerId !== null),
      sent: messages.map((one) =>
        decrypt(ctx.secrets, ctx.organisation.id, one.bodyEncrypted ?? '', bodyPurpose),
      ),
      stopped: optOuts.map(({ purpose }) => purpose),
      unread: texts.filter(({ words }) => words !== null).length,
    }
  })
}

// Messages of one moment have no order among themselves.
function expectSent(bodies: readonly string[], patterns: readonly RegExp[]) {
  expect(bodies).toHaveLength(patterns.length)
  for (const pattern of patterns) expect(bodies).toContainEqual(expect.stringMatching(pattern))
}

const thanks = /^Kiitos vastauksesta! .*\/fi\/follow\/[0-9A-Z]{12}$/
const correction = /numerolla 0-10/
const arrived = /^Kiitos viestistä! Luemme sen\. .*\/fi\/follow\/[0-9A-Z]{12}$/

test.each([
  { says: ['9 kiitos'], scores: [9], words: ['kiitos'], linked: [true], sent: [thanks], stopped: [] },
  { says: ['5'], scores: [5], words: [], linked: [], sent: [thanks], stopped: [] },
  { says: ['11'], scores: [], words: [], linked: [], sent: [correction], stopped: [] },
  { says: ['11', '12'], scores: [], words: [], linked: [], sent: [correction], stopped: [] },
  { says: ['11', '10'], scores: [10], words: [], linked: [], sent: [correction, thanks], stopped: [] },
  {
    says: ['9', 'Jono oli pitkä'],
    scores: [9],
    words: ['Jono oli pitkä'],
    linked: [true],
    sent: [thanks],
    stopped: [],
  },
  { says: ['1', '10'], scores: [10], words: [], linked: [], sent: [thanks], stopped: [] },
  {
    says: ['Jono oli pitkä'],
    scores: [],
    words: ['Jono oli pitkä'],
    linked: [false],
    sent: [thanks],
    stopped: [],
  },
  { says: ['LOPETA'], scores: [], words: [], linked: [], sent: [/kyselyjä/], stopped: ['ask'] },
  { says: ['STOP', 'SLUTA'], scores: [], words: [], linked: [], sent: [/kyselyjä/], stopped: ['ask'] },
  {
    says: ['Väärä numero', 'Fel nummer!'],
    scores: [],
    words: [],
    linked: [],
    sent: [/tähän numeroon/],
    stopped: ['ask', 'tell'],
  },
  { says: ['   '], scores: [], words: [], linked: [], sent: [], stopped: [] },
])('an invited person who texts $says is understood', async ({ says, sent, ...expected }) => {
  const ctx = await aTown()
  await anInvitation(made.database, ctx)
  for (const words of says) await texted(ctx, words)
  const { sent: bodies, ...rest } = await left(ctx)
  expect(rest).toEqual({ ...expected, unread: 0 })
  expectSent(bodies, sent)
})

test.each([
  { says: ['9'], words: ['9'], sent: [arrived], stopped: [] },
  { says: ['Kirjasto oli kiinni 😡'], words: ['Kirjasto oli kiinni 😡'], sent: [arrived], stopped: [] },
  // Two machines that answer one another.
  {
    says: ['Olen lomalla', 'Olen yhä lomalla'],
    words: ['Olen lomalla', 'Olen yhä lomalla'],
    sent: [arrived],
    stopped: [],
  },
  { says: ['stop'], words: [], sent: [/viestejä/], stopped: ['ask', 'tell'] },
])(
  'someone nobody asked texts $says: nothing of it is lost, and they hear once that it came',
  async ({ says, sent, words, stopped }) => {
    const ctx = await aTown()
    await anInvitation(made.database, ctx, { address: demoNumber(2) })
    for (const one of says) await texted(ctx, one, demoNumber(3))
    const { sent: bodies, ...rest } = await left(ctx)
    expect(rest).toEqual({ scores: [], words, linked: words.map(() => false), stopped, unread: 0 })
    expectSent(bodies, sent)
  },
)

test('whoever texts unasked again hears of it after thirty days, and not before', async () => {
  const ctx = await aTown()
  for (const day of [0, 29, 60]) {
    await texted({ ...ctx, now: new Date(ctx.now.getTime() + day * 864e5) }, `Päivänä ${day}`)
    expect((await left(ctx)).sent).toHaveLength(day < 60 ? 1 : 2)
  }
})

test('whoever forges the numbers of senders runs up no bill: a day and the budget have their limits', async () => {
  const ctx = await aTown()
  await aDayOfGreetings(ctx, mostGreetings - 1)
  await anInvitation(made.database, ctx, { address: demoNumber(9) })
  for (const [index, words] of ['Hei', 'Hei taas', 'STOP', 'Väärä numero'].entries())
    await texted(ctx, words, demoNumber(index + 1))
  // Who had been asked is answered whatever strangers do, and what strangers say holds without an answer.
  await texted(ctx, '9', demoNumber(9))
  const flooded = await left(ctx)
  expectSent(flooded.sent, [arrived, thanks])
  expect(flooded).toMatchObject({
    words: ['Hei', 'Hei taas'],
    stopped: ['ask', 'ask', 'tell', 'tell'],
    unread: 0,
  })
  const refused = () =>
    made.database.read(ctx.organisation.id, (db) => countGreetingRefusals(db, '2026-11-01'))
  expect(await refused()).toEqual({ too_many: 3, over_budget: 0 })

  const next = { ...ctx, now: new Date(ctx.now.getTime() + 864e5) }
  await aSpentBudget(ctx)
  await texted(next, 'Huomenta', demoNumber(7))
  expect((await left(ctx)).words).toContain('Huomenta')
  expect((await left(ctx)).sent).toHaveLength(2)
  expect(await refused()).toEqual({ too_many: 3, over_budget: 1 })
})

test.each([
  { says: 'STOP', hears: [/viestejä/] },
  { says: 'Väärä numero', hears: [/tähän numeroon/] },
  { says: 'Hei', hears: [arrived] },
])('whoever we know hears of their $says, whatever strangers and the budget say', async ({ says, hears }) => {
  const ctx = await aTown()
  const { speakerId } = await aSpeaker(made.database, ctx)
  await aConsent(made.database, ctx, { speakerId, address: demoNumber(1) })
  await aTextOfOurs(ctx, demoNumber(2), { days: 29, kind: 'sent' })
  await aTextOfOurs(ctx, demoNumber(3), { days: 29, kind: 'uncertain' })
  await aTextOfOurs(ctx, demoNumber(4), { days: 31, kind: 'sent' })
  await aTextOfOurs(ctx, demoNumber(5), { days: 1, kind: 'refused' })
  await aDayOfGreetings(ctx, mostGreetings)
  await aSpentBudget(ctx)
  for (const known of [1, 2, 3]) await texted(ctx, says, demoNumber(known))
  const heard = async () => (await left(ctx)).sent.filter((body) => body !== ours)
  expectSent(await heard(), [...hears, ...hears, ...hears])
  // Once for each, and whoever has not heard from us for as long as messages are kept may be anybody.
  for (const number of [1, 2, 3, 4, 5, 6]) await texted(ctx, says, demoNumber(number))
  expect(await heard()).toHaveLength(3)
})

const ours = 'Asia eteni'

/** So many days ago, and what became of it. */
async function aTextOfOurs(
  ctx: Context,
  address: string,
  { days, kind }: { days: number; kind: 'sent' | 'uncertain' | 'refused' },
) {
  const then = { ...ctx, now: new Date(ctx.now.getTime() - days * 864e5) }
  const contactId = await aContact(made.database, then, { address })
  const messageId = await aMessage(made.database, then, { purpose: 'reply', body: ours, contactId })
  const result = { organisationId: ctx.organisation.id, messageId, happenedAt: then.now }
  const tried = { attempt: 1, beganAt: then.now }
  await made.database.write(ctx.organisation.id, (tx) =>
    tx
      .insertInto('messaging.messageResult')
      .values({ ...result, ...tried, kind })
      .execute(),
  )
}

/** So many strangers have been answered today. */
async function aDayOfGreetings(ctx: Context, planned: number) {
  const day = { organisationId: ctx.organisation.id, dayOn: '2026-11-23', planned }
  await made.database.write(ctx.organisation.id, (tx) =>
    tx.insertInto('messaging.greetingDay').values(day).execute(),
  )
}

/** All texts together may cost a cent a month. */
async function aSpentBudget(ctx: Context) {
  const id = await aPerson(made.database, ctx, { role: 'administrator' })
  const actor = aStaffActor('administrator', { id })
  await made.database.write(ctx.organisation.id, (tx) =>
    setBudgets(tx, { ...ctx, actor }, { partPrice: 450, monthCents: { all: 1 } }),
  )
}

test('the newest invitation to that number is answered first, and the older one next', async () => {
  const ctx = await aTown()
  const older = await anInvitation(made.database, ctx, { sendAt: new Date(ctx.now.getTime() - 9e8) })
  const newer = await anInvitation(made.database, ctx)
  await texted(ctx, '9')
  await texted(ctx, '3')
  const answers = await made.database.read(ctx.organisation.id, (db) =>
    db.selectFrom('listening.answer').select(['invitationId', 'score']).orderBy('score').execute(),
  )
  expect(answers).toEqual([
    { invitationId: older.invitationId, score: 3 },
    { invitationId: newer.invitationId, score: 9 },
  ])
})

test('a text that is read again says nothing twice', async () => {
  const ctx = await aTown()
  await anInvitation(made.database, ctx)
  await texted(ctx, '8 hyvä')
  await made.database.write(ctx.organisation.id, async (tx) => {
    const { inboundTextId } = await tx
      .selectFrom('messaging.inboundText')
      .select('inboundTextId')
      .executeTakeFirstOrThrow()
    await readText(tx, ctx, inboundTextId as never)
  })
  const { scores, words, sent } = await left(ctx)
  expect([scores, words, sent.length]).toEqual([[8], ['hyvä'], 1])
})
