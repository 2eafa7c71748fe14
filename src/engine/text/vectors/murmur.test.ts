import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { murmur, murmurOf, murmurOfPair } from './murmur.ts'

// The values that Appleby's own code gives, as collected by those who ported it.
test.each([
  ['', 0, 0],
  ['', 1, 0x514e28b7],
  ['', 0xffffffff, 0x81f16f39],
  ['\uffff\uffff', 0, 0x76293b50],
  ['\u4321\u8765', 0, 0xf55b516b],
  ['\u4321\u8765', 0x5082edee, 0x2362f9de],
  ['\u4321', 0, 0xa0f7b07a],
  ['\0\0', 0, 0x2362f9de],
  ['\0', 0, 0x30f4c306],
])('the fingerprint of %j with seed %i is the published one', (word, seed, wanted) => {
  expect(murmur(word, seed)).toBe(wanted)
})

test('a piece of a word has the fingerprint of the piece alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, piece, after) => {
      const whole = before + piece + after
      expect(murmurOf(whole, before.length, before.length + piece.length)).toBe(murmur(piece))
    }),
  )
})

test('fingerprints of many words and pairs fill their range evenly', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `sana${index}`)
  for (const hashes of [
    words.map((word) => murmur(word)),
    words.map((_, index) => murmurOfPair(index % 141, Math.floor(index / 141))),
  ]) {
    const counts = new Float64Array(64)
    for (const hash of hashes) counts[hash >>> 26] = (counts[hash >>> 26] ?? 0) + 1
    const expected = words.length / 64
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 63 degrees of freedom: 0.999 of such sums are below 103.4.
    expect(chiSquare).toBeLessThan(103.4)
  }
})
