import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeChange } from './change.ts'

describe('the judgement of a change', () => {
  test('is that it rose when the whole interval lies above zero', () => {
    expect(judgeChange({ k: 48, n: 80 }, { k: 56, n: 70 })).toBe('rose')
  })

  test('is that it fell when the whole interval lies below zero', () => {
    expect(judgeChange({ k: 56, n: 70 }, { k: 48, n: 80 })).toBe('fell')
  })

  test('is that nothing is clear when the interval holds zero', () => {
    expect(judgeChange({ k: 0, n: 29 }, { k: 5, n: 56 })).toBe('no_clear_change')
    expect(judgeChange({ k: 40, n: 80 }, { k: 42, n: 80 })).toBe('no_clear_change')
  })

  test('is too few below five answers, however great the difference', () => {
    expect(judgeChange({ k: 0, n: 4 }, { k: 900, n: 900 })).toBe('too_few')
    expect(judgeChange({ k: 900, n: 900 }, { k: 0, n: 0 })).toBe('too_few')
    expect(judgeChange({ k: 0, n: 5 }, { k: 5, n: 5 })).toBe('rose')
  })

  const opposite = { rose: 'fell', fell: 'rose', no_clear_change: 'no_clear_change', too_few: 'too_few' }
  const share = fc
    .integer({ min: 0, max: 500 })
    .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

  test('turns round when before and after change places', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(judgeChange(b, a)).toBe(opposite[judgeChange(a, b)])
      }),
    )
  })

  test('is never a change between two equal groups', () => {
    fc.assert(
      fc.property(share, (a) => {
        expect(['no_clear_change', 'too_few']).toContain(judgeChange(a, a))
      }),
    )
  })

  test.each([[{ k: -1, n: 9 }], [{ k: 10, n: 9 }], [{ k: 1.5, n: 9 }], [{ k: 1, n: 0 }]])(
    'is refused for %o',
    (bad) => {
      expect(() => judgeChange(bad, { k: 5, n: 9 })).toThrow(RangeError)
      expect(() => judgeChange({ k: 5, n: 9 }, bad)).toThrow(RangeError)
    },
  )
})
