import { expect, test } from 'vitest'
import { gather } from '../gather.ts'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import { rowsLikeOthers, rowsWorse } from './find-checks.ts'

const task = (person: string, ...values: [number, number][]) => ({
  person,
  weight: 1,
  chosen: 0,
  offers: values.map((own, j) => ({ alternative: 'AB'[j]!, values: own })),
})

const data = gather(
  [
    task('Aino', [2, 1], [3, 2]),
    task('Aino', [2, 5], [3, 1]),
    task('Aino', [3, 2], [2, 1]),
    task('Bertta', [2, 1], [3, 2]),
    task('Bertta', [4, 2], [4, 2]),
  ],
  ['price', 'hours'],
)

test('a task that came again is found though its sides were exchanged, and only with the same person', () => {
  const found = rowsLikeOthers(utilityOf(data, genericModel(data.attributes)))
  expect(found).toEqual([
    {
      first: 0,
      again: 2,
      sameRows: expect.arrayContaining([
        [0, 5],
        [1, 4],
      ]),
    },
  ])
})

test('what is in nothing better and somewhere worse is found, and what is the same is not', () => {
  expect(rowsWorse(data, { price: 'less', hours: 'more' })).toEqual([{ task: 1, row: 3 }])
  expect(rowsWorse(data, { price: 'less', hours: 'less' })).toEqual([
    { task: 0, row: 1 },
    { task: 2, row: 4 },
    { task: 3, row: 7 },
  ])
  // Hours that nobody knows the better side of must be the same.
  expect(rowsWorse(data, { price: 'less' })).toEqual([])
  expect(rowsWorse(data, {})).toEqual([])
  expect(() => rowsWorse(data, { comfort: 'more' })).toThrow('there is no attribute comfort')
})
