import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, refuse } from '../../platform/outcome.ts'
import { dayInFinland } from './day.model.ts'
import { allow } from './identity.access.ts'
import { decideEnding, endingsOnLeaving, isInForce } from './role.model.ts'
import { listAssignments, listMembers, listSubstitutionsOf } from './role.queries.ts'
import { decideInvitation, decideLeaving } from './staff.model.ts'
import { findStaffByEmail, getStaff } from './staff.queries.ts'

export type InviteStaff = { name: string; email: string; language?: string }

/** A person who may sign in from now on: the identity provider knows them by this e-mail address. */
export async function inviteStaff(tx: Tx, ctx: Context, input: InviteStaff) {
  const email = input.email.trim().toLowerCase()
  const known = await findStaffByEmail(tx, email)
  allow(ctx, 'invite staff')
  const decision = decideInvitation(known)
  if (!decision.ok) return decision

  const staffId = newId<'staff'>(ctx.now)
  await tx
    .insertInto('identity.staff')
    .values({
      organisationId: ctx.organisation.id,
      staffId,
      name: input.name.trim(),
      email,
      language: input.language ?? ctx.language,
      joinedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'staff invited', staffId)
  return done(staffId)
}

/** The last day at work: roles and substitutions end with it, and after it nobody signs in by this name. */
export async function recordLeaving(tx: Tx, ctx: Context, input: { staffId: Id<'staff'>; leftOn: string }) {
  const { staffId, leftOn } = input
  await lockRoles(tx, ctx)
  const person = await getStaff(tx, staffId)
  const [assignments, members] = [await listAssignments(tx), await listMembers(tx)]
  const substitutions = await listSubstitutionsOf(tx, staffId)
  allow(ctx, 'record leaving')
  const decision = decideLeaving(person, leftOn)
  if (!decision.ok) return decision
  const today = dayInFinland(ctx.now)
  const own = assignments.filter((one) => one.staffId === staffId)
  for (const held of own.filter((one) => isInForce(one, today))) {
    const others = assignments.filter((one) => one === held || one.staffId !== staffId)
    const ending = decideEnding(held, others, members, today)
    if (!ending.ok) return ending
  }

  const { ended, neverBegun } = endingsOnLeaving(own, leftOn)
  await endOn(
    tx,
    'roleAssignment',
    ended.map(({ id }) => id),
    leftOn,
  )
  await remove(
    tx,
    'roleAssignment',
    neverBegun.map(({ id }) => id),
  )
  const standing = endingsOnLeaving(substitutions, leftOn)
  await endOn(
    tx,
    'substitution',
    standing.ended.map(({ id }) => id),
    leftOn,
  )
  await remove(
    tx,
    'substitution',
    standing.neverBegun.map(({ id }) => id),
  )
  await tx.updateTable('identity.staff').set({ leftOn }).where('staffId', '=', staffId).execute()
  if (leftOn < today) await tx.deleteFrom('identity.session').where('staffId', '=', staffId).execute()
  await record(tx, ctx, 'staff left', staffId, { leftOn, roles: ended.length + neverBegun.length })
  return done()
}

/** They came back: they may sign in again, with roles given anew. */
export async function welcomeBack(tx: Tx, ctx: Context, { staffId }: { staffId: Id<'staff'> }) {
  const person = await getStaff(tx, staffId)
  allow(ctx, 'invite staff')
  if (person.leftOn === null) return refuse('has_not_left')

  await tx.updateTable('identity.staff').set({ leftOn: null }).where('staffId', '=', staffId).execute()
  await record(tx, ctx, 'staff welcomed back', staffId)
  return done()
}

type Held = 'roleAssignment' | 'substitution'

async function endOn(tx: Tx, held: Held, ids: readonly string[], untilOn: string) {
  if (ids.length === 0) return
  const update =
    held === 'substitution'
      ? tx
          .updateTable('identity.substitution')
          .set({ untilOn })
          .where('substitutionId', 'in', [...ids])
      : tx
          .updateTable('identity.roleAssignment')
          .set({ untilOn })
          .where('roleAssignmentId', 'in', [...ids])
  await update.execute()
}

async function remove(tx: Tx, held: Held, ids: readonly string[]) {
  if (ids.length === 0) return
  const removal =
    held === 'substitution'
      ? tx.deleteFrom('identity.substitution').where('substitutionId', 'in', [...ids])
      : tx.deleteFrom('identity.roleAssignment').where('roleAssignmentId', 'in', [...ids])
  await removal.execute()
}

// Two administrators who let each other go at the same moment would leave nobody: they take turns.
async function lockRoles(tx: Tx, ctx: Context) {
  await tx
    .selectFrom('identity.organisation')
    .select('organisationId')
    .where('organisationId', '=', ctx.organisation.id)
    .forUpdate()
    .execute()
}
