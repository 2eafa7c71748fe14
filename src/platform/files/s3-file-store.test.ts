import { afterAll, beforeAll, expect, test } from 'vitest'
import { Unreachable } from '../errors.ts'
import { newId } from '../id.ts'
import { bucketAddress, s3FileStore } from './s3-file-store.ts'
import type { S3Settings } from './s3-file-store.ts'
import { peerBucket, peerKeys, startS3Peer } from './testing/s3-peer.ts'

const png = { type: 'image/png', maxBytes: 1000 } as const
const now = new Date('2026-03-02T10:00:00Z')
let peer: Awaited<ReturnType<typeof startS3Peer>>

beforeAll(async () => {
  peer = await startS3Peer()
})
afterAll(() => peer.stop())

function storeWith(changed: Partial<S3Settings> = {}) {
  const limits = { bytesPerFile: 1000, bytesPerOrganisation: 10_000 }
  const place = { endpoint: peer.endpoint, region: 'eu-north-1', bucket: peerBucket, pathStyle: true }
  return s3FileStore({ ...place, ...peerKeys, limits, ...changed })
}

test('a wrong secret is refused by the store, and the error tells no secret', async () => {
  const files = storeWith({ secretAccessKey: 'something-else' })
  const storing = files.put(newId(now), 'logo', Buffer.from('x'), png)
  await expect(storing).rejects.toThrow(/403 SignatureDoesNotMatch to a GET/)
  await expect(storing).rejects.not.toThrow(/something-else/)
})

test('a bucket that is not there is a fault, not a missing file', async () => {
  const files = storeWith({ bucket: 'another' })
  const key = `logo-${'0'.repeat(32)}.png`
  await expect(files.get(newId(now), key)).rejects.toThrow(/404 NoSuchBucket/)
})

test('a store that is busy for a moment gets the whole file at the next try', async () => {
  const files = storeWith()
  const organisation = newId<'organisation'>(now)
  await files.usage(organisation)
  peer.troubleFor(2)
  await files.put(organisation, 'logo', Buffer.from('sitkeä'), png)
  expect(await files.usage(organisation)).toBe(7)
})

test('a file that did not arrive leaves nothing, and its room is free', async () => {
  const files = storeWith({ limits: { bytesPerFile: 1000, bytesPerOrganisation: 1000 } })
  const organisation = newId<'organisation'>(now)
  await files.put(organisation, 'logo', Buffer.alloc(1), png)
  peer.troubleFor(4)
  await expect(files.put(organisation, 'logo', Buffer.alloc(999), png)).rejects.toThrow(
    /503 SlowDown to a PUT/,
  )
  expect(peer.seen.at(-1)).toMatch(/^DELETE /)
  await files.put(organisation, 'logo', Buffer.alloc(999), png)
  expect(await files.usage(organisation)).toBe(1000)
})

test('a store that does not answer is unreachable', async () => {
  const files = storeWith({ endpoint: 'http://127.0.0.1:9' })
  await expect(files.usage(newId(now))).rejects.toThrow(Unreachable)
})

test('a list of many pages is read to its end, each file once', async () => {
  const files = storeWith()
  const organisation = newId<'organisation'>(now)
  const keys: string[] = []
  for (let n = 0; n < 7; n += 1) keys.push((await files.put(organisation, 'logo', Buffer.alloc(n), png)).key)
  peer.pagesOf(2)
  const listed: string[] = []
  for await (const { key } of files.list(organisation)) listed.push(key)
  expect(listed).toEqual(keys.sort())
  expect(await files.usage(organisation)).toBe(21)
})

test('a bucket is addressed by path or by host', () => {
  const place = { endpoint: 'https://s3.eu-north-1.amazonaws.com', bucket: 'kaiku' }
  expect(bucketAddress({ ...place, pathStyle: true })).toBe('https://s3.eu-north-1.amazonaws.com/kaiku')
  expect(bucketAddress({ ...place, pathStyle: false })).toBe('https://kaiku.s3.eu-north-1.amazonaws.com')
  const behind = { endpoint: 'http://store.local:9000/s3/', bucket: 'kaiku', pathStyle: true }
  expect(bucketAddress(behind)).toBe('http://store.local:9000/s3/kaiku')
})
