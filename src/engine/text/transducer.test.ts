import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chain, writeTransducer } from './dictionary.sample.ts'
import { openTransducer } from './transducer.ts'

const chain = (from: string, to: string, reads: string, writes: string): Chain => ({
  from,
  to,
  reads,
  writes,
})

function outputs(chains: readonly Chain[], word: string): string[] {
  const { read, symbols } = openTransducer(writeTransducer(chains))
  return read(word).map((output) => [...output].map((symbol) => symbols[symbol]).join(''))
}

/** How many outputs "talo" has, or none where the bytes are refused. */
function countOf(bytes: Uint8Array): number {
  try {
    return openTransducer(bytes).read('talo').length
  } catch (error) {
    if (error instanceof RangeError && !error.message.includes('call stack')) return 0
    throw error
  }
}

describe('a transducer', () => {
  test('gives what stands on every path that spells the word', () => {
    const chains = [
      chain('start', 'end', 'talo', '[Ln]talo'),
      chain('start', 'a', 'tal', '[Lt]'),
      chain('a', 'end', 'o', ''),
    ]
    expect(outputs(chains, 'talo').toSorted()).toEqual(['[Ln]talo', '[Lt]'])
    expect(outputs(chains, 'tal')).toEqual([])
    expect(outputs(chains, 'taloo')).toEqual([])
    expect(outputs(chains, 'tålo')).toEqual([])
    expect(outputs(chains, '')).toEqual([])
  })

  test.each([
    ['@P.A.ON@', '@R.A.ON@', true],
    ['@P.A.ON@', '@R.A.OFF@', false],
    ['@P.A.ON@', '@R.A@', true],
    ['', '@R.A@', false],
    ['@P.A.ON@', '@D.A@', false],
    ['@P.A.ON@', '@D.A.ON@', false],
    ['@P.A.ON@', '@D.A.OFF@', true],
    ['', '@D.A@', true],
    ['@U.A.ON@', '@U.A.ON@', true],
    ['@U.A.ON@', '@U.A.OFF@', false],
    ['@P.A.ON@@C.A@', '@R.A@', false],
    ['@P.A.ON@@C.A@', '@U.A.OFF@', true],
    ['@P.A.ON@', '@D.B@', true],
  ])('that has met "%s" at %s goes on: %s', (before, after, wanted) => {
    const chains = [chain('start', 'middle', '', before), chain('middle', 'end', '', `${after}x`)]
    expect(outputs(chains, '').length > 0).toBe(wanted)
  })

  test('forgets on the next path what it set on the one before', () => {
    const chains = [
      chain('start', 'middle', '', '@P.A.ON@x'),
      chain('start', 'middle', '', '[N]'),
      chain('middle', 'end', '', '@D.A@y'),
    ]
    expect(outputs(chains, '')).toEqual(['[N]y'])
  })

  test('finds its way among hundreds of letters of one state', () => {
    const letters = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    const { read } = openTransducer(
      writeTransducer(letters.map((letter) => chain('start', 'end', letter, letter))),
    )
    expect(letters.filter((letter) => read(letter).length !== 1)).toEqual([])
    expect(read('a')).toEqual([])
  })

  test('ends in a loop that reads nothing, and gives no more than 16 outputs', () => {
    const loop = [chain('start', 'start', '', 'x'), chain('start', 'end', 'a', 'a')]
    expect(outputs(loop, 'b')).toEqual([])
    expect(outputs([chain('start', 'start', '', '@P.A.ON@')], 'b')).toEqual([])
    const many = Array.from({ length: 40 }, () => chain('start', 'end', 'a', 'a'))
    expect(outputs(many, 'a')).toHaveLength(16)
  })

  test('is the same wherever its bytes begin', () => {
    const bytes = writeTransducer([chain('start', 'end', 'yö', '[Ln]yö')])
    for (const shift of [0, 1, 4, 7]) {
      const moved = new Uint8Array(bytes.length + shift)
      moved.set(bytes, shift)
      expect(openTransducer(moved.subarray(shift)).read('yö')).toHaveLength(1)
    }
  })

  test('of other bytes is refused, and of spoilt ones never hangs', () => {
    const bytes = writeTransducer([chain('start', 'end', 'talo', '[Ln]talo')])
    expect(() => openTransducer(new Uint8Array(100))).toThrow(RangeError)
    expect(() => openTransducer(bytes.subarray(0, 30))).toThrow(RangeError)
    expect(() => openTransducer(bytes.with(8, 1))).toThrow('Weighted')
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        expect(countOf(bytes.with(at, value))).toBeLessThanOrEqual(16)
      }),
      { numRuns: 200 },
    )
  })
})
