import { beforeAll, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { anAsk, aServiceEvent, someTakenEvents } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import type { Service } from '../catalogue/service.model.ts'
import { cutLinks, withdrawInvitation } from './invitation-link.actions.ts'
import { decideInvitationsJob } from './invitation.jobs.ts'
import { withdrawInvitationReaction } from './invitation.reactions.ts'
import type { TakenEvent } from './service-event.intake.ts'

const t = testDatabase()
let ctx: Context
let service: Service

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database), actor: { kind: 'system', job: 'test' } })
  service = await aService(t.database, ctx)
  await aGateway(t.database, ctx)
  await anAsk(t.database, ctx, { serviceId: service.serviceId })
})

test('a message that failed or was refused withdraws its invitation, once', async () => {
  const { batchId } = await taken([visit({ phone: '0490005001' }), visit({ phone: '0490005002' })])
  const [one, other] = await invitationsOf(batchId)
  const event = { eventId: '', happenedAt: aMonday, subjectId: '', actorKind: 'system', actorId: null }
  await t.database.write(ctx.organisation.id, async (tx) => {
    const react = (name: string, details: Record<string, string>) =>
      withdrawInvitationReaction.react(tx, ctx, { ...event, name, details } as never)
    await react('message failed', { purpose: 'ask', causeId: one ?? '' })
    await react('message refused', { purpose: 'ask', causeId: other ?? '', reason: 'opted_out_since' })
    await react('message failed', { purpose: 'tell', causeId: one ?? '' })
    await withdrawInvitation(tx, ctx, { invitationId: one as Id<'invitation'>, reason: 'erased' })
  })
  const rows = await t.database.read(ctx.organisation.id, (db) =>
    db.selectFrom('listening.invitationWithdrawal').select(['invitationId', 'reason']).execute(),
  )
  expect(new Map(rows.map((row) => [row.invitationId, row.reason]))).toEqual(
    new Map([
      [one, 'undeliverable'],
      [other, 'opted_out_since'],
    ]),
  )
})

test('after 30 days nothing leads from an invitation to a visit, and a visit is still known when sent again', async () => {
  const event = visit({ phone: '0490006001' })
  const { batchId } = await taken([event])
  const later = { ...ctx, now: new Date(aMonday.getTime() + 40 * 24 * 3_600_000) }
  await t.database.write(ctx.organisation.id, (tx) => cutLinks(tx, later))
  const linked = await t.database.read(ctx.organisation.id, (db) =>
    db
      .selectFrom('listening.invitation')
      .select('invitationId')
      .where('serviceEventId', 'is not', null)
      .execute(),
  )
  expect(linked).toEqual([])
  expect(await someTakenEvents(t.database, ctx, [event])).toMatchObject({ taken: 0, repeated: 1 })
  await decide(batchId)
  expect(await invitationsOf(batchId)).toEqual([])

  const muchLater = { ...ctx, now: new Date(aMonday.getTime() + 100 * 24 * 3_600_000) }
  expect(await t.database.write(ctx.organisation.id, (tx) => cutLinks(tx, muchLater))).toMatchObject({
    cut: 0,
  })
  const keys = await t.database.read(ctx.organisation.id, (db) =>
    db.selectFrom('listening.serviceEvent').select('sourceKey').where('sourceKey', '=', event.id).execute(),
  )
  expect(keys).toEqual([])
})

function visit(given: Partial<TakenEvent>): TakenEvent {
  return aServiceEvent({ service: service.key, ...given })
}

async function taken(events: readonly TakenEvent[]) {
  const batch = await someTakenEvents(t.database, ctx, events)
  await decide(batch.batchId)
  return batch
}

function decide(batchId: Id<'batch'>) {
  return decideInvitationsJob.run(someServices(t.database), ctx, { batchId })
}

async function invitationsOf(batchId: Id<'batch'>) {
  const rows = await t.database.read(ctx.organisation.id, (db) =>
    db
      .selectFrom('listening.invitation as invitation')
      .innerJoin('listening.serviceEvent as event', 'event.serviceEventId', 'invitation.serviceEventId')
      .select('invitation.invitationId')
      .where('event.batchId', '=', batchId)
      .execute(),
  )
  return rows.map(({ invitationId }) => invitationId as Id<'invitation'>)
}
