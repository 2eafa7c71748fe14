import type { Role } from '../../platform/access.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, refuse } from '../../platform/outcome.ts'
import { dayBefore, dayInFinland } from './day.model.ts'
import { allow } from './identity.access.ts'
import { decideEnding, hasLeft, type Scope } from './role.model.ts'
import { listAssignments, listMembers } from './role.queries.ts'
import { getStaff } from './staff.queries.ts'
import { getUnit } from './unit.queries.ts'

export type AssignRole = {
  staffId: Id<'staff'>
  role: Role
  scope: Scope
  from: string
  until: string | null
}

/** A role over the organisation, a unit with those under it, or one service, from a day on. */
export async function assignRole(tx: Tx, ctx: Context, input: AssignRole) {
  const { staffId, role, scope, from, until } = input
  const person = await getStaff(tx, staffId)
  if (scope.kind === 'unit') await getUnit(tx, scope.unitId)
  allow(ctx, 'assign role')
  if (hasLeft(person, from)) return refuse('person_left')
  if (until !== null && until < from) return refuse('dates_reversed')

  const roleAssignmentId = newId<'roleAssignment'>(ctx.now)
  await tx
    .insertInto('identity.roleAssignment')
    .values({
      organisationId: ctx.organisation.id,
      roleAssignmentId,
      staffId,
      role,
      ...reachOfScope(scope),
      fromOn: from,
      untilOn: until,
      assignedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'role assigned', staffId, { role, scope: scope.kind, from, until })
  return done(roleAssignmentId)
}

/** At once: yesterday was its last day. A role that began today, or has not begun, is taken away whole. */
export async function endRole(
  tx: Tx,
  ctx: Context,
  { assignmentId }: { assignmentId: Id<'roleAssignment'> },
) {
  await lockRoles(tx, ctx)
  const assignments = await listAssignments(tx)
  const ended = assignments.find(({ id }) => id === assignmentId)
  if (!ended) throw new NotFound('role assignment')
  allow(ctx, 'assign role')
  // It would come back at the next sign-in: the group must go, at the provider or from the settings.
  if (ended.group !== null) return refuse('from_group')
  const today = dayInFinland(ctx.now)
  const decision = decideEnding(ended, assignments, await listMembers(tx), today)
  if (!decision.ok) return decision

  await endAssignment(tx, ended, today)
  await record(tx, ctx, 'role ended', ended.staffId, { role: ended.role, scope: ended.scope.kind })
  return done()
}

async function endAssignment(tx: Tx, { id, from }: { id: string; from: string }, today: string) {
  const lastDay = dayBefore(today)
  if (from > lastDay) {
    await tx.deleteFrom('identity.roleAssignment').where('roleAssignmentId', '=', id).execute()
    return
  }
  await tx
    .updateTable('identity.roleAssignment')
    .set({ untilOn: lastDay })
    .where('roleAssignmentId', '=', id)
    .execute()
}

function reachOfScope(scope: Scope) {
  return {
    unitId: scope.kind === 'unit' ? scope.unitId : null,
    serviceId: scope.kind === 'service' ? scope.serviceId : null,
  }
}

// Two administrators who end each other's role at the same moment would leave nobody: they take turns.
async function lockRoles(tx: Tx, ctx: Context) {
  await tx
    .selectFrom('identity.organisation')
    .select('organisationId')
    .where('organisationId', '=', ctx.organisation.id)
    .forUpdate()
    .execute()
}
