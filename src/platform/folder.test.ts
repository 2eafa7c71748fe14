import { existsSync } from 'node:fs'
import { mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './folder.ts'

test('a folder is made with all that lead to it, and one that is there stays as it is', async () => {
  const here = await mkdtemp(path.join(tmpdir(), 'folder-'))
  const wanted = path.join(here, 'a', 'b', 'c')
  makeFolder(wanted, 0o700)
  expect((await stat(wanted)).mode & 0o777).toBe(0o700)
  makeFolder(wanted, 0o755)
  expect((await stat(wanted)).mode & 0o777).toBe(0o700)
})

test('a file in the way is told of, whether it is the folder itself or one above', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'folder-')), 'file')
  await writeFile(file, '')
  expect(() => makeFolder(file)).toThrow(/^EEXIST/)
  expect(() => makeFolder(path.join(file, 'a', 'b'))).toThrow(/^ENOTDIR/)
})

test.runIf(existsSync('/proc/self'))('a place that takes no folder says so at once', () => {
  expect(() => makeFolder('/proc/vastakaiku/data')).toThrow(/^ENOENT/)
})
