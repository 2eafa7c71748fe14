import { expect, test } from 'vitest'
import { newJoining } from './smpp.joining.ts'

const part = (number: number, text: string, total = 3) =>
  ({
    kind: 'reply',
    from: '+358490000007',
    to: '13500',
    text,
    part: { reference: 7, total, part: number },
  }) as const

const never = 3_600_000
const turns = () => new Promise((resolve) => setImmediate(resolve))

function aJoining(given: { patience?: number; answerWithin?: number } = {}) {
  const heard: string[] = []
  const database = { rests: false }
  const joining = newJoining(
    async ({ text }) => {
      if (database.rests) throw new Error('The database rests')
      heard.push(text)
    },
    { patience: never, answerWithin: never, ...given },
  )
  return { heard, database, joining }
}

test('no part is answered before the whole is taken, so that a program that dies is brought it again', async () => {
  const { heard, joining } = aJoining()
  const answered: number[] = []
  const take = (number: number, text: string) =>
    joining.take(part(number, text)).then(() => answered.push(number))
  const first = take(1, '9 ')
  const last = take(3, '!')
  await turns()
  expect([answered, heard]).toEqual([[], []])
  await Promise.all([first, last, take(2, 'kiitos')])
  expect(heard).toEqual(['9 kiitos!'])
  expect(answered.toSorted()).toEqual([1, 2, 3])
})

test('where it cannot be taken, every part is refused, and the whole is taken when they come again', async () => {
  const { heard, database, joining } = aJoining()
  database.rests = true
  const first = joining.take(part(1, '9 ', 2))
  const both = await Promise.allSettled([first, joining.take(part(2, 'kiitos', 2))])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  database.rests = false
  await Promise.all([joining.take(part(1, '9 ', 2)), joining.take(part(2, 'kiitos', 2))])
  expect(heard).toEqual(['9 kiitos'])
})

test('a centre that waits for each answer gets it, and what it will not bring again is kept though the last part fails', async () => {
  const { heard, database, joining } = aJoining({ answerWithin: 0 })
  await joining.take(part(1, '9 ', 2))
  database.rests = true
  await expect(joining.take(part(2, 'kiitos', 2))).rejects.toThrow('rests')
  database.rests = false
  await joining.take(part(2, 'kiitos', 2))
  expect(heard).toEqual(['9 kiitos'])
})

test('a part that comes once more after the whole is the same text, and other words under the same number are another', async () => {
  const { heard, joining } = aJoining()
  await Promise.all([joining.take(part(1, '9 ', 2)), joining.take(part(2, 'kiitos', 2))])
  await joining.take(part(2, 'kiitos', 2))
  await Promise.all([joining.take(part(1, 'Hei ', 2)), joining.take(part(2, 'taas', 2))])
  expect(heard).toEqual(['9 kiitos', 'Hei taas'])
})

test('what never becomes whole is handed on as far as it came', async () => {
  const { heard, joining } = aJoining({ patience: 1, answerWithin: 0 })
  await joining.take(part(2, 'kiitos'))
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['kiitos'])
})

test('a line that ends hands on what it has answered, and leaves to the centre what it has not', async () => {
  const answered = aJoining({ answerWithin: 0 })
  await answered.joining.take(part(1, '9 '))
  await answered.joining.close()
  expect(answered.heard).toEqual(['9 '])
  const unanswered = aJoining()
  void unanswered.joining.take(part(1, '9 '))
  await unanswered.joining.close()
  expect(unanswered.heard).toEqual([])
})
