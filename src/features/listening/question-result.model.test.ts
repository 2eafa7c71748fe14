import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallestShownGroup } from './ask.model.ts'
import { resultOf, shownGroups } from './question-result.model.ts'

test('of a question nothing is shown under the smallest size, and its shares are of those who answered', () => {
  const counts = new Map([
    [10, 50],
    [8, 30],
    [3, 20],
  ])
  const values = Array.from({ length: 11 }, (_, value) => value)
  expect(
    resultOf('recommendation', [{ weight: 1, answered: 4, counts: new Map([[9, 4]]) }], values),
  ).toBeUndefined()
  const result = resultOf('recommendation', [{ weight: 1, answered: 100, counts }], values)
  // The worked example of engine/statistics/nps.ts.
  expect(result?.net?.estimate).toBe(30)
  expect(result?.net?.low).toBeCloseTo(14.1, 1)
  expect(result?.net?.high).toBeCloseTo(44.2, 1)
  expect(result?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(100)
  const ease = resultOf(
    'ease',
    [
      {
        weight: 1,
        answered: 5,
        counts: new Map([
          [4, 3],
          [1, 2],
        ]),
      },
    ],
    [1, 2, 3, 4, 5],
  )
  expect(ease).toMatchObject({ good: { share: 0.6, answered: 5 }, poor: { share: 0.4 } })
  expect(ease?.net).toBeUndefined()
})

test('no small group is shown, and none can be found by taking the others from all', async () => {
  const someGroups = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(someGroups, async (sizes) => {
      const counts = sizes.map((answered, index) => ({
        kind: 'gender' as const,
        value: String(index),
        layers: [{ weight: 1, whole: answered, part: 0 }],
      }))
      const { shown, hidden } = await shownGroups(counts)
      expect(shown.every(({ share }) => share.answered >= smallestShownGroup)).toBe(true)
      expect(shown.length + hidden).toBe(sizes.length)
      // One hidden alone would be the rest of all; where there is no other, all itself is not shown.
      const isSmall = sizes.some((size) => size < smallestShownGroup)
      const least = isSmall ? Math.min(2, sizes.length) : 0
      expect(isSmall ? hidden >= least : hidden === 0).toBe(true)
    }),
    { numRuns: 12 },
  )
})
