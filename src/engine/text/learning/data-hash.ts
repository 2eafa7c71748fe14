import { murmur } from '../vectors/murmur.ts'

/**
 * A fingerprint of what a model was trained on: equal data in equal order, equal fingerprint.
 *
 * Notation  h₁..h₄ four fingerprints of 32 bits, each record stirred into each
 * Formula   hᵢ ← murmur(record, hᵢ), from hᵢ = i
 * Units     32 hexadecimal digits
 * Errors    none. It notices changes; it is no protection against somebody who wants to deceive
 * Source    murmur.ts
 * Example   no records at all: 00000001000000020000000300000004
 */
export function dataHash() {
  const parts = Uint32Array.of(1, 2, 3, 4)
  return {
    add(record: readonly string[]) {
      const written = JSON.stringify(record)
      parts.forEach((part, index) => {
        parts[index] = murmur(written, part)
      })
    },
    hex: () => Array.from(parts, (part) => part.toString(16).padStart(8, '0')).join(''),
  }
}
