import { createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../errors.ts'
import { makeOnce, writeSecretFile } from './secret-file.ts'

export type EncryptionKey = { id: string; key: KeyObject }
/** Newest first: the first one encrypts, all of them decrypt. */
export type EncryptionKeys = readonly [EncryptionKey, ...EncryptionKey[]]

const fileName = 'encryption'
const lookAgainMs = 1000

/**
 * The keys in DATA_DIR/secrets, made once. They are looked at again while the program runs, so a key added beside it is
 * taken into use without a restart; `again` looks at once, for a value whose key is not known yet.
 */
export function keysInFolder(folder: string): (again?: boolean) => EncryptionKeys {
  const file = path.join(folder, fileName)
  let keys = readEncryptionKeys(makeOnce(folder, fileName, () => newKeyLine('k1')))
  let readAt = changedAt(file)
  let lookedAt = performance.now()
  return (again = false) => {
    const now = performance.now()
    if (!again && now - lookedAt < lookAgainMs) return keys
    lookedAt = now
    const at = changedAt(file)
    if (at === readAt) return keys
    keys = readEncryptionKeys(readFileSync(file, 'utf8').trim())
    readAt = at
    return keys
  }
}

/** Puts a new key before those in DATA_DIR/secrets, and tells its id. Old values still open. */
export function addEncryptionKey(dataDir: string): string {
  const folder = path.join(dataDir, 'secrets')
  makeOnce(folder, fileName, () => newKeyLine('k1'))
  return alone(folder, () => {
    const before = readFileSync(path.join(folder, fileName), 'utf8').trim()
    const numbers = readEncryptionKeys(before).map(({ id }) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))
    const id = `k${Math.max(...numbers) + 1}`
    write(folder, `${newKeyLine(id)},${before}`)
    return id
  })
}

// Of two who add a key at once the second would overwrite the first one's, and what was encrypted with it were lost.
function alone<Result>(folder: string, work: () => Result): Result {
  const lock = path.join(folder, `${fileName}.lock`)
  try {
    closeSync(openSync(lock, 'wx', 0o600))
  } catch {
    throw new CannotStart(`A key is being added already. If none is, remove ${lock} and try again.`)
  }
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** How long ago the keys were changed last, in milliseconds. */
export function keysChangedAgo(dataDir: string, now: Date): number {
  return now.getTime() - statSync(path.join(dataDir, 'secrets', fileName)).mtimeMs
}

/**
 * Leaves the newest key only. Whoever calls has seen that nothing is encrypted with the others any more, and that the
 * newest is old enough for every transaction begun before it to have ended.
 */
export function removeOldEncryptionKeys(dataDir: string): void {
  const folder = path.join(dataDir, 'secrets')
  const [newest = ''] = readFileSync(path.join(folder, fileName), 'utf8').trim().split(',')
  write(folder, newest)
}

/** `k2:base64,k1:base64`: each key has an id and 32 bytes, newest first. */
export function readEncryptionKeys(text: string): EncryptionKeys {
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

/** A key with its id, as the setting and the file have it. */
export function newKeyLine(id: string): string {
  return `${id}:${randomBytes(32).toString('base64')}`
}

// Whole and at once: whoever reads meanwhile finds the old line or the new one.
function write(folder: string, text: string) {
  renameSync(writeSecretFile(folder, fileName, text), path.join(folder, fileName))
}

// A file renamed into place is another file, even within one tick of the clock.
function changedAt(file: string): string {
  const { mtimeMs, ino } = statSync(file)
  return `${mtimeMs} ${ino}`
}
