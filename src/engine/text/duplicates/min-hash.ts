import { randomFrom } from '../../numeric/random.ts'
import { normalise } from '../normal.ts'
import { murmurOf } from '../vectors/murmur.ts'

/**
 * A sketch of a text: two sketches agree in about as many places as the texts have letters on end in common.
 *
 * Notation  S the runs of five letters of a text, spaces and signs left out; hᵢ fingerprints, aᵢ odd and bᵢ by the seed
 * Formula   sketch[i] = min over s in S of (aᵢ·h(s) + bᵢ) mod 2³²; the share of equal places estimates |S∩T|/|S∪T|
 * Units     128 numbers of 32 bits; the estimate's standard error is √(s(1−s)/128), at most 0.044
 * Errors    none; a text of fewer than five letters is one run, and one of none has the sketch of nothing
 * Source    A. Broder, Compression and Complexity of Sequences (1997) 21-29; M. Dietzfelbinger and others,
 *           J. Algorithms 25 (1997) 19-51 (the multiplications)
 * Example   "Avatkaa kirjasto!" and "avatkaa kirjasto" have the same sketch
 */
export function sketcher(seed: number): (text: string) => Uint32Array {
  const random = randomFrom(seed)
  const factors = Uint32Array.from({ length: sketchLength }, () => random.below(2 ** 31) * 2 + 1)
  const shifts = Uint32Array.from({ length: sketchLength }, () => random.below(2 ** 32))
  return (text) => {
    const letters = normalise(text).toLowerCase().replace(notLetters, '')
    const sketch = new Uint32Array(sketchLength).fill(0xffffffff)
    const last = letters === '' ? -1 : Math.max(0, letters.length - runLength)
    for (let start = 0; start <= last; start += 1) {
      const run = murmurOf(letters, start, Math.min(letters.length, start + runLength))
      for (let at = 0; at < sketchLength; at += 1) {
        const hash = (Math.imul(factors[at] as number, run) + (shifts[at] as number)) >>> 0
        if (hash < (sketch[at] as number)) sketch[at] = hash
      }
    }
    return sketch
  }
}

/** About how alike two texts are, 0..1, by their sketches. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let equal = 0
  for (let at = 0; at < sketchLength; at += 1) if (a[at] === b[at]) equal += 1
  return equal / sketchLength
}

export const sketchLength = 128
const runLength = 5
const notLetters = /[^\p{L}\p{N}]+/gu
