import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { typoDistance } from './typo-distance.ts'

test.each([
  ['puhlein', 'puhelin', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['aika', 'aika', 0],
  ['palvlu', 'palvelu', 1],
])('%s and %s are %i slips apart', (a, b, slips) => {
  expect(typoDistance(a, b)).toBe(slips)
})

test('the distance is the same both ways, nothing to itself, and at most the longer word', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(typoDistance(a, b)).toBe(typoDistance(b, a))
      expect(typoDistance(a, a)).toBe(0)
      expect(typoDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
