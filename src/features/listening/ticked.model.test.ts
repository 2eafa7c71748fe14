import { expect, test } from 'vitest'
import { several } from './ticked.model.ts'

test.each([
  [undefined, []],
  ['2', ['2']],
  [
    ['2', '5'],
    ['2', '5'],
  ],
])('boxes posted as %j are %j', (posted, ticked) => {
  expect(several.parse(posted)).toEqual(ticked)
})

test('what is no box is none', () => {
  expect(several.safeParse(7).success).toBe(false)
})
