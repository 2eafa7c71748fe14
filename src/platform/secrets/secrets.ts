/** The door of this folder. */
export { loadSecrets } from './load-secrets.ts'
export type { Secrets, SecretSettings } from './load-secrets.ts'
export { decrypt, encrypt, Undecryptable } from './encryption.ts'
export type { SealedColumn } from './sealed-column.ts'
export { addEncryptionKey, keysChangedAgo, newKeyLine, removeOldEncryptionKeys } from './encryption-keys.ts'
export { hashingFingerprint, keyedHash } from './keyed-hash.ts'
export { sign, verifySignature } from './signature.ts'
export { codeAlphabet, newToken, normaliseCode, randomCode, spacedCode } from './codes.ts'
