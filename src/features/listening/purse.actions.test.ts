import { expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { anAsk, aServiceEvent, someTakenEvents } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { newId } from '../../platform/id.ts'
import { decideInvitationsJob } from './invitation.jobs.ts'

const t = testDatabase()

test('a budget that runs out in the middle of a batch lets exactly those through that it can pay for', async () => {
  const ctx = aContext({ organisation: await found(t.database), actor: { kind: 'system', job: 'test' } })
  const { id } = ctx.organisation
  await aGateway(t.database, ctx)
  const service = await aService(t.database, ctx)
  const askId = await anAsk(t.database, ctx, { serviceId: service.serviceId })
  const staffId = newId<'staff'>(ctx.now)
  const set = { organisationId: id, setAt: ctx.now, setBy: staffId }
  await t.database.write(id, async (tx) => {
    const person = { name: 'Testi', email: 'testi@example.fi', joinedAt: ctx.now }
    await tx
      .insertInto('identity.staff')
      .values({ organisationId: id, staffId, ...person })
      .execute()
    // Six cents a part and fifty cents a month: eight texts of one part.
    await tx
      .insertInto('messaging.textPrice')
      .values({ ...set, partPriceHundredths: 600 })
      .execute()
    await tx
      .insertInto('messaging.budget')
      .values({ ...set, scope: 'ask', monthCents: 50 })
      .execute()
  })
  const visits = Array.from({ length: 12 }, () => aServiceEvent({ service: service.key }))
  const { batchId } = await someTakenEvents(t.database, ctx, visits)
  await decideInvitationsJob.run(someServices(t.database), ctx, { batchId })
  const outcomes = await t.database.read(id, async (db) => ({
    invited: await db.selectFrom('listening.invitation').select('askId').execute(),
    refused: await db.selectFrom('listening.invitationRefusal').select(['askId', 'reason']).execute(),
    warned: await db.selectFrom('messaging.budgetWarning').select('percent').orderBy('percent').execute(),
  }))
  expect(outcomes.invited).toEqual(Array.from({ length: 8 }, () => ({ askId })))
  expect(outcomes.refused).toEqual(Array.from({ length: 4 }, () => ({ askId, reason: 'over_budget' })))
  expect(outcomes.warned.map(({ percent }) => percent)).toEqual([80, 100])
})
