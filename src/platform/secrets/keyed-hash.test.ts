import { expect, test } from 'vitest'
import { newId } from '../id.ts'
import { hashingFingerprint, keyedHash } from './keyed-hash.ts'
import { loadSecrets } from './load-secrets.ts'

const now = new Date('2026-03-02T10:00:00Z')
const [espoo, vantaa] = [newId<'organisation'>(now), newId<'organisation'>(now)]
const encryptionKeys = `k1:${Buffer.alloc(32, 1).toString('base64')}`

function secretsOf(letter: string) {
  const secret = letter.repeat(32)
  return loadSecrets({ dataDir: '/nowhere', sessionSecret: secret, hashingSecret: secret, encryptionKeys })
}
const secrets = secretsOf('s')

test('the same value gives the same mark, and 32 bytes', () => {
  const mark = keyedHash(secrets, espoo, 'phone', '+358401234567')
  expect(mark).toHaveLength(32)
  expect(keyedHash(secretsOf('s'), espoo, 'phone', '+358401234567')).toEqual(mark)
})

test('marks of one person cannot be joined across organisations, purposes or installations', () => {
  const marks = [
    keyedHash(secrets, espoo, 'phone', '+358401234567'),
    keyedHash(secrets, vantaa, 'phone', '+358401234567'),
    keyedHash(secrets, espoo, 'email', '+358401234567'),
    keyedHash(secretsOf('t'), espoo, 'phone', '+358401234567'),
  ]
  expect(new Set(marks.map((mark) => mark.toString('hex'))).size).toBe(4)
})

test('purpose and value do not run together', () => {
  expect(keyedHash(secrets, espoo, 'a', 'bc')).not.toEqual(keyedHash(secrets, espoo, 'ab', 'c'))
})

test('the fingerprint tells hashing secrets apart without holding them', () => {
  expect(hashingFingerprint(secrets)).toMatch(/^[0-9a-f]{32}$/)
  expect(hashingFingerprint(secrets)).toBe(hashingFingerprint(secretsOf('s')))
  expect(hashingFingerprint(secrets)).not.toBe(hashingFingerprint(secretsOf('t')))
})
