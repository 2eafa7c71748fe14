import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { dayBefore, dayInFinland } from './day.model.ts'
import type { Claims } from './identity-provider.model.ts'
import { listGroupRoles } from './identity-provider.queries.ts'
import { hasLeft } from './role.model.ts'
import { type HeldAssignment, listAssignments, listRolesInForce } from './role.queries.ts'
import { beginSession } from './session.actions.ts'
import { changesAtSignIn, decideSignIn, type GroupRole, rolesFromGroups } from './sign-in.model.ts'
import type { SignInRefusal } from './staff.model.ts'
import { findStaffByEmail, findStaffBySubject, getStaff, type Staff } from './staff.queries.ts'

/**
 * The provider has said who has come. Known by subject, or the first time by the e-mail address they were invited by, or by
 * a group that gives a role. Roles follow the groups at every sign-in, and what a refused person had of them is gone too.
 */
export async function signInByProvider(
  tx: Tx,
  ctx: Context,
  { claims, idToken }: { claims: Claims; idToken: string },
): Promise<Outcome<SignInRefusal, { token: string; expiresAt: Date }>> {
  const today = dayInFinland(ctx.now)
  const mapping = await listGroupRoles(tx)
  const mayJoin = rolesFromGroups(claims.groups, mapping).length > 0
  const found = await findOrAddPerson(tx, ctx, claims, mayJoin)
  if (!found.ok) return found
  const person = found.value

  const held = await listAssignments(tx, [person.id])
  const { granted, ended } = changesAtSignIn(held, claims.groups, mapping, today)
  await endNow(tx, ended, today)
  if (!hasLeft(person, today)) await grant(tx, ctx, person.id, granted, today)

  const decision = decideSignIn(person, await listRolesInForce(tx, person.id, today), today)
  if (!decision.ok) {
    await record(tx, ctx, 'staff refused', person.id, { reason: decision.reason, ended: ended.length })
    return decision
  }
  const details = { by: 'identity provider', granted: granted.length, ended: ended.length }
  return done(await beginSession(tx, ctx, person, details, idToken === '' ? null : idToken))
}

async function findOrAddPerson(
  tx: Tx,
  ctx: Context,
  { subject, email, name }: Claims,
  mayJoin: boolean,
): Promise<Outcome<'not_invited' | 'another_person', Staff>> {
  const known = await findStaffBySubject(tx, subject)
  if (known) return done(known)
  const invited = email === null ? undefined : await findStaffByEmail(tx, email)
  if (invited) {
    // The address has passed from one person to another: an administrator must say who is meant.
    if (invited.subject !== null) return refuse('another_person')
    await tx.updateTable('identity.staff').set({ subject }).where('staffId', '=', invited.id).execute()
    return done({ ...invited, subject })
  }
  return mayJoin && email !== null
    ? done(await addPerson(tx, ctx, { subject, email, name }))
    : refuse('not_invited')
}

async function addPerson(tx: Tx, ctx: Context, given: { subject: string; email: string; name: string }) {
  const staffId = newId<'staff'>(ctx.now)
  await tx
    .insertInto('identity.staff')
    .values({
      organisationId: ctx.organisation.id,
      staffId,
      name: given.name,
      email: given.email.toLowerCase(),
      subject: given.subject,
      language: ctx.language,
      joinedAt: ctx.now,
    })
    .execute()
  return getStaff(tx, staffId)
}

// Yesterday was the last day; what began today is taken away whole, because a role reaches to the end of its last day.
async function endNow(tx: Tx, ended: readonly HeldAssignment[], today: string) {
  const lastDay = dayBefore(today)
  const ids = (wanted: readonly HeldAssignment[]) => wanted.map(({ id }) => id)
  const begunToday = ids(ended.filter(({ from }) => from > lastDay))
  const begunBefore = ids(ended.filter(({ from }) => from <= lastDay))
  if (begunToday.length > 0)
    await tx.deleteFrom('identity.roleAssignment').where('roleAssignmentId', 'in', begunToday).execute()
  if (begunBefore.length > 0)
    await tx
      .updateTable('identity.roleAssignment')
      .set({ untilOn: lastDay })
      .where('roleAssignmentId', 'in', begunBefore)
      .execute()
}

async function grant(
  tx: Tx,
  ctx: Context,
  staffId: Id<'staff'>,
  granted: readonly GroupRole[],
  today: string,
) {
  for (const { role, scope, group } of granted) {
    await tx
      .insertInto('identity.roleAssignment')
      .values({
        organisationId: ctx.organisation.id,
        roleAssignmentId: newId<'roleAssignment'>(ctx.now),
        staffId,
        role,
        unitId: scope.kind === 'unit' ? scope.unitId : null,
        fromOn: today,
        fromGroup: group,
        assignedAt: ctx.now,
      })
      .execute()
  }
}
