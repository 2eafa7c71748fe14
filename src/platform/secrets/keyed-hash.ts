import { createHmac } from 'node:crypto'
import type { Id } from '../id.ts'
import type { Secrets } from './load-secrets.ts'

/**
 * A 32-byte mark by which the same value (a phone number, a code) is known again without being kept. It is bound to the
 * organisation and the purpose, so two organisations' marks of one person cannot be joined.
 */
export function keyedHash(
  secrets: Secrets,
  organisationId: Id<'organisation'>,
  purpose: string,
  value: string,
): Buffer {
  return createHmac('sha256', secrets.hashing)
    .update(JSON.stringify([organisationId, purpose, value]))
    .digest()
}

/**
 * Tells one hashing secret from another without giving it away: kept in the database when it is made, compared at every
 * start. A different one means a wrong secret, and the program must not run.
 */
export function hashingFingerprint(secrets: Secrets): string {
  return createHmac('sha256', secrets.hashing).update('fingerprint').digest('hex').slice(0, 32)
}
