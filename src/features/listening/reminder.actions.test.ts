import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { anAnswer, anAsk, anInvitation, type AnInvitation } from '../../../tests/builders/listening.ts'
import { aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { readEvents } from '../../platform/reactions.ts'
import { demoNumber } from '../voices/phone.model.ts'
import { closeAsk } from './ask.actions.ts'
import { countFunnels, countOutcomesOfAsk } from './ask-funnel.queries.ts'
import { weekOf } from './ask-funnel.model.ts'
import { withdrawInvitationsJob } from './invitation.jobs.ts'
import { findHistories } from './contact-history.queries.ts'
import { withdrawReminderReaction } from './reminder.reactions.ts'

const t = testDatabase()
const HOUR = 60 * 60_000
let ctx: Context
let told = 0

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database), actor: { kind: 'system', job: 'test' } })
  await aGateway(t.database, ctx)
})

test('a reminder that waits is called back when the person answers, or when its ask is closed with what waits', async () => {
  const { serviceId } = await aService(t.database, ctx)
  const askId = await anAsk(t.database, ctx, { serviceId })
  const waiting: AnInvitation[] = []
  for (let count = 0; count < 2; count += 1) {
    const invitation = await invited({ serviceId, askId })
    await texted(invitation, 'reminder')
    await write((tx) =>
      sql`insert into listening.reminder (organisation_id, invitation_id, send_at, decided_at)
        values (${ctx.organisation.id}, ${invitation.invitationId}, ${ctx.now}, ${ctx.now})`.execute(tx),
    )
    waiting.push(invitation)
  }
  const [answered, quiet] = waiting
  if (!answered || !quiet) throw new Error('No invitations')
  await anAnswer(t.database, ctx, { score: 9, invitation: answered })
  await readEvents(someServices(t.database), ctx.organisation, [withdrawReminderReaction])
  expect(await endOf(answered)).toEqual({ refusal: 'answered', reason: 'answered' })
  expect(await endOf(quiet)).toEqual({ refusal: null, reason: null })

  const staff = { ...ctx, actor: aStaffActor() }
  await write((tx) => closeAsk(tx, staff, { askId, callsBack: true }))
  await withdrawInvitationsJob.run(someServices(t.database), ctx, { askId })
  expect(await endOf(quiet)).toEqual({ refusal: 'ask_closed', reason: 'ask_closed' })
})

test('the cap counts from the moment when a text left, not from the one it was planned for', async () => {
  const invitation = await invited({})
  const leftAt = new Date(ctx.now.getTime() + 48 * HOUR)
  await texted(invitation, 'ask', 'sent', leftAt)
  const texts = await t.database.read(ctx.organisation.id, async (db) => {
    const { addressHash } = await db
      .selectFrom('voices.contact')
      .select('addressHash')
      .where('contactId', '=', invitation.contactId)
      .executeTakeFirstOrThrow()
    const histories = await findHistories(db, addressHash ? [addressHash] : [], new Date(0))
    return [...histories.values()].flatMap((history) => history.texts)
  })
  expect(texts).toMatchObject([{ sendAt: leftAt, left: true }])
})

test('a text whose sending was uncertain and whose receipt says that it arrived was sent', async () => {
  const invitation = await invited({})
  const messageId = await texted(invitation, 'ask', 'uncertain', ctx.now)
  const { askId, serviceId } = invitation
  const count = () =>
    t.database.read(ctx.organisation.id, async (db) => ({
      all: (await countFunnels(db, new Date(0))).get(askId)?.sent,
      week: (await countOutcomesOfAsk(db, { askId, serviceIds: [serviceId] }, weekOf(ctx.now))).map(
        ({ sent, delivered }) => ({ sent, delivered }),
      ),
    }))
  expect(await count()).toEqual({ all: 0, week: [{ sent: 0, delivered: 0 }] })
  await write((tx) =>
    sql`insert into messaging.message_receipt (organisation_id, message_id, kind, received_at)
      select ${ctx.organisation.id}::uuid, ${messageId}::uuid, kind, ${ctx.now}::timestamptz
      from unnest(array['sent', 'delivered']) as kind`.execute(tx),
  )
  expect(await count()).toEqual({ all: 1, week: [{ sent: 1, delivered: 1 }] })
})

function write<Result>(work: Parameters<typeof t.database.write<Result>>[1]) {
  return t.database.write(ctx.organisation.id, work)
}

function invited(of: Partial<Pick<AnInvitation, 'serviceId' | 'askId'>>) {
  told += 1
  return anInvitation(t.database, ctx, { ...of, address: demoNumber(told) })
}

/** The message of an invitation: waiting, or as the sending room writes that it ended. */
async function texted(
  { invitationId: causeId, contactId }: AnInvitation,
  purpose: 'ask' | 'reminder',
  kind?: 'sent' | 'uncertain',
  at?: Date,
) {
  const messageId = await aMessage(t.database, ctx, { purpose, causeId, contactId })
  if (kind)
    await write((tx) =>
      sql`with ended as (delete from messaging.waiting_message where message_id = ${messageId})
        insert into messaging.message_result (organisation_id, message_id, kind, happened_at, attempt, began_at)
        values (${ctx.organisation.id}, ${messageId}, ${kind}, ${at}, 1, ${at})`.execute(tx),
    )
  return messageId
}

async function endOf({ invitationId }: AnInvitation) {
  const { rows } = await t.database.read(ctx.organisation.id, (db) =>
    sql<{ refusal: string | null; reason: string | null }>`
      select reminder.refusal, result.reason from listening.reminder reminder
      join messaging.message message on message.cause_id = reminder.invitation_id and message.purpose = 'reminder'
      left join messaging.message_result result using (message_id)
      where reminder.invitation_id = ${invitationId}`.execute(db),
  )
  return rows[0]
}
