/**
 * Chance from a seed: the same seed gives the same numbers on every machine, and each stream its own.
 *
 * Notation  xoshiro128**: four words of 32 bits, seeded by splitmix32
 * Formula   uniform = (53 random bits + ½) / 2⁵³, so never 0 or 1; normal by Marsaglia's polar method
 * Units     uniform: 0..1; normal: mean 0, standard deviation 1
 * Errors    RangeError when a seed or a stream is not a whole number from 0 to 2⁵³
 * Source    D. Blackman, S. Vigna, ACM Trans. Math. Softw. 47 (2021) article 36; G. Marsaglia, T. Bray,
 *           SIAM Review 6 (1964) 260-264
 * Example   randomFrom(1).stream(7).uniform(): person 7's first number, whoever is drawn before
 */
export type Random = {
  uniform(): number
  normal(): number
  /** A whole number from 0 to n − 1. */
  below(n: number): number
  /** The generator of this number (a person, a start, a thread): it does not move this one. */
  stream(index: number): Random
}

export function randomFrom(seed: number): Random {
  checkWhole('seed', seed)
  return generator([seed])
}

function generator(path: readonly number[]): Random {
  const next = bitsFrom(path)
  let spare: number | undefined
  const uniform = () => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992
  return {
    uniform,
    normal() {
      if (spare !== undefined) {
        const kept = spare
        spare = undefined
        return kept
      }
      for (;;) {
        const u = 2 * uniform() - 1
        const v = 2 * uniform() - 1
        const s = u * u + v * v
        if (s >= 1 || s === 0) continue
        const factor = Math.sqrt((-2 * Math.log(s)) / s)
        spare = v * factor
        return u * factor
      }
    },
    below: (n) => Math.floor(uniform() * n),
    stream(index) {
      checkWhole('stream', index)
      return generator([...path, index])
    },
  }
}

function bitsFrom(path: readonly number[]): () => number {
  let [a, b, c, d] = stateOf(path)
  return () => {
    const times5 = Math.imul(b, 5)
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return result
  }
}

/** Each number of the path is stirred in by its two halves, so [1, 2] and [2, 1] share nothing. */
function stateOf(path: readonly number[]): [number, number, number, number] {
  let state = 0x9e3779b9
  const mix = () => {
    state = (state + 0x9e3779b9) | 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return z ^ (z >>> 16)
  }
  const words: [number, number, number, number] = [mix(), mix(), mix(), mix()]
  for (const number of path) {
    for (const half of [number >>> 0, Math.floor(number / 4294967296)]) {
      state ^= half
      for (const place of [0, 1, 2, 3] as const) {
        state ^= words[place]
        words[place] = mix()
      }
    }
  }
  return words
}

function checkWhole(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`a ${name} must be a whole number from 0 up, not ${value}`)
}
