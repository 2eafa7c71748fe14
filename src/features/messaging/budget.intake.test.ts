import { beforeEach, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aContext, aMonday, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aContact, aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { type Id, newId } from '../../platform/id.ts'
import { readEvents } from '../../platform/reactions.ts'
import { setBudgets } from './budget.actions.ts'
import { closePurse, openPurse } from './budget.intake.ts'
import { decideSpending, type NewBudgets, withRefusal } from './budget.model.ts'
import { listBudgetStates } from './budget.queries.ts'
import { noticeBudgetReaction, releaseCostReaction } from './budget.reactions.ts'
import { budgetNoticeTexts } from './budget.texts.ts'
import { sumOf } from './cost.model.ts'
import { countTellingRefusals, listCosts } from './cost.queries.ts'
import { nameOfMonth } from './cost.texts.ts'
import { planMessage, planMessages } from './message.intake.ts'

const db = testDatabase()
const month = '2026-11-01'
let ctx: Context
let contactId: Id<'contact'>

beforeEach(async () => {
  ctx = aContext({ organisation: await found(db.database) })
  await aGateway(db.database, ctx)
  await aGateway(db.database, ctx, { channel: 'email' })
  contactId = await aContact(db.database, ctx)
})

async function budget(given: Partial<NewBudgets>) {
  const id = await aPerson(db.database, ctx, { role: 'administrator' })
  const actor = aStaffActor('administrator', { id })
  const set = await db.database.write(ctx.organisation.id, (tx) =>
    setBudgets(tx, { ...ctx, actor }, { partPrice: 450, monthCents: {}, ...given }),
  )
  if (!set.ok) throw new Error(set.reason)
}

/** As asks are planned: the purse first, then each in turn, and the message of whoever could be paid for. */
async function ask(count: number, body = 'Miten sujui?') {
  const parts = Math.ceil(body.length / 160)
  return db.database.write(ctx.organisation.id, async (tx) => {
    let purse = await openPurse(tx, ctx, 'ask')
    const through: number[] = []
    for (let index = 0; index < count; index++) {
      const decision = decideSpending(purse, { sendAt: aMonday, parts })
      if (decision.ok) through.push(index)
      purse = decision.ok ? decision.value : withRefusal(purse, { sendAt: aMonday, parts })
    }
    const about = { purpose: 'ask', channel: 'sms', contactId, language: 'fi', body } as const
    await planMessages(
      tx,
      ctx,
      through.map(() => ({ ...about, sendAt: aMonday, causeId: newId<'invitation'>(aMonday) })),
    )
    await closePurse(tx, ctx, purse)
    return through.length
  })
}

const states = () => db.database.read(ctx.organisation.id, (read) => listBudgetStates(read, month))
const costs = () => db.database.read(ctx.organisation.id, async (read) => sumOf(await listCosts(read, month)))

async function noticed() {
  const reactions = [releaseCostReaction, noticeBudgetReaction]
  await readEvents(someServices(db.database), ctx.organisation, reactions)
  return db.database.read(ctx.organisation.id, (read) =>
    read
      .selectFrom('messaging.message')
      .select(['purpose', 'channel', 'subject'])
      .where('purpose', '=', 'notice')
      .orderBy('messageId')
      .execute(),
  )
}

test('five batches at once spend a budget to its last text and not one more', async () => {
  await budget({ monthCents: { ask: 450 } })
  const through = await Promise.all([30, 30, 30, 30, 30].map((count) => ask(count)))
  expect(through.reduce((sum, one) => sum + one, 0)).toBe(100)
  expect(await costs()).toEqual({ texts: 100, parts: 100, unpricedParts: 0, hundredths: 45_000 })
  expect(await states()).toEqual([{ scope: 'ask', monthCents: 450, spent: 45_000, usedUp: true }])
})

test('administrators hear once at four fifths and once when it is spent; a raised budget begins anew', async () => {
  await budget({ monthCents: { all: 450 } })
  await ask(79)
  expect(await noticed()).toEqual([])
  await ask(1)
  await ask(1)
  expect((await noticed()).map(({ subject }) => subject)).toEqual([
    'Koekunta: viestibudjetista on käytetty 80 % (Kaikki tekstiviestit)',
  ])
  // Nineteen are left, and a text of two parts no longer fits when one is: it is spent, though 4.5 cents remain.
  await ask(18)
  expect(await ask(1, 'a'.repeat(200))).toBe(0)
  expect((await noticed()).map(({ subject }) => subject)).toContain(
    'Koekunta: viestibudjetti on käytetty (Kaikki tekstiviestit)',
  )
  expect(await noticed()).toHaveLength(2)
  await budget({ monthCents: { all: 10_000 } })
  expect(await ask(1, 'a'.repeat(200))).toBe(1)
  expect((await states())[0]).toMatchObject({ usedUp: false })
})

test('one batch that spends it all brings one letter, which names its month', async () => {
  await budget({ monthCents: { all: 450 } })
  await ask(101)
  expect((await noticed()).map(({ subject }) => subject)).toEqual([
    'Koekunta: viestibudjetti on käytetty (Kaikki tekstiviestit)',
  ])
  const body = budgetNoticeTexts.spent.body.fi(
    'Kaikki tekstiviestit',
    nameOfMonth(month, 'fi'),
    'https://a.example',
  )
  expect(body).toContain('Viestibudjetti on käytetty (marraskuu 2026): Kaikki tekstiviestit.')
})

test('a spent budget of asks stops no reply and nothing that people wished to hear', async () => {
  await budget({ monthCents: { all: 5, ask: 5 } })
  expect(await ask(2)).toBe(1)
  for (const purpose of ['tell', 'reply', 'confirmation', 'test'] as const)
    await aMessage(db.database, ctx, { purpose, contactId })
  expect((await costs()).texts).toBe(5)
})

test('news of changes has its own limits: a budget of its own, and eight a month for one person', async () => {
  const tell = (to: Id<'contact'>) =>
    db.database.write(ctx.organisation.id, (tx) =>
      planMessage(tx, ctx, {
        purpose: 'tell',
        channel: 'sms',
        contactId: to,
        language: 'fi',
        body: 'Asia eteni',
        causeId: newId<'telling'>(aMonday),
      }),
    )
  const told = await Promise.all(Array.from({ length: 10 }, () => tell(contactId)))
  expect(told.filter(({ ok }) => ok)).toHaveLength(8)
  const another = await aContact(db.database, ctx, { address: '+358490000008' })
  expect((await tell(another)).ok).toBe(true)
  await budget({ monthCents: { tell: 1 } })
  expect(await tell(another)).toEqual({ ok: false, reason: 'over_budget' })
  const refusals = await db.database.read(ctx.organisation.id, (read) =>
    countTellingRefusals(read, new Date(0)),
  )
  expect(refusals).toEqual([
    { reason: 'over_budget', count: 1 },
    { reason: 'told_often', count: 2 },
  ])
})

test('a text that never left is taken out of its month, once, and one with no price is counted apart', async () => {
  const unpriced = await aMessage(db.database, ctx, { body: 'a'.repeat(200) })
  expect(await costs()).toEqual({ texts: 1, parts: 2, unpricedParts: 2, hundredths: 0 })
  await budget({})
  const refused = await aMessage(db.database, ctx)
  const sent = await aMessage(db.database, ctx)
  await db.database.write(ctx.organisation.id, async (tx) => {
    const at = { organisationId: ctx.organisation.id, happenedAt: aMonday, gatewayReference: null }
    await tx
      .insertInto('messaging.messageResult')
      .values([
        { ...at, messageId: unpriced, kind: 'failed', reason: 'http_400' },
        { ...at, messageId: refused, kind: 'refused', reason: 'erased' },
        { ...at, messageId: sent, kind: 'sent', reason: null },
      ])
      .execute()
    const event = { subjectKind: 'message', details: { purpose: 'ask', causeId: newId<'cause'>(aMonday) } }
    for (const subjectId of [unpriced, refused, refused, sent])
      await releaseCostReaction.react(
        tx,
        { ...ctx, actor: { kind: 'system', job: 'test' } },
        {
          ...event,
          subjectId,
          eventId: newId<'event'>(aMonday),
          happenedAt: aMonday,
          name: 'message refused',
          actorKind: 'system',
          actorId: null,
        },
      )
  })
  expect(await costs()).toEqual({ texts: 1, parts: 1, unpricedParts: 0, hundredths: 450 })
})
