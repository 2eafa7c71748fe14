/** The door of this folder. */
export { addEncryptionKey, loadSecrets, readEncryptionKeys } from './load-secrets.ts'
export type { EncryptionKey, Secrets, SecretSettings } from './load-secrets.ts'
export { decrypt, encrypt, needsReencryption, Undecryptable } from './encryption.ts'
export { hashingFingerprint, keyedHash } from './keyed-hash.ts'
export { sign, verifySignature } from './signature.ts'
export { codeAlphabet, crockford, newToken, normaliseCode, randomCode, spacedCode } from './codes.ts'
