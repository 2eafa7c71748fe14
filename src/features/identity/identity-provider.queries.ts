import type { Role } from '../../platform/access.ts'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { IdentityProvider } from './identity-provider.model.ts'
import type { GroupMapping } from './sign-in.model.ts'

export async function findIdentityProvider(db: Read): Promise<IdentityProvider | undefined> {
  return db
    .selectFrom('identity.identityProvider')
    .select(['issuer', 'clientId', 'clientSecretEncrypted', 'groupsClaim', 'scopes'])
    .executeTakeFirst()
}

export type MappedGroup = GroupMapping & { id: Id<'groupRole'>; role: Role; unitId: string | null }

const mostGroups = 1000

export async function listGroupRoles(db: Read): Promise<MappedGroup[]> {
  const rows = await db
    .selectFrom('identity.groupRole')
    .select(['groupRoleId', 'groupName', 'role', 'unitId'])
    .orderBy('groupName')
    .orderBy('groupRoleId')
    .limit(mostGroups)
    .execute()
  return rows.map(({ groupRoleId, groupName, role, unitId }) => ({
    id: groupRoleId as Id<'groupRole'>,
    group: groupName,
    role,
    unitId,
    scope: unitId === null ? { kind: 'organisation' } : { kind: 'unit', unitId },
  }))
}
