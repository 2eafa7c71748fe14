import type { Id } from '../id.ts'
import { sign, verifySignature } from '../secrets/secrets.ts'
import type { Secrets } from '../secrets/secrets.ts'

/** What a token is bound to: it passes for no other organisation, form or session. */
export type FormOf = {
  organisationId: Id<'organisation'>
  /** The form's own name, for example 'answer 0198...': one token for one form of one thing. */
  form: string
  /** Staff's session. Residents have none: their forms work without cookies. */
  sessionId?: string | undefined
}

export type ReadFormToken =
  | { ok: true; nonce: string }
  | { ok: false; reason: 'missing' | 'forged' | 'expired' }

/**
 * A token for a hidden field of one form. The signature stops forgery; the nonce, which may be claimed once, stops the
 * same form from counting twice. Nothing is stored until the form comes back.
 */
export function newFormToken(secrets: Secrets, given: FormOf & { now: Date; nonce: string }): string {
  if (!nonceShape.test(given.nonce))
    throw new TypeError('A nonce has 16 to 64 letters, digits, dashes or underscores.')
  const issued = given.now.getTime().toString(36)
  return [issued, given.nonce, sign(secrets, purpose, signedText(given, issued, given.nonce))].join('.')
}

/** The nonce, to be claimed in the same transaction as what the form does, or why the token does not count. */
export function readFormToken(
  secrets: Secrets,
  token: string | undefined,
  wanted: FormOf & { now: Date; maxAgeMs: number },
): ReadFormToken {
  if (token === undefined || token === '') return { ok: false, reason: 'missing' }
  const [, issued, nonce, signature] = tokenShape.exec(token) ?? []
  if (issued === undefined || nonce === undefined || signature === undefined)
    return { ok: false, reason: 'forged' }
  if (!verifySignature(secrets, purpose, signedText(wanted, issued, nonce), signature)) {
    return { ok: false, reason: 'forged' }
  }
  // A token from the future comes from a machine whose clock ran ahead: kept to the same span.
  const age = Math.abs(wanted.now.getTime() - Number.parseInt(issued, 36))
  return age > wanted.maxAgeMs ? { ok: false, reason: 'expired' } : { ok: true, nonce }
}

const purpose = 'form'
const nonceShape = /^[A-Za-z0-9_-]{16,64}$/
const tokenShape = /^([0-9a-z]{1,11})\.([A-Za-z0-9_-]{16,64})\.([A-Za-z0-9_-]{43})$/

function signedText(bound: FormOf, issued: string, nonce: string): string {
  return JSON.stringify([bound.organisationId, bound.form, bound.sessionId ?? null, issued, nonce])
}
