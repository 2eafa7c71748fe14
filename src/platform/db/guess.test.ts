import { expect, test } from 'vitest'
import { newGuesses } from './guess.ts'

type Unit = { id: number }

function aTown(units: Record<string, Unit>) {
  const asked: string[] = []
  const guess = newGuesses(({ id }: Unit) => id)
  const ask = (key: string, organisationId = 'kaikuranta') =>
    guess(
      { organisationId, key },
      async () => (asked.push(key), units[key]),
      async (id) => (asked.push(`services of ${id}`), `services of ${id}`),
    )
  return { units, asked, ask }
}

test('what depends on a name is asked with it as soon as its id is known', async () => {
  const { asked, ask } = aTown({ library: { id: 1 } })
  expect(await ask('library')).toEqual({ found: { id: 1 }, more: 'services of 1' })
  asked.length = 0
  const answer = ask('library')
  expect(asked).toEqual(['library', 'services of 1'])
  expect(await answer).toEqual({ found: { id: 1 }, more: 'services of 1' })
  expect(asked).toHaveLength(2)
})

test('a name that has gone to another is answered by what it names now', async () => {
  const { units, ask } = aTown({ library: { id: 1 } })
  await ask('library')
  units['library'] = { id: 2 }
  expect(await ask('library')).toEqual({ found: { id: 2 }, more: 'services of 2' })
  delete units['library']
  expect(await ask('library')).toBeUndefined()
})

test('a name is of its organisation: another one knows nothing of it', async () => {
  const { asked, ask } = aTown({ library: { id: 1 } })
  await ask('library')
  asked.length = 0
  const answer = ask('library', 'ekostrand')
  expect(asked).toEqual(['library'])
  await answer
})
