/** What a picture is by its own bytes, whatever its name or sender claims. */
export type Image = { type: 'image/png' | 'image/jpeg' | 'image/webp'; width: number; height: number }

/**
 * Knows PNG, JPEG and WebP by their first bytes and reads the size in pixels; anything else is nothing. SVG is left out
 * on purpose: it can hold scripts. The size lets the caller refuse a small file that unfolds into a huge picture.
 */
export function sniffImage(bytes: Buffer): Image | undefined {
  const image = sniffPng(bytes) ?? sniffJpeg(bytes) ?? sniffWebp(bytes)
  return image && image.width > 0 && image.height > 0 ? image : undefined
}

/** https://www.w3.org/TR/png-3/#5PNG-file-signature, and 11.2.1: IHDR comes first, width and height in it. */
function sniffPng(bytes: Buffer): Image | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 0, 16) !== '\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
    return undefined
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** ITU-T T.81, B.1.1: segments, each with its length, until the frame header that holds the size. */
function sniffJpeg(bytes: Buffer): Image | undefined {
  if (bytes.length < 4 || bytes.readUIntBE(0, 3) !== 0xffd8ff) return undefined
  let at = 2
  while (at + 9 <= bytes.length && bytes.readUInt8(at) === 0xff) {
    const marker = bytes.readUInt8(at + 1)
    if (isFrameHeader(marker)) {
      return { type: 'image/jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    }
    if (marker === startOfScan) return undefined
    // Any number of 0xFF may stand before a marker as filling.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

const startOfScan = 0xda

/** SOF0 to SOF15; the three between them are tables: DHT, JPG and DAC. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** RFC 9649, 2.4 to 2.7: a RIFF file whose first chunk tells one of three forms. */
function sniffWebp(bytes: Buffer): Image | undefined {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF') return undefined
  const size = webpSizes[bytes.toString('latin1', 8, 16)]?.(bytes)
  return size && { type: 'image/webp', ...size }
}

const webpSizes: Record<string, (bytes: Buffer) => { width: number; height: number } | undefined> = {
  'WEBPVP8 ': (bytes) =>
    bytes.readUIntBE(23, 3) === 0x9d012a
      ? { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
      : undefined,
  WEBPVP8L: (bytes) => {
    const bits = bytes.readUInt32LE(21)
    return bytes.readUInt8(20) === 0x2f
      ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
      : undefined
  },
  WEBPVP8X: (bytes) => ({ width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }),
}
