import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { FileRefused, typeOfKey } from './file-store.ts'
import type { AboutFile, FileLimits, FileStore } from './file-store.ts'
import { localFileStore } from './local-file-store.ts'
import { s3FileStore } from './s3-file-store.ts'
import { peerBucket, peerKeys, startS3Peer } from './testing/s3-peer.ts'

const limits: FileLimits = { bytesPerFile: 100_000, bytesPerOrganisation: 250_000 }
const png: AboutFile = { type: 'image/png', maxBytes: 1_000_000 }

function anOrganisation() {
  return newId<'organisation'>(new Date())
}

async function reasonOf(storing: Promise<unknown>) {
  return storing.then(
    () => 'stored',
    (error: unknown) => (error instanceof FileRefused ? error.reason : String(error)),
  )
}

async function listOf(files: FileStore, organisationId: ReturnType<typeof anOrganisation>) {
  const listed: { key: string; bytes: number; storedAt: Date }[] = []
  for await (const file of files.list(organisationId)) listed.push(file)
  return listed
}

function inPieces(bytes: Buffer, size: number) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  )
  return Readable.from(pieces)
}

type Place = { open: (given: FileLimits) => FileStore; close: () => Promise<void> }

async function aFolder(): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-files-'))
  return { open: (given) => localFileStore(folder, given), close: () => rm(folder, { recursive: true }) }
}

async function anS3Store(): Promise<Place> {
  const peer = await startS3Peer()
  const settings = {
    endpoint: peer.endpoint,
    region: 'eu-north-1',
    bucket: peerBucket,
    pathStyle: true,
    ...peerKeys,
  }
  return { open: (given) => s3FileStore({ ...settings, limits: given }), close: peer.stop }
}

