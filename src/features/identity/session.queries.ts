import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'

export type OpenSession = {
  id: Id<'session'>
  staffId: Id<'staff'>
  name: string
  leftOn: string | null
  idTokenEncrypted: string | null
}

/** The session of a cookie, while it lasts. */
export async function findSession(db: Read, tokenHash: Buffer, now: Date): Promise<OpenSession | undefined> {
  const row = await db
    .selectFrom('identity.session')
    .innerJoin('identity.staff', (join) =>
      join
        .onRef('identity.staff.organisationId', '=', 'identity.session.organisationId')
        .onRef('identity.staff.staffId', '=', 'identity.session.staffId'),
    )
    .select([
      'sessionId',
      'identity.session.staffId',
      'name',
      'idTokenEncrypted',
      sql<string | null>`left_on::text`.as('leftOn'),
    ])
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const { sessionId, staffId, ...rest } = row
  return { ...rest, id: sessionId as Id<'session'>, staffId: staffId as Id<'staff'> }
}

export type OpenLink = { id: Id<'signInLink'>; staffId: Id<'staff'> }

/** A link that may still be used. */
export async function findSignInLink(db: Read, codeHash: Buffer, now: Date): Promise<OpenLink | undefined> {
  const row = await db
    .selectFrom('identity.signInLink')
    .select(['signInLinkId', 'staffId'])
    .where('codeHash', '=', codeHash)
    .where('expiresAt', '>', now)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return row && { id: row.signInLinkId as Id<'signInLink'>, staffId: row.staffId as Id<'staff'> }
}
