import { HTTPException } from 'hono/http-exception'
import { Forbidden } from '../../platform/errors.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { apiKeyHash, apiKeyPrefix } from './api-key.actions.ts'
import { findApiKeyId } from './api-key.queries.ts'

/**
 * Puts the calling system into the context by its key. Without a key the call is a resident's; a bearer that is not in the
 * shape of our keys is left to its route, because gateways send their own secrets so.
 */
export async function apiGuard(c: WebContext): Promise<void> {
  const key = /^Bearer +(\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (key === undefined || !key.startsWith(apiKeyPrefix)) return
  const { services, ctx, limiter, address } = c.var
  const id = await services.database.read(ctx.organisation.id, (db) => findApiKeyId(db, apiKeyHash(ctx, key)))
  if (id === undefined) {
    // Counted after the look: a system may make many calls at once, and no one guesses 256 bits.
    const guess = limiter.take('guess', { address, organisationId: ctx.organisation.id })
    throw guess.ok ? new Forbidden('API key') : new HTTPException(429)
  }
  c.set('ctx', { ...ctx, actor: { kind: 'machine', id } })
}
