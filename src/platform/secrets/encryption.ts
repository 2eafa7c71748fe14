import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomFillSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Id } from '../id.ts'
import type { EncryptionKey } from './encryption-keys.ts'
import type { Secrets } from './load-secrets.ts'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** The value cannot be opened. The message never holds the value. */
export class Undecryptable extends Error {
  override name = 'Undecryptable'
  readonly reason: 'not_encrypted' | 'unknown_key' | 'wrong_place_or_changed'
  constructor(reason: Undecryptable['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/**
 * Encrypts a text for one organisation and one purpose (a column: 'contact', 'gateway password'). Moved to
 * another organisation or column it does not open. The same text gives another value each time.
 */
export function encrypt(
  secrets: Secrets,
  organisationId: Id<'organisation'>,
  plain: string,
  purpose: string,
): string {
  const [newest] = secrets.encryption
  const nonce = nextNonce()
  const cipher = createCipheriv(algorithm, organisationKey(newest.key, organisationId), nonce)
  cipher.setAAD(place(organisationId, purpose))
  const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${newest.id}.${sealed.toString('base64url')}`
}

// One call for many: asking for each took as long as the encryption of a short text. They are no secret, and none is given twice.
function nextNonce(): Buffer {
  if (givenNonces === nonces.length) {
    nonces = randomFillSync(Buffer.alloc(nonceBytes * 256))
    givenNonces = 0
  }
  givenNonces += nonceBytes
  return nonces.subarray(givenNonces - nonceBytes, givenNonces)
}

let nonces = Buffer.alloc(0)
let givenNonces = 0

/** Opens what `encrypt` made with the same organisation and purpose, or throws `Undecryptable`. */
export function decrypt(
  secrets: Secrets,
  organisationId: Id<'organisation'>,
  value: string,
  purpose: string,
): string {
  const { keyId, sealed } = takeApart(value)
  const found = keyOf(secrets.encryption, keyId) ?? keyOf(secrets.readEncryptionAgain(), keyId)
  if (found === undefined) {
    throw new Undecryptable(
      'unknown_key',
      `No encryption key "${keyId}": is an old key missing from ENCRYPTION_KEYS?`,
    )
  }
  const end = sealed.length - tagBytes
  const key = organisationKey(found.key, organisationId)
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(place(organisationId, purpose))
  decipher.setAuthTag(sealed.subarray(end))
  try {
    const plain = decipher.update(sealed.subarray(nonceBytes, end))
    // In this mode the last step adds nothing and checks everything.
    decipher.final()
    return plain.toString('utf8')
  } catch {
    const message = `A value for "${purpose}" does not open: it was changed, or it belongs to another organisation or column.`
    throw new Undecryptable('wrong_place_or_changed', message)
  }
}

function keyOf(keys: readonly EncryptionKey[], wanted: string): EncryptionKey | undefined {
  return keys.find(({ id }) => id === wanted)
}

/** Whether the value was made with an older key than the newest. */
export function needsReencryption(secrets: Secrets, value: string): boolean {
  return takeApart(value).keyId !== secrets.encryption[0].id
}

function takeApart(value: string): { keyId: string; sealed: Buffer } {
  const [, keyId, text] = /^([A-Za-z0-9]{1,16})\.([A-Za-z0-9_-]+)$/.exec(value) ?? []
  const sealed = Buffer.from(text ?? '', 'base64url')
  if (keyId === undefined || sealed.length < nonceBytes + tagBytes) {
    throw new Undecryptable('not_encrypted', 'A value that should be encrypted is not.')
  }
  return { keyId, sealed }
}

// A random 96-bit nonce is safe for some 2^32 values a key (NIST SP 800-38D, 8.3). A whole country's contacts could
// pass that; one organisation's never do, so each has a key of its own.
function organisationKey(key: KeyObject, organisationId: Id<'organisation'>): KeyObject {
  const known = derived.get(key) ?? new Map<string, KeyObject>()
  derived.set(key, known)
  const before = known.get(organisationId)
  if (before) return before
  const bytes = createHmac('sha256', key).update(`organisation key ${organisationId}`).digest()
  const made = createSecretKey(bytes)
  known.set(organisationId, made)
  return made
}

// A cipher takes 10 µs to begin with a key object and 44 µs with the same key as bytes. They are as secret as the key they come
// from, and gone with it.
const derived = new WeakMap<KeyObject, Map<string, KeyObject>>()

// JSON, because bare joining would let ('a', 'b c') pass for ('a b', 'c').
function place(organisationId: Id<'organisation'>, purpose: string): Buffer {
  if (lastPlace.organisationId !== organisationId || lastPlace.purpose !== purpose) {
    const bytes = Buffer.from(JSON.stringify([organisationId, purpose]), 'utf8')
    lastPlace = { organisationId, purpose, bytes }
  }
  return lastPlace.bytes
}

// Values come by the hundred from one column.
let lastPlace = { organisationId: '', purpose: '', bytes: Buffer.alloc(0) }
