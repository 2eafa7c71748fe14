import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden, NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, refuse } from '../../platform/outcome.ts'
import { keyedHash, newToken } from '../../platform/secrets/secrets.ts'
import { listApiKeys } from './api-key.queries.ts'
import { allow } from './identity.access.ts'

/** Our keys are known by their first letters, also by tools that look for secrets left in code. */
export const apiKeyPrefix = 'vk_'

/** The key is given once, here; we keep only a mark by which to know it again. */
export async function makeApiKey(tx: Tx, ctx: Context, { name }: { name: string }) {
  allow(ctx, 'make API key')
  if (ctx.actor.kind !== 'staff') throw new Forbidden('make API key')

  const { id } = ctx.organisation
  const apiKeyId = newId<'apiKey'>(ctx.now)
  const key = `${apiKeyPrefix}${newToken()}`
  const keyHash = apiKeyHash(ctx, key)
  await tx
    .insertInto('identity.apiKey')
    .values({ organisationId: id, apiKeyId, name, keyHash, madeBy: ctx.actor.id, madeAt: ctx.now })
    .execute()
  await record(tx, ctx, 'api key made', apiKeyId)
  return done({ apiKeyId, key })
}

/** From the next call on, the key opens nothing. */
export async function revokeApiKey(tx: Tx, ctx: Context, { apiKeyId }: { apiKeyId: Id<'apiKey'> }) {
  const key = (await listApiKeys(tx)).find(({ id }) => id === apiKeyId)
  if (!key) throw new NotFound('api key')
  allow(ctx, 'make API key')
  if (key.revokedAt) return refuse('already_revoked')

  await tx
    .updateTable('identity.apiKey')
    .set({ revokedAt: ctx.now })
    .where('apiKeyId', '=', apiKeyId)
    .execute()
  await record(tx, ctx, 'api key revoked', apiKeyId)
  return done()
}

export function apiKeyHash({ secrets, organisation }: Context, key: string): Buffer {
  return keyedHash(secrets, organisation.id, 'api key', key)
}
