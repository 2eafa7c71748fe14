import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sniffImage } from './sniff-image.ts'

// One picture of 19 by 7 pixels, drawn and saved by Chromium; each was opened by it again after cutting.
const pictures = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAABMAAAAHCAYAAADqF3ZBAAAAKElEQVR4AeyQMQ0AAAjDyBzgCU/IBw1Leq5J3x5Vzx6lCiQxfyb67AEAAP//U73exwAAAAZJREFUAwCUqiIgzHOjwwAAAABJRU5ErkJggg==',
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAHABMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAL/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCAC0AAP//Z',
  lossy: 'UklGRjwAAABXRUJQVlA4IDAAAADwAgCdASoTAAcAP3Ggxlk0q6ejsAgCkC4JYgC06C0kAAD+5s7K0mjyiGjT0qwAAAA=',
  lossless: 'UklGRh4AAABXRUJQVlA4TBEAAAAvEoABAAdQokb0rv+BiOh/AAA=',
  extended:
    'UklGRnAAAABXRUJQVlA4WAoAAAAQAAAAEgAABgAAQUxQSBkAAAABDzD/ERFCTdtIzHj82d7WvmCI6H9Q2HoBAFZQOCAwAAAA8AIAnQEqEwAHAD9xoMZZNKuno7AIApAuCWIAtOgtJAAA/ubOytJo8oho09KsAAAA',
}
const [png, jpeg] = [Buffer.from(pictures.png, 'base64'), Buffer.from(pictures.jpeg, 'base64')]

test.each([
  ['PNG', pictures.png, 'image/png'],
  ['JPEG', pictures.jpeg, 'image/jpeg'],
  ['lossy WebP', pictures.lossy, 'image/webp'],
  ['lossless WebP', pictures.lossless, 'image/webp'],
  ['extended WebP', pictures.extended, 'image/webp'],
])('a %s is known with its size', (_, base64, type) => {
  expect(sniffImage(Buffer.from(base64, 'base64'))).toEqual({ type, width: 19, height: 7 })
})

test('a progressive JPEG with a comment and filling before its frame is known', () => {
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  const comment = Buffer.from([0xff, 0xfe, 0x00, 0x06, 0xff, 0xc0, 0xff, 0xc0])
  const progressive = Buffer.from(jpeg.subarray(frame))
  progressive.writeUInt8(0xc2, 1)
  const whole = Buffer.concat([jpeg.subarray(0, frame), comment, Buffer.from([0xff, 0xff]), progressive])
  expect(sniffImage(whole)).toEqual({ type: 'image/jpeg', width: 19, height: 7 })
})

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['HTML', '<!doctype html><img src=x onerror=alert(1)>'],
  ['GIF', 'GIF89a\x13\x00\x07\x00\x00\x00\x00;'.padEnd(64, '\0')],
  ['PDF', '%PDF-1.7\n'.padEnd(64, ' ')],
  ['a sound in RIFF', 'RIFF\x24\x00\x00\x00WAVEfmt '.padEnd(64, '\0')],
  ['a PNG whose first chunk is not its header', '\x89PNG\r\n\x1a\n\0\0\0\rIDAT'.padEnd(64, '\0')],
  ['nothing', ''],
])('%s is no picture of ours', (_, text) => {
  expect(sniffImage(Buffer.from(text, 'latin1'))).toBeUndefined()
})

test('a picture of no width is no picture', () => {
  const flat = Buffer.from(png)
  flat.writeUInt32BE(0, 16)
  expect(sniffImage(flat)).toBeUndefined()
})

describe('broken files', () => {
  const whole = fc.constantFrom(...Object.values(pictures)).map((base64) => Buffer.from(base64, 'base64'))

  test('a picture cut anywhere is either known rightly or not at all', () => {
    fc.assert(
      fc.property(whole, fc.nat(400), (bytes, length) => {
        const { width, height } = sniffImage(bytes.subarray(0, length)) ?? { width: 19, height: 7 }
        expect([width, height]).toEqual([19, 7])
      }),
    )
  })

  test('bytes changed at will never throw', () => {
    const changes = fc.array(fc.tuple(fc.nat(100), fc.nat(255)), { maxLength: 20 })
    fc.assert(
      fc.property(whole, changes, (bytes, changed) => {
        const broken = Buffer.from(bytes)
        for (const [at, byte] of changed) if (at < broken.length) broken.writeUInt8(byte, at)
        expect(() => sniffImage(broken)).not.toThrow()
      }),
      { numRuns: 1000 },
    )
  })
})
