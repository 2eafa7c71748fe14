import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'

export type ApiKey = {
  id: Id<'apiKey'>
  name: string
  madeBy: string
  madeAt: Date
  revokedAt: Date | null
}

const mostKeys = 500

/** Newest first, revoked ones too. The key itself is kept nowhere. */
export async function listApiKeys(db: Read): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('identity.apiKey')
    .select(['apiKeyId', 'name', 'madeBy', 'madeAt', 'revokedAt'])
    .orderBy('madeAt', 'desc')
    .orderBy('apiKeyId')
    .limit(mostKeys)
    .execute()
  return rows.map(({ apiKeyId, ...rest }) => ({ ...rest, id: apiKeyId as Id<'apiKey'> }))
}

/** The key in force that has this mark. */
export async function findApiKeyId(db: Read, keyHash: Buffer): Promise<Id<'apiKey'> | undefined> {
  const row = await db
    .selectFrom('identity.apiKey')
    .select('apiKeyId')
    .where('keyHash', '=', keyHash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row?.apiKeyId as Id<'apiKey'> | undefined
}
