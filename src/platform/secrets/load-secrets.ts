import { createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../errors.ts'
import { makeOnce, writeSecretFile } from './secret-file.ts'

/**
 * The three secrets of one installation. They are key objects, not texts or buffers, because a key object
 * that lands in a log or an error by mistake prints as nothing.
 */
export type Secrets = {
  /** Signs sessions, forms and links: changing it signs everyone out and nothing worse. */
  session: KeyObject
  /** Newest first: the first one encrypts, all of them decrypt. */
  encryption: readonly [EncryptionKey, ...EncryptionKey[]]
  /** Never changes: those who said stop are known by their hash only. */
  hashing: KeyObject
}
export type EncryptionKey = { id: string; key: KeyObject }

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
  return {
    session: secretOf('SESSION_SECRET', given.sessionSecret ?? makeOnce(folder, 'session', newSecret)),
    encryption: readEncryptionKeys(
      given.encryptionKeys ?? makeOnce(folder, 'encryption', () => newKeyLine('k1')),
    ),
    hashing: secretOf('HASHING_SECRET', given.hashingSecret ?? makeOnce(folder, 'hashing', newSecret)),
  }
}

/**
 * Puts a new encryption key before those in DATA_DIR/secrets. Old values still open; a job may then encrypt
 * them anew (`needsReencryption`). Processes that run already learn the key when they start again.
 */
export function addEncryptionKey(dataDir: string): string {
  const folder = path.join(dataDir, 'secrets')
  const file = path.join(folder, 'encryption')
  const before = makeOnce(folder, 'encryption', () => newKeyLine('k1'))
  const numbers = readEncryptionKeys(before).map(({ id }) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))
  const id = `k${Math.max(...numbers) + 1}`
  const written = writeSecretFile(folder, 'encryption', `${newKeyLine(id)},${before}`)
  renameSync(written, file)
  return id
}

/** `k2:base64,k1:base64`: each key has an id and 32 bytes, newest first. */
export function readEncryptionKeys(text: string): Secrets['encryption'] {
  const keys = text.split(',').map((part) => readEncryptionKey(part.trim()))
  const ids = new Set(keys.map(({ id }) => id))
  const [newest, ...older] = keys
  if (newest === undefined || ids.size !== keys.length) {
    throw new CannotStart('Setting ENCRYPTION_KEYS is not right: two keys have the same id.')
  }
  return [newest, ...older]
}

function readEncryptionKey(part: string): EncryptionKey {
  const [, id, base64] = /^([A-Za-z0-9]{1,16}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? []
  const bytes = Buffer.from(base64 ?? '', 'base64')
  if (id === undefined || bytes.length !== 32) {
    throw new CannotStart(
      'Setting ENCRYPTION_KEYS is not right: want id:base64 of 32 bytes, newest first, with commas between.',
    )
  }
  return { id, key: createSecretKey(bytes) }
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

function newKeyLine(id: string): string {
  return `${id}:${randomBytes(32).toString('base64')}`
}