describe.each([
  ['a folder', aFolder],
  ['an S3 store', anS3Store],
])('files in %s', (_, makePlace) => {
  let place: Place
  let files: FileStore

  beforeAll(async () => {
    place = await makePlace()
    files = place.open(limits)
  })
  afterAll(() => place.close())

  async function read(organisationId: ReturnType<typeof anOrganisation>, key: string) {
    const found = await files.get(organisationId, key)
    return found && (await buffer(found))
  }

  test('a file comes back byte for byte, with its size, hash and type', async () => {
    const organisation = anOrganisation()
    const bytes = randomBytes(70_000)
    const stored = await files.put(organisation, 'logo', bytes, png)
    expect(stored.bytes).toBe(70_000)
    expect(stored.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(typeOfKey(stored.key)).toBe('image/png')
    expect((await read(organisation, stored.key))?.equals(bytes)).toBe(true)
  })

  test('a stream is stored as a buffer is, and an empty file is a file', async () => {
    const organisation = anOrganisation()
    const bytes = randomBytes(50_000)
    const stored = await files.put(organisation, 'events', inPieces(bytes, 777), {
      type: 'text/csv',
      maxBytes: 60_000,
    })
    expect((await read(organisation, stored.key))?.equals(bytes)).toBe(true)
    const empty = await files.put(organisation, 'events', Buffer.alloc(0), { type: 'text/csv', maxBytes: 10 })
    expect(empty.bytes).toBe(0)
    expect(await read(organisation, empty.key)).toHaveLength(0)
  })

  test('the same name twice makes two files', async () => {
    const organisation = anOrganisation()
    const [one, other] = [
      await files.put(organisation, 'logo', Buffer.from('yksi'), png),
      await files.put(organisation, 'logo', Buffer.from('kaksi'), png),
    ]
    expect(one.key).not.toBe(other.key)
    expect(String(await read(organisation, one.key))).toBe('yksi')
  })

  test('another organisation cannot read, remove or list a file whose key it knows', async () => {
    const [owner, other] = [anOrganisation(), anOrganisation()]
    const { key } = await files.put(owner, 'logo', Buffer.from('oma'), png)
    for (const guess of [
      key,
      `../${owner}/${key}`,
      `${owner}/${key}`,
      `%2e%2e%2f${owner}%2f${key}`,
      `./${key}`,
      `${key}?`,
    ]) {
      expect(await files.get(other, guess)).toBeUndefined()
      await files.remove(other, guess)
    }
    expect(await listOf(files, other)).toEqual([])
    expect(String(await read(owner, key))).toBe('oma')
  })

  test.each(['', '.', '..', '../../etc/passwd', '/etc/passwd', 'logo-\0.png', 'incoming', 'LOGO-1.png'])(
    'the key %j is nobody’s',
    async (key) => {
      const organisation = anOrganisation()
      await files.put(organisation, 'logo', Buffer.from('x'), png)
      expect(await files.get(organisation, key)).toBeUndefined()
      await files.remove(organisation, key)
      expect(await files.usage(organisation)).toBe(1)
    },
  )

  test('an organisation that is not an id is a bug and stops at once', async () => {
    const wrong = '../other' as ReturnType<typeof anOrganisation>
    await expect(files.put(wrong, 'logo', Buffer.from('x'), png)).rejects.toThrow(TypeError)
    await expect(files.put(anOrganisation(), 'Matti Meikäläinen.png', Buffer.from('x'), png)).rejects.toThrow(
      TypeError,
    )
  })

  test('a removed file is gone, its room is free, and removing again is no fault', async () => {
    const organisation = anOrganisation()
    const keys: string[] = []
    for (let n = 0; n < 2; n += 1)
      keys.push((await files.put(organisation, 'logo', randomBytes(100_000), png)).key)
    expect(await reasonOf(files.put(organisation, 'logo', randomBytes(100_000), png))).toBe('quota_exceeded')
    const [first = ''] = keys
    await files.remove(organisation, first)
    await files.remove(organisation, first)
    expect(await files.get(organisation, first)).toBeUndefined()
    expect(await reasonOf(files.put(organisation, 'logo', randomBytes(100_000), png))).toBe('stored')
  })

  test('a file of just the limit passes and one byte more is too large, in one piece or in many', async () => {
    const organisation = anOrganisation()
    const about: AboutFile = { type: 'image/png', maxBytes: 1000 }
    expect(await reasonOf(files.put(organisation, 'logo', randomBytes(1000), about))).toBe('stored')
    expect(await reasonOf(files.put(organisation, 'logo', randomBytes(1001), about))).toBe('too_large')
    expect(await reasonOf(files.put(organisation, 'logo', inPieces(randomBytes(1001), 100), about))).toBe(
      'too_large',
    )
    // The store's own limit holds even where the caller allows more.
    expect(await reasonOf(files.put(organisation, 'logo', randomBytes(100_001), png))).toBe('too_large')
    expect(await files.usage(organisation)).toBe(1000)
  })

  test('an endless stream is stopped at the limit', async () => {
    const organisation = anOrganisation()
    let sent = 0
    const endless = new Readable({
      read() {
        sent += 1000
        this.push(Buffer.alloc(1000))
      },
    })
    expect(
      await reasonOf(files.put(organisation, 'logo', endless, { type: 'image/png', maxBytes: 5000 })),
    ).toBe('too_large')
    expect(sent).toBeLessThan(200_000)
    expect(endless.destroyed).toBe(true)
  })

  test('a stream that breaks leaves nothing behind and holds no room', async () => {
    const organisation = anOrganisation()
    const breaking = Readable.from(
      (async function* () {
        yield randomBytes(90_000)
        throw new Error('the browser went away')
      })(),
    )
    expect(await reasonOf(files.put(organisation, 'logo', breaking, png))).toContain('the browser went away')
    expect(await files.usage(organisation)).toBe(0)
    for (let n = 0; n < 2; n += 1) {
      expect(await reasonOf(files.put(organisation, 'logo', randomBytes(100_000), png))).toBe('stored')
    }
  })

  test('files sent at once cannot together pass the quota, and one organisation does not fill another', async () => {
    const [organisation, neighbour] = [anOrganisation(), anOrganisation()]
    const sending = Array.from({ length: 6 }, () =>
      reasonOf(files.put(organisation, 'logo', randomBytes(80_000), png)),
    )
    const reasons = await Promise.all(sending)
    expect(reasons.sort()).toEqual([...Array(3).fill('quota_exceeded'), ...Array(3).fill('stored')])
    expect(await files.usage(organisation)).toBe(240_000)
    expect(await reasonOf(files.put(neighbour, 'logo', randomBytes(100_000), png))).toBe('stored')
  })

  test('a process that starts later counts what is already there', async () => {
    const organisation = anOrganisation()
    await files.put(organisation, 'logo', randomBytes(60_000), png)
    const later = place.open({ bytesPerFile: 100_000, bytesPerOrganisation: 100_000 })
    expect(await later.usage(organisation)).toBe(60_000)
    expect(await reasonOf(later.put(organisation, 'logo', randomBytes(40_001), png))).toBe('quota_exceeded')
    expect(await reasonOf(later.put(organisation, 'logo', randomBytes(40_000), png))).toBe('stored')
  })

  test('the list has every key with its size and when it was stored', async () => {
    const organisation = anOrganisation()
    const sizes = new Map<string, number>()
    for (const bytes of [1, 22, 333])
      sizes.set((await files.put(organisation, 'logo', randomBytes(bytes), png)).key, bytes)
    const listed = await listOf(files, organisation)
    expect(new Map(listed.map(({ key, bytes }) => [key, bytes]))).toEqual(sizes)
    for (const { storedAt } of listed) expect(Math.abs(Date.now() - storedAt.getTime())).toBeLessThan(60_000)
  })
})
