/**
 * A 32-bit fingerprint of a word: MurmurHash3 (x86, 32 bits) of its UTF-16 code units, little end first.
 *
 * Notation  k a block of two code units, h the fingerprint
 * Formula   h ← 5·rotl(h ⊕ 0x1B873593·rotl(0xCC9E2D51·k, 15), 13) + 0xE6546B64 for each block, then mixed with the length
 * Units     an unsigned integer below 2³²; `seed` picks one of many such functions
 * Errors    none
 * Source    A. Appleby, MurmurHash3 (2011), in the public domain
 * Example   the two code units 0x4321 and 0x8765 with seed 0: 0xF55B516B
 */
export function murmur(word: string, seed = 0): number {
  return murmurOf(word, 0, word.length, seed)
}

/** The same of the code units from `start` to `end` (excluded), without cutting them out. */
export function murmurOf(word: string, start: number, end: number, seed = 0): number {
  let h = seed | 0
  let at = start
  for (; at + 1 < end; at += 2) {
    h ^= scrambled(word.charCodeAt(at) | (word.charCodeAt(at + 1) << 16))
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
  }
  if (at < end) h ^= scrambled(word.charCodeAt(at))
  return finished(h ^ (2 * (end - start)))
}

/** The fingerprint of two things in their order, made of theirs. */
export function murmurOfPair(first: number, second: number): number {
  let h = Math.imul(scrambled(first) ^ 0x9747b28c, 5)
  h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
  h ^= scrambled(second)
  return finished(h ^ 8)
}

function scrambled(block: number): number {
  const k = Math.imul(block, 0xcc9e2d51)
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593)
}

function finished(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
