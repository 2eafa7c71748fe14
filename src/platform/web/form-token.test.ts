import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../id.ts'
import { loadSecrets, newToken } from '../secrets/secrets.ts'
import { newFormToken, readFormToken } from './form-token.ts'

const now = new Date('2026-03-02T10:00:00Z')
const hour = 3_600_000
const [espoo, vantaa] = [newId<'organisation'>(now), newId<'organisation'>(now)]
const encryptionKeys = `k1:${Buffer.alloc(32, 1).toString('base64')}`

function secretsOf(letter: string) {
  const secret = letter.repeat(32)
  return loadSecrets({ dataDir: '/nowhere', sessionSecret: secret, hashingSecret: secret, encryptionKeys })
}
const secrets = secretsOf('s')
const nonce = newToken()
const form = { organisationId: espoo, form: 'feedback', sessionId: 'session-1', now }
const wanted = { ...form, maxAgeMs: hour }
const token = newFormToken(secrets, { ...form, nonce })

function at(ms: number) {
  return new Date(now.getTime() + ms)
}

test('a token comes back with its nonce', () => {
  expect(readFormToken(secrets, token, wanted)).toEqual({ ok: true, nonce })
})

test('a resident has no session, and the token works without one', () => {
  const without = { organisationId: espoo, form: 'feedback', now }
  const residents = newFormToken(secrets, { ...without, nonce })
  expect(readFormToken(secrets, residents, { ...without, maxAgeMs: hour })).toEqual({ ok: true, nonce })
  expect(readFormToken(secrets, residents, wanted)).toEqual({ ok: false, reason: 'forged' })
  expect(readFormToken(secrets, token, { ...without, maxAgeMs: hour })).toEqual({
    ok: false,
    reason: 'forged',
  })
})

test.each([
  ['another organisation', { organisationId: vantaa }],
  ['another form', { form: 'answer' }],
  ['another session', { sessionId: 'session-2' }],
])('a token does not pass for %s', (_, other) => {
  expect(readFormToken(secrets, token, { ...wanted, ...other })).toEqual({ ok: false, reason: 'forged' })
})

test('a token signed with another secret is forged', () => {
  expect(readFormToken(secretsOf('t'), token, wanted)).toEqual({ ok: false, reason: 'forged' })
})

test('no token is missing, not forged', () => {
  expect(readFormToken(secrets, undefined, wanted)).toEqual({ ok: false, reason: 'missing' })
  expect(readFormToken(secrets, '', wanted)).toEqual({ ok: false, reason: 'missing' })
})

test('a token is good to the last millisecond of its age, and from a clock that ran ahead', () => {
  expect(readFormToken(secrets, token, { ...wanted, now: at(hour) }).ok).toBe(true)
  expect(readFormToken(secrets, token, { ...wanted, now: at(hour + 1) })).toEqual({
    ok: false,
    reason: 'expired',
  })
  expect(readFormToken(secrets, token, { ...wanted, now: at(-5000) }).ok).toBe(true)
  expect(readFormToken(secrets, token, { ...wanted, now: at(-hour - 1) })).toEqual({
    ok: false,
    reason: 'expired',
  })
})

test('no other text passes, whatever is changed', () => {
  const letters = [...'abzAZ09_-.']
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...letters), (place, letter) => {
      fc.pre(token[place] !== letter)
      const changed = token.slice(0, place) + letter + token.slice(place + 1)
      expect(readFormToken(secrets, changed, wanted)).toEqual({ ok: false, reason: 'forged' })
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readFormToken(secrets, text, wanted).ok).toBe(false)
    }),
  )
})

test('a nonce that could be guessed or break the token is refused when it is made', () => {
  expect(() => newFormToken(secrets, { ...form, nonce: '1' })).toThrow(TypeError)
  expect(() => newFormToken(secrets, { ...form, nonce: 'a.b'.repeat(8) })).toThrow(TypeError)
})
