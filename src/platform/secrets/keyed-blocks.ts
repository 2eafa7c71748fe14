import { createCipheriv } from 'node:crypto'
import type { Id } from '../id.ts'
import { keyedHash } from './keyed-hash.ts'
import type { Secrets } from './load-secrets.ts'

const algorithm = 'aes-256-ecb'
const blockBytes = 16

/**
 * Sixteen bytes for each id, which without the key cannot be told from chance: the same for the same id, purpose and value, for
 * ever. A block cipher on the sixteen bytes that the id itself is, each of them once; thousands cost what three keyed hashes do.
 */
export function keyedBlocks(
  secrets: Secrets,
  organisationId: Id<'organisation'>,
  { purpose, value }: { purpose: string; value: string },
  ids: readonly string[],
): Buffer[] {
  const key = keyedHash(secrets, organisationId, purpose, value)
  const cipher = createCipheriv(algorithm, key, null).setAutoPadding(false)
  const blocks = cipher.update(Buffer.from(ids.join('').replaceAll('-', ''), 'hex'))
  return ids.map((_, index) => blocks.subarray(index * blockBytes, (index + 1) * blockBytes))
}
