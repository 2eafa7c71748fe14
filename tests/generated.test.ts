import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { generatedFiles, type GeneratedFile, listStale } from '../tools/generated.ts'

let files: GeneratedFile[]
beforeAll(async () => {
  files = await generatedFiles()
})

test('every file written by code is as the code would write it: if not, npm run generate', async () => {
  expect(await listStale(files, read)).toEqual([])
})

test('a file that was changed by hand is found, and one that is missing', async () => {
  const changed = (path: string) =>
    path === 'docs/generated/access.md'
      ? read(path).then((text) => text.replace('director', 'nobody'))
      : read(path)
  expect(await listStale(files, changed)).toEqual(['docs/generated/access.md'])

  const missing = (path: string) =>
    path === 'db/schema.sql' ? Promise.reject(new Error('ENOENT')) : read(path)
  expect(await listStale(files, missing)).toEqual(['db/schema.sql'])
})

test('the settings in the README are those the program reads, and the API speaks of its own addresses only', () => {
  expect(textOf('README.md')).toMatch(/\| `DATABASE_URL` +\| your own PostgreSQL/)
  const { paths } = JSON.parse(textOf('docs/generated/openapi.json')) as { paths: Record<string, unknown> }
  expect(Object.keys(paths)).toContain('/service-events')
  expect(textOf('docs/generated/routes.md')).toContain('| GET | /:slug/staff/sign-in |')
})

function textOf(path: string) {
  return files.find((file) => file.path === path)?.text ?? ''
}

function read(path: string) {
  return readFile(path, 'utf8')
}
