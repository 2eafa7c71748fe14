import { expect, test } from 'vitest'
import { CannotStart } from '../platform/errors.ts'
import { run } from './catalogue.command.ts'

test('a command that cannot be understood says how it is written, before anything is opened', async () => {
  for (const words of [
    [],
    ['export'],
    ['import'],
    ['import', 'file.json'],
    ['import', '--organisation', 'x'],
  ]) {
    await expect(run(words)).rejects.toThrow(CannotStart)
    await expect(run(words)).rejects.toThrow('npx vastakaiku catalogue import --organisation SLUG FILE')
  }
})

test('a file that is not there is said in one line', async () => {
  await expect(run(['import', '--organisation', 'kaikuranta', 'nowhere.json'])).rejects.toThrow(
    'There is no file nowhere.json that can be read.',
  )
})
