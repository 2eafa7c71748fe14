import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/** The bytes are neither one encoding nor another: part of the file was damaged, or two files were joined. */
export class BrokenEncoding extends Error {}

/**
 * Text from bytes whose encoding nobody told: UTF-8 and UTF-16 by their marks, UTF-8 by being valid, and what is not
 * valid UTF-8 as Windows-1252, as spreadsheets in Finland save it. While all is plain ASCII nothing is decided.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined
  let held = Buffer.alloc(0)
  for await (const bytes of withLongStart(chunks)) {
    if (decoder) {
      yield decoder.write(bytes)
      continue
    }
    held = Buffer.concat([held, bytes])
    decoder = chooseDecoder(held)
    const whole = decoder ? held.length : held.length - unfinishedLetter(held)
    const start = held.subarray(0, whole)
    yield decoder ? decoder.write(start) : start.toString('latin1')
    held = held.subarray(whole)
  }
  // A letter still unfinished at the very end was not UTF-8 after all.
  if (!decoder) {
    decoder = windows1252()
    yield decoder.write(held)
  }
  yield decoder.end()
}

// Enough to see a few hundred rows, so that one odd letter does not decide for the whole file.
const START_BYTES = 64 * 1024

async function* withLongStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let start: Uint8Array[] | undefined = []
  let length = 0
  for await (const chunk of chunks) {
    if (!start) {
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      continue
    }
    start.push(chunk)
    length += chunk.byteLength
    if (length < START_BYTES) continue
    yield Buffer.concat(start)
    start = undefined
  }
  if (start) yield Buffer.concat(start)
}

type Decoder = { write(bytes: Buffer): string; end(): string }

function chooseDecoder(bytes: Buffer): Decoder | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8()
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconvDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconvDecoder('utf-16be')
  const zeros = zerosIn(bytes)
  // Half of the bytes of western text in UTF-16 are zero, all on the same side; other text has none.
  if (zeros.odd > bytes.length / 8 && zeros.even === 0) return iconvDecoder('utf-16le')
  if (zeros.even > bytes.length / 8 && zeros.odd === 0) return iconvDecoder('utf-16be')

  const whole = bytes.subarray(0, bytes.length - unfinishedLetter(bytes))
  if (isAscii(whole)) return undefined
  if (isUtf8(whole)) return utf8()
  if (isMostlyUtf8(whole)) throw new BrokenEncoding()
  return windows1252()
}

function utf8(): Decoder {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Buffer) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw new BrokenEncoding()
    }
  }
  return { write: decode, end: () => decode() }
}

const windows1252 = () => iconvDecoder('windows-1252')

function iconvDecoder(encoding: 'windows-1252' | 'utf-16le' | 'utf-16be'): Decoder {
  const decoder = iconv.getDecoder(encoding)
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' }
}

function zerosIn(bytes: Buffer): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1
  return zeros
}

/** How many bytes at the end begin a UTF-8 letter that may go on in the next chunk. */
function unfinishedLetter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** Windows-1252 text looks like UTF-8 letters almost never; damaged UTF-8 mostly does. */
function isMostlyUtf8(bytes: Buffer): boolean {
  let broken = 0
  let sound = 0
  for (const letter of bytes.toString('utf8')) {
    if (letter === '\uFFFD') broken += 1
    else if (letter > '\u007F') sound += 1
  }
  return sound > broken
}
