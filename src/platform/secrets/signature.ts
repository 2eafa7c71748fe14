import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secrets } from './load-secrets.ts'

/** A signature of the text for one purpose: a signature of a form does not pass for one of a session. */
export function sign(secrets: Secrets, purpose: string, text: string): string {
  return digest(secrets, purpose, text).toString('base64url')
}

export function verifySignature(secrets: Secrets, purpose: string, text: string, signature: string): boolean {
  const wanted = Buffer.from(sign(secrets, purpose, text), 'utf8')
  const given = Buffer.from(signature, 'utf8')
  // The texts are compared, not the bytes they decode to: base64url has several spellings for the same bytes.
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function digest(secrets: Secrets, purpose: string, text: string): Buffer {
  return createHmac('sha256', secrets.session)
    .update(JSON.stringify([purpose, text]))
    .digest()
}
