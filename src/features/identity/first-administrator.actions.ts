import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { done } from '../../platform/outcome.ts'
import { dayInFinland } from './day.model.ts'
import { assignRole } from './role.actions.ts'
import { listAssignments } from './role.queries.ts'
import { makeSignInLink } from './session.actions.ts'
import { inviteStaff } from './staff.actions.ts'
import { findStaffByEmail } from './staff.queries.ts'

/** Invites the person if they are new, makes them administrator of the whole if they are not, and gives a way in. */
export async function welcomeFirstAdministrator(
  tx: Tx,
  ctx: Context,
  { name, email }: { name: string; email: string },
) {
  const known = await findStaffByEmail(tx, email)
  const invited = known ? done(known.id) : await inviteStaff(tx, ctx, { name, email })
  if (!invited.ok) return invited
  const staffId = invited.value

  const held = await listAssignments(tx, [staffId])
  const already = held.some(
    ({ role, scope, until }) => role === 'administrator' && scope.kind === 'organisation' && until === null,
  )
  if (!already) {
    const from = dayInFinland(ctx.now)
    const assigned = await assignRole(tx, ctx, {
      staffId,
      role: 'administrator',
      scope: { kind: 'organisation' },
      from,
      until: null,
    })
    if (!assigned.ok) return assigned
  }
  return makeSignInLink(tx, ctx, { staffId })
}
