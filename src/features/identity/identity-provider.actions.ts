import type { Role } from '../../platform/access.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, refuse } from '../../platform/outcome.ts'
import { encrypt } from '../../platform/secrets/secrets.ts'
import { allow } from './identity.access.ts'
import { clientSecretPurpose, decideConnection } from './identity-provider.model.ts'
import { findIdentityProvider, listGroupRoles } from './identity-provider.queries.ts'
import { getUnit } from './unit.queries.ts'

export type ConnectProvider = {
  issuer: string
  clientId: string
  /** Null keeps the one there is. */
  clientSecret: string | null
  groupsClaim: string
  scopes: readonly string[]
}

export async function connectProvider(tx: Tx, ctx: Context, input: ConnectProvider) {
  const { id } = ctx.organisation
  const before = await findIdentityProvider(tx)
  allow(ctx, 'connect identity provider')
  const decision = decideConnection(input)
  if (!decision.ok) return decision
  // The kept secret is for the kept issuer: it is never sent to a new one.
  const kept = before?.issuer === input.issuer ? before.clientSecretEncrypted : undefined
  const secret =
    input.clientSecret === null ? kept : encrypt(ctx.secrets, id, input.clientSecret, clientSecretPurpose)
  if (secret === undefined) return refuse('secret_missing')

  const connected = {
    issuer: input.issuer,
    clientId: input.clientId,
    clientSecretEncrypted: secret,
    groupsClaim: input.groupsClaim,
    scopes: [...input.scopes],
    connectedAt: ctx.now,
  }
  await tx
    .insertInto('identity.identityProvider')
    .values({ organisationId: id, ...connected })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(connected))
    .execute()
  // A subject is somebody at their own provider only: at another it may be anybody, or nobody at all.
  if (before && before.issuer !== input.issuer)
    await tx.updateTable('identity.staff').set({ subject: null }).where('subject', 'is not', null).execute()
  await record(tx, ctx, 'identity provider connected', id)
  return done()
}

export type MapGroup = { group: string; role: Role; unitId: string | null }

/** From their next sign-in on, those in the group hold the role. */
export async function mapGroup(tx: Tx, ctx: Context, { group, role, unitId }: MapGroup) {
  const mapped = await listGroupRoles(tx)
  if (unitId !== null) await getUnit(tx, unitId)
  allow(ctx, 'connect identity provider')
  const already = mapped.some((one) => one.group === group && one.role === role && one.unitId === unitId)
  if (already) return refuse('already_mapped')

  const groupRoleId = newId<'groupRole'>(ctx.now)
  await tx
    .insertInto('identity.groupRole')
    .values({ organisationId: ctx.organisation.id, groupRoleId, groupName: group, role, unitId })
    .execute()
  await record(tx, ctx, 'group mapped', groupRoleId, { role })
  return done(groupRoleId)
}

/** Nobody gets the role from the group any more, and those who have it hold it until their next sign-in. */
export async function unmapGroup(tx: Tx, ctx: Context, { groupRoleId }: { groupRoleId: Id<'groupRole'> }) {
  const mapped = (await listGroupRoles(tx)).find(({ id }) => id === groupRoleId)
  if (!mapped) throw new NotFound('group')
  allow(ctx, 'connect identity provider')

  await tx.deleteFrom('identity.groupRole').where('groupRoleId', '=', groupRoleId).execute()
  await record(tx, ctx, 'group unmapped', groupRoleId, { role: mapped.role })
  return done()
}
