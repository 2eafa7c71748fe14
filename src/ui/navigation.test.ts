import { expect, test } from 'vitest'
import { shownPages } from './navigation.tsx'

test('pages far from here are left out, but never a single one', () => {
  expect(shownPages(1, 3)).toEqual([1, 2, 3])
  expect(shownPages(1, 12)).toEqual([1, 2, 'gap', 12])
  expect(shownPages(4, 12)).toEqual([1, 2, 3, 4, 5, 'gap', 12])
  expect(shownPages(6, 12)).toEqual([1, 'gap', 5, 6, 7, 'gap', 12])
  expect(shownPages(12, 12)).toEqual([1, 'gap', 11, 12])
})
