import { expect, test } from 'vitest'
import { loadSecrets } from './load-secrets.ts'
import { sign, verifySignature } from './signature.ts'

const encryptionKeys = `k1:${Buffer.alloc(32, 1).toString('base64')}`

function secretsOf(letter: string) {
  const secret = letter.repeat(32)
  return loadSecrets({ dataDir: '/nowhere', sessionSecret: secret, hashingSecret: secret, encryptionKeys })
}
const secrets = secretsOf('s')

test('a signature holds for its own purpose, text and secret only', () => {
  const signature = sign(secrets, 'session', 'abc')
  expect(verifySignature(secrets, 'session', 'abc', signature)).toBe(true)
  expect(verifySignature(secrets, 'form', 'abc', signature)).toBe(false)
  expect(verifySignature(secrets, 'session', 'abd', signature)).toBe(false)
  expect(verifySignature(secretsOf('t'), 'session', 'abc', signature)).toBe(false)
})

test.each(['', 'ä', 'x'.repeat(43), 'x'.repeat(10_000)])(
  'a made-up signature %# is refused and does not throw',
  (signature) => {
    expect(verifySignature(secrets, 'session', 'abc', signature)).toBe(false)
  },
)
