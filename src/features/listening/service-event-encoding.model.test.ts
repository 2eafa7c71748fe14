import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { BrokenEncoding, decodeText } from './service-event-encoding.model.ts'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(bytes: Uint8Array, size = bytes.length) {
  let text = ''
  for await (const part of decodeText(inPieces(bytes, Math.max(1, size)))) text += part
  return text
}

const words = 'yksikkö;Åbo;Pyhäjärvi;5 €;”lainaus”\r\n'
const ascii = 'a;b;c\r\n'.repeat(20_000)

describe('the text of a file', () => {
  test.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])(
    'in %s is read right, however it is cut',
    async (encoding) => {
      const bytes = iconv.encode(words.repeat(3), encoding)
      for (const size of [1, 2, 3, 7, bytes.length]) expect(await read(bytes, size)).toBe(words.repeat(3))
    },
  )

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('in %s loses its mark', async (encoding) => {
    expect(await read(iconv.encode(words, encoding, { addBOM: true }))).toBe(words)
  })

  test.each(['utf-8', 'windows-1252'])(
    'in %s is recognised at its first letter, even after 140 kB of plain ASCII',
    async (encoding) => {
      const bytes = iconv.encode(`${ascii}ä\n${words}`, encoding)
      for (const size of [1000, 65_536, ascii.length + 1])
        expect(await read(bytes, size)).toBe(`${ascii}ä\n${words}`)
    },
  )

  test('may be empty, or end in a letter cut in two', async () => {
    expect(await read(Buffer.alloc(0))).toBe('')
    expect(await read(iconv.encode('Pyhä', 'windows-1252'), 1)).toBe('Pyhä')
  })

  test('that is UTF-8 but damaged is refused rather than guessed', async () => {
    const damaged = Buffer.concat([Buffer.from(words), Buffer.from([0xe4, 0x20]), Buffer.from(words)])
    await expect(read(damaged)).rejects.toThrow(BrokenEncoding)
    const damagedLate = Buffer.concat([Buffer.from(words + ascii), Buffer.from([0xe4, 0x20])])
    await expect(read(damagedLate, 70_000)).rejects.toThrow(BrokenEncoding)
  })

  test('in UTF-8 comes back whole whatever it says and wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          // A mark says UTF-8 outright; a file that begins with zeros could be anything.
          expect(await read(iconv.encode(text, 'utf-8', { addBOM: true }), size)).toBe(
            text.replace(/^\uFEFF/, ''),
          )
        },
      ),
      { numRuns: 50 },
    )
  })
})
