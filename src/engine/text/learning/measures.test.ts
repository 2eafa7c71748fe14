import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldsOf } from './folds.ts'
import { measuresOf } from './measures.ts'

test('guesses a a b of a b b are right two times in three', () => {
  const { accuracy, macroF1, balancedAccuracy, labels } = measuresOf([0, 0, 1], [0, 1, 1], 2)
  expect(accuracy).toBeCloseTo(2 / 3, 12)
  expect(macroF1).toBeCloseTo(2 / 3, 12)
  expect(balancedAccuracy).toBeCloseTo(0.75, 12)
  expect(labels[0]).toEqual({ f1: 2 / 3, precision: 0.5, recall: 1, count: 1 })
})

test('a label that nobody guessed and nobody gave has nothing to its credit', () => {
  expect(measuresOf([0, 0], [0, 0], 2).macroF1).toBe(0.5)
  expect(measuresOf([], [], 2).accuracy).toBe(0)
  expect(() => measuresOf([0], [], 2)).toThrow(RangeError)
})

test('folds take their share of every label, and are the same for the same seed', () => {
  const labels = fc.array(fc.nat(4), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(labels, fc.integer({ min: 2, max: 10 }), fc.nat(), (given, k, seed) => {
      const folds = foldsOf(given, k, seed)
      expect(foldsOf(given, k, seed)).toEqual(folds)
      for (const label of [undefined, 0, 1, 2, 3, 4]) {
        const sizes = Array.from({ length: k }, () => 0)
        folds.forEach((fold, i) => {
          if (label === undefined || given[i] === label) sizes[fold] = (sizes[fold] ?? 0) + 1
        })
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }
    }),
  )
  expect(() => foldsOf([0], 1, 1)).toThrow(RangeError)
})
