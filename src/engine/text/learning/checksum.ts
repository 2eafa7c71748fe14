/**
 * A checksum that notices a damaged file: CRC-32.
 *
 * Notation  the bytes as a polynomial over two elements, divided by 0x04C11DB7 with bits reflected
 * Formula   the remainder, started from and finished by all ones
 * Units     an unsigned integer below 2³²
 * Errors    none
 * Source    ISO 3309, ITU-T V.42 section 8.1.1.6.2
 * Example   the bytes of "123456789": 0xCBF43926
 */
export function crc32(bytes: Uint8Array): number {
  let remainder = -1
  for (let at = 0; at < bytes.length; at += 1)
    remainder = (table[(remainder ^ (bytes[at] as number)) & 0xff] as number) ^ (remainder >>> 8)
  return ~remainder >>> 0
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit += 1)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  return remainder
})
