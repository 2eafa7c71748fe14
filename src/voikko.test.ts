import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CannotStart } from './platform/errors.ts'
import { readVoikko } from './voikko.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-voikko-'))
  await writeFile(path.join(folder, 'mor.vfst'), 'bytes')
})
afterAll(() => rm(folder, { recursive: true }))

describe('the dictionary a setting names', () => {
  test('is read from its folder, or from the file itself', () => {
    for (const place of [folder, path.join(folder, 'mor.vfst')])
      expect(Buffer.from(readVoikko({ VOIKKO_PATH: place }) ?? []).toString()).toBe('bytes')
  })

  test('stops the program with the name of the setting where there is none', () => {
    const read = () => readVoikko({ VOIKKO_PATH: path.join(folder, 'elsewhere') })
    expect(read).toThrow(CannotStart)
    expect(read).toThrow('VOIKKO_PATH')
  })
})
