import { createCipheriv } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '../id.ts'
import { keyedBlocks } from './keyed-blocks.ts'
import { keyedHash } from './keyed-hash.ts'
import { loadSecrets } from './load-secrets.ts'

const now = new Date('2026-03-02T10:00:00Z')
const [espoo, vantaa] = [newId<'organisation'>(now), newId<'organisation'>(now)]
const encryptionKeys = `k1:${Buffer.alloc(32, 1).toString('base64')}`
const secretsOf = (letter: string) =>
  loadSecrets({
    dataDir: '/nowhere',
    sessionSecret: letter.repeat(32),
    hashingSecret: letter.repeat(32),
    encryptionKeys,
  })
const secrets = secretsOf('s')
const ids = Array.from({ length: 100 }, () => newId(now))
const lots = { purpose: 'lots', value: 'ask' }

test('an id has the same bytes alone and among others, and no two have the same', () => {
  const blocks = keyedBlocks(secrets, espoo, lots, ids)
  expect(blocks.every((block) => block.length === 16)).toBe(true)
  expect(new Set(blocks.map((block) => block.toString('hex'))).size).toBe(ids.length)
  expect(ids.map((id) => keyedBlocks(secretsOf('s'), espoo, lots, [id])[0])).toEqual(blocks)
  expect(keyedBlocks(secrets, espoo, lots, [])).toEqual([])
})

test('other organisations, purposes, values and installations have other bytes', () => {
  const others = [
    keyedBlocks(secrets, espoo, lots, ids),
    keyedBlocks(secrets, vantaa, lots, ids),
    keyedBlocks(secrets, espoo, { ...lots, purpose: 'other' }, ids),
    keyedBlocks(secrets, espoo, { ...lots, value: 'other' }, ids),
    keyedBlocks(secretsOf('t'), espoo, lots, ids),
  ]
  expect(new Set(others.flat().map((block) => block.toString('hex'))).size).toBe(others.length * ids.length)
})

test('the bytes are those of AES on the id', () => {
  const [id = ''] = ids
  const cipher = createCipheriv('aes-256-ecb', keyedHash(secrets, espoo, 'lots', 'ask'), null)
  const expected = cipher.update(id.replaceAll('-', ''), 'hex')
  expect(keyedBlocks(secrets, espoo, lots, [id])[0]).toEqual(expected)
})
