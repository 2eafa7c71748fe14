import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { decrypt, encrypt, needsReencryption } from './encryption.ts'
import { hashingFingerprint } from './keyed-hash.ts'
import { addEncryptionKey, readEncryptionKeys, removeOldEncryptionKeys } from './encryption-keys.ts'
import { loadSecrets } from './load-secrets.ts'

const organisation = newId<'organisation'>(new Date('2026-03-02T10:00:00Z'))
const longSecret = 'a'.repeat(40)
const oneKey = `k1:${Buffer.alloc(32, 1).toString('base64')}`
let dataDir = ''

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'vastakaiku-secrets-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

describe('secrets that are not given', () => {
  test('are made once, and are the same at the next start', () => {
    const first = loadSecrets({ dataDir })
    const second = loadSecrets({ dataDir })
    expect(second.session.equals(first.session)).toBe(true)
    expect(second.hashing.equals(first.hashing)).toBe(true)
    expect(decrypt(second, organisation, encrypt(first, organisation, 'moi', 'contact'), 'contact')).toBe(
      'moi',
    )
  })

  test('are three different files that only their owner may read', () => {
    loadSecrets({ dataDir })
    const folder = path.join(dataDir, 'secrets')
    const names = readdirSync(folder).sort()
    expect(names).toEqual(['encryption', 'hashing', 'session'])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const name of names) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600)
    expect(new Set(names.map((name) => readFileSync(path.join(folder, name), 'utf8'))).size).toBe(3)
  })

  test('are not made when all three are given', () => {
    loadSecrets({ dataDir, sessionSecret: longSecret, hashingSecret: longSecret, encryptionKeys: oneKey })
    expect(readdirSync(dataDir)).toEqual([])
  })
})

describe('secrets that are given', () => {
  test('are refused when too short, without being repeated in the message', () => {
    expect(() => loadSecrets({ dataDir, sessionSecret: 'salasana1' })).toThrow(/SESSION_SECRET.*at least 32/)
    expect(() => loadSecrets({ dataDir, sessionSecret: 'salasana1' })).not.toThrow(/salasana1/)
  })

  test.each([
    ['nothing', ''],
    ['a key without an id', Buffer.alloc(32).toString('base64')],
    ['a key of 16 bytes', `k1:${Buffer.alloc(16).toString('base64')}`],
    ['an id with a dot, which would break the values', `k.1:${Buffer.alloc(32).toString('base64')}`],
    ['one id twice', `${oneKey},${oneKey}`],
  ])('encryption keys refuse %s', (_, text) => {
    expect(() => readEncryptionKeys(text)).toThrow(/ENCRYPTION_KEYS/)
  })

  test('a hashing secret other than the one in the folder stops the start', () => {
    loadSecrets({ dataDir })
    expect(() => loadSecrets({ dataDir, hashingSecret: longSecret })).toThrow(
      /people who said stop would be asked again/,
    )
    writeFileSync(path.join(dataDir, 'secrets', 'hashing'), `${longSecret}\n`)
    expect(() => loadSecrets({ dataDir, hashingSecret: longSecret })).not.toThrow()
  })
})

test('a hashing secret lost and made again shows in the fingerprint', () => {
  const before = hashingFingerprint(loadSecrets({ dataDir }))
  expect(hashingFingerprint(loadSecrets({ dataDir }))).toBe(before)
  rmSync(path.join(dataDir, 'secrets', 'hashing'))
  expect(hashingFingerprint(loadSecrets({ dataDir }))).not.toBe(before)
})

test('a new encryption key goes first and the old one still opens its values', () => {
  const old = encrypt(loadSecrets({ dataDir }), organisation, '+358 40 123', 'contact')
  expect(addEncryptionKey(dataDir)).toBe('k2')
  const after = loadSecrets({ dataDir })
  expect(after.encryption.map(({ id }) => id)).toEqual(['k2', 'k1'])
  expect(decrypt(after, organisation, old, 'contact')).toBe('+358 40 123')
  expect(needsReencryption(after, old)).toBe(true)
  expect(needsReencryption(after, encrypt(after, organisation, 'x', 'contact'))).toBe(false)
  expect(statSync(path.join(dataDir, 'secrets', 'encryption')).mode & 0o777).toBe(0o600)
  expect(readdirSync(path.join(dataDir, 'secrets'))).toHaveLength(3)
})

test('a program that runs opens what another encrypts with a key added meanwhile, and takes it into use itself', async () => {
  const running = loadSecrets({ dataDir })
  const old = encrypt(running, organisation, 'before', 'contact')
  addEncryptionKey(dataDir)
  const beside = loadSecrets({ dataDir })
  expect(decrypt(running, organisation, encrypt(beside, organisation, 'after', 'contact'), 'contact')).toBe(
    'after',
  )
  expect(needsReencryption(running, old)).toBe(true)
  expect(needsReencryption(beside, encrypt(running, organisation, 'anew', 'contact'))).toBe(false)
})

test('old keys are let go, and what they hold opens no more', () => {
  const old = encrypt(loadSecrets({ dataDir }), organisation, 'before', 'contact')
  addEncryptionKey(dataDir)
  removeOldEncryptionKeys(dataDir)
  const after = loadSecrets({ dataDir })
  expect(after.encryption.map(({ id }) => id)).toEqual(['k2'])
  expect(() => decrypt(after, organisation, old, 'contact')).toThrow('No encryption key "k1"')
})

test('secrets printed by mistake show nothing', () => {
  const secrets = loadSecrets({
    dataDir,
    sessionSecret: longSecret,
    hashingSecret: longSecret,
    encryptionKeys: oneKey,
  })
  const printed = inspect(secrets, { depth: 9 }) + JSON.stringify(secrets)
  expect(printed).not.toContain(longSecret)
  expect(printed).not.toContain(oneKey.slice(3, 20))
})
