import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { findService } from '../catalogue/service.queries.ts'
import { dayInFinland } from '../identity/day.model.ts'
import { listColleagues } from '../identity/role.queries.ts'
import { lockCase, personOf } from './case-lock.actions.ts'
import { decideGiving } from './case.model.ts'
import { gatherFeedback } from './gathering.actions.ts'
import { allow, canOwn } from './improvement.access.ts'

type NewCase = {
  title: string
  goal: string
  serviceId: Id<'service'> | null
  /** What gave rise to it. */
  feedbackIds?: readonly Id<'feedback'>[]
}

/** Whoever opens a case owns it until it is given to another. */
export async function openCase(
  tx: Tx,
  ctx: Context,
  { title, goal, serviceId, feedbackIds = [] }: NewCase,
): Promise<Outcome<'case_closed', Id<'case'>>> {
  const service = serviceId === null ? undefined : await findService(tx, serviceId)
  if (serviceId !== null && !service) throw new NotFound('service')
  allow(ctx, 'open case', { serviceId, unitId: service?.unitId ?? null })
  const caseId = newId<'case'>(ctx.now)
  const organisationId = ctx.organisation.id
  const openedBy = personOf(ctx)
  await tx
    .insertInto('improvement.case')
    .values({ organisationId, caseId, title, goal, serviceId, openedBy, openedAt: ctx.now })
    .execute()
  await own(tx, ctx, { caseId, staffId: openedBy })
  await record(tx, ctx, 'case opened', caseId, { serviceId })
  if (feedbackIds.length === 0) return done(caseId)
  const gathered = await gatherFeedback(tx, ctx, { caseId, feedbackIds })
  return gathered.ok ? done(caseId) : gathered
}

export async function giveCase(
  tx: Tx,
  ctx: Context,
  { caseId, staffId }: { caseId: Id<'case'>; staffId: Id<'staff'> },
): Promise<Outcome<'person_left' | 'out_of_reach' | 'already_theirs'>> {
  const one = await lockCase(tx, caseId)
  const colleagues = await listColleagues(tx, dayInFinland(ctx.now))
  allow(ctx, 'give case', one)
  const person = colleagues.find(({ id }) => id === staffId)
  const decision = decideGiving(one, person && { id: staffId, reaches: canOwn(person.grants, one) })
  if (!decision.ok) return decision

  await own(tx, ctx, { caseId, staffId })
  await record(tx, ctx, 'case given', caseId, { staffId, fromStaffId: one.ownerId })
  return decision
}

async function own(tx: Tx, ctx: Context, given: { caseId: Id<'case'>; staffId: Id<'staff'> }) {
  await tx
    .insertInto('improvement.caseOwnership')
    .values({
      ...given,
      organisationId: ctx.organisation.id,
      caseOwnershipId: newId<'caseOwnership'>(ctx.now),
      givenBy: personOf(ctx),
      givenAt: ctx.now,
    })
    .execute()
}
