import { expect, test } from 'vitest'
import { writtenFor } from './contact.model.ts'

const all = [
  { language: 'fi', number: '+358490000130' },
  { language: 'fi', number: '+358490000131' },
  { language: 'sv', number: '+358490000130' },
]

test('readers see what is written in their language', () => {
  expect(writtenFor(all, 'sv')).toEqual([all[2]])
})

test('readers of another language see one list, not the same number in each language', () => {
  expect(writtenFor(all, 'en')).toEqual([all[0], all[1]])
})

test('what has no contacts shows none', () => {
  expect(writtenFor([], 'en')).toEqual([])
})
