import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { listColleagues } from '../identity/role.queries.ts'
import { finnishDay } from './answer.model.ts'
import { getFeedback } from './feedback.queries.ts'
import { allow, mayWith } from './listening.access.ts'

/** Takes a feedback upon oneself, or hands it over to a colleague. The newest assignment is the one that holds. */
export async function assignFeedback(
  tx: Tx,
  ctx: Context,
  { feedbackId, staffId }: { feedbackId: Id<'feedback'>; staffId: Id<'staff'> },
): Promise<Outcome<'unknown_person' | 'out_of_reach'>> {
  const feedback = await getFeedback(tx, feedbackId)
  const colleagues = await listColleagues(tx, finnishDay(ctx.now))
  allow(ctx, 'assign feedback', feedback)
  if (ctx.actor.kind !== 'staff') throw new Forbidden('assign feedback')
  const person = colleagues.find(({ id }) => id === staffId)
  if (!person) return refuse('unknown_person')
  // Whoever sees to it must be able to open it and to reply.
  if (!mayWith(person.grants, 'reply to feedback', feedback)) return refuse('out_of_reach')

  const assigned = { staffId, assignedBy: ctx.actor.id, assignedAt: ctx.now }
  await tx
    .insertInto('listening.assignment')
    .values({ organisationId: ctx.organisation.id, feedbackId, ...assigned })
    .onConflict((conflict) => conflict.columns(['organisationId', 'feedbackId']).doUpdateSet(assigned))
    .execute()
  await record(tx, ctx, 'feedback assigned', feedbackId, { staffId })
  return done()
}
