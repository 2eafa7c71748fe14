import { createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../errors.ts'
import { type EncryptionKeys, keysInFolder, readEncryptionKeys } from './encryption-keys.ts'
import { makeOnce } from './secret-file.ts'

/**
 * The three secrets of one installation. They are key objects, not texts or buffers, because a key object
 * that lands in a log or an error by mistake prints as nothing.
 */
export type Secrets = {
  /** Signs sessions, forms and links: changing it signs everyone out and nothing worse. */
  session: KeyObject
  /** Newest first. They change while the program runs when a key is added to DATA_DIR/secrets: ask each time. */
  readonly encryption: EncryptionKeys
  /** The same, looked for anew: another process may encrypt with a key that this one has not seen. */
  readEncryptionAgain(): EncryptionKeys
  /** Never changes: those who said stop are known by their hash only. */
  hashing: KeyObject
}

export type SecretSettings = {
  dataDir: string
  sessionSecret?: string | undefined
  encryptionKeys?: string | undefined
  hashingSecret?: string | undefined
}

/** Reads the secrets from the settings, and those not given from DATA_DIR/secrets, where they are made once. */
export function loadSecrets(given: SecretSettings): Secrets {
  const folder = path.join(given.dataDir, 'secrets')
  refuseAnotherHashingSecret(folder, given.hashingSecret)
  const keys = encryptionKeysOf(folder, given.encryptionKeys)
  return {
    session: secretOf('SESSION_SECRET', given.sessionSecret ?? makeOnce(folder, 'session', newSecret)),
    get encryption() {
      return keys()
    },
    readEncryptionAgain: () => keys(true),
    hashing: secretOf('HASHING_SECRET', given.hashingSecret ?? makeOnce(folder, 'hashing', newSecret)),
  }
}

function encryptionKeysOf(folder: string, given: string | undefined) {
  if (given === undefined) return keysInFolder(folder)
  const keys = readEncryptionKeys(given)
  return () => keys
}

// A hashing secret given beside another one already in the folder would silently forget every opt-out.
// A database made with another secret is found by its fingerprint (keyed-hash.ts).
function refuseAnotherHashingSecret(folder: string, given: string | undefined) {
  const file = path.join(folder, 'hashing')
  if (given === undefined || !existsSync(file)) return
  if (readFileSync(file, 'utf8').trim() === given) return
  throw new CannotStart(
    `Setting HASHING_SECRET differs from ${file}: with another secret, people who said stop would be asked again.`,
  )
}

function secretOf(setting: string, text: string): KeyObject {
  if (text.length < 32)
    throw new CannotStart(`Setting ${setting} is not right: it needs at least 32 characters.`)
  return createSecretKey(Buffer.from(text, 'utf8'))
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
