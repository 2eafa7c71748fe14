import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { localFileStore } from './local-file-store.ts'

const limits = { bytesPerFile: 1000, bytesPerOrganisation: 10_000 }
const png = { type: 'image/png', maxBytes: 1000 } as const
const organisation = newId<'organisation'>(new Date('2026-03-02T10:00:00Z'))
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('files and folders are open to their owner only', async () => {
  const { key } = await localFileStore(folder, limits).put(organisation, 'logo', Buffer.from('x'), png)
  expect((await stat(path.join(folder, organisation))).mode & 0o777).toBe(0o700)
  expect((await stat(path.join(folder, organisation, key))).mode & 0o777).toBe(0o600)
})

test('what is over a limit leaves no part behind', async () => {
  const files = localFileStore(folder, limits)
  await expect(files.put(organisation, 'logo', Buffer.alloc(1001), png)).rejects.toThrow('too large')
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([])
  expect(await readdir(path.join(folder, organisation))).toEqual([])
})

test('parts left by a process that was killed are removed after a day, fresh ones are somebody’s', async () => {
  const incoming = path.join(folder, 'incoming')
  await mkdir(incoming)
  for (const name of ['old', 'fresh']) await writeFile(path.join(incoming, name), 'x')
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 3600
  await utimes(path.join(incoming, 'old'), twoDaysAgo, twoDaysAgo)
  await localFileStore(folder, limits).put(organisation, 'logo', Buffer.from('x'), png)
  expect(await readdir(incoming)).toEqual(['fresh'])
})

test('a file that came by other ways is not ours to count or list', async () => {
  const files = localFileStore(folder, limits)
  await files.put(organisation, 'logo', Buffer.from('xyz'), png)
  await writeFile(path.join(folder, organisation, '.DS_Store'), 'much more than three')
  expect(await files.usage(organisation)).toBe(3)
})
