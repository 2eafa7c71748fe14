import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../id.ts'
import { decrypt, encrypt, needsReencryption, Undecryptable } from './encryption.ts'
import { loadSecrets } from './load-secrets.ts'

const now = new Date('2026-03-02T10:00:00Z')
const [espoo, vantaa] = [newId<'organisation'>(now), newId<'organisation'>(now)]
const k1 = `k1:${Buffer.alloc(32, 1).toString('base64')}`
const k2 = `k2:${Buffer.alloc(32, 2).toString('base64')}`
const secret = 's'.repeat(32)

function withKeys(encryptionKeys: string) {
  return loadSecrets({ dataDir: '/nowhere', sessionSecret: secret, hashingSecret: secret, encryptionKeys })
}

function reasonOf(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (error instanceof Undecryptable) return error.reason
    throw error
  }
  return 'opened'
}

test('every text comes back as it was', () => {
  const secrets = withKeys(k1)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, purpose) => {
      expect(decrypt(secrets, espoo, encrypt(secrets, espoo, plain, purpose), purpose)).toBe(plain)
    }),
  )
})

test('the same text is never the same value twice', () => {
  const secrets = withKeys(k1)
  const values = Array.from({ length: 600 }, () => encrypt(secrets, espoo, '+358401234567', 'contact'))
  expect(new Set(values).size).toBe(600)
})

test('a value copied to another organisation or column does not open', () => {
  const secrets = withKeys(k1)
  const value = encrypt(secrets, espoo, '+358401234567', 'contact')
  expect(reasonOf(() => decrypt(secrets, vantaa, value, 'contact'))).toBe('wrong_place_or_changed')
  expect(reasonOf(() => decrypt(secrets, espoo, value, 'note'))).toBe('wrong_place_or_changed')
})

test('a value changed in any one character does not open', () => {
  const secrets = withKeys(k1)
  const value = encrypt(secrets, espoo, 'kiitos', 'contact')
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: value.length - 2 }),
      fc.constantFrom('A', 'B', 'z', '9', '_'),
      (at, letter) => {
        fc.pre(value[at] !== letter)
        const changed = value.slice(0, at) + letter + value.slice(at + 1)
        expect(reasonOf(() => decrypt(secrets, espoo, changed, 'contact'))).toBe('wrong_place_or_changed')
      },
    ),
  )
})

test('the newest key encrypts and every key decrypts', () => {
  const old = encrypt(withKeys(k1), espoo, 'vanha', 'contact')
  const both = withKeys(`${k2},${k1}`)
  const fresh = encrypt(both, espoo, 'uusi', 'contact')
  expect(old).toMatch(/^k1\./)
  expect(fresh).toMatch(/^k2\./)
  expect([old, fresh].map((value) => decrypt(both, espoo, value, 'contact'))).toEqual(['vanha', 'uusi'])
  expect([old, fresh].map((value) => needsReencryption(both, value))).toEqual([true, false])
})

test('a value of a key that was taken away says which key is missing', () => {
  const value = encrypt(withKeys(k1), espoo, 'vanha', 'contact')
  expect(() => decrypt(withKeys(k2), espoo, value, 'contact')).toThrow('No encryption key "k1"')
})

test('a text that was never encrypted is told apart, and is not repeated in the error', () => {
  for (const value of ['', '+358401234567', 'matti@example.fi', 'k1.', 'k1.AAAA']) {
    expect(reasonOf(() => decrypt(withKeys(k1), espoo, value, 'contact'))).toBe('not_encrypted')
  }
  expect(() => decrypt(withKeys(k1), espoo, 'matti@example.fi', 'contact')).not.toThrow(/matti/)
})
