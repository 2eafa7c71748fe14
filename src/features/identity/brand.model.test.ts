import { assert as holds, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import {
  contrast,
  decideBrand,
  luminance,
  parseHex,
  SMALLEST_CONTRAST,
  type Channels,
} from './brand.model.ts'

const white: Channels = [255, 255, 255]
const dark = '#1d4f91'

test('contrast follows the published examples', () => {
  expect(contrast([0, 0, 0], white)).toBe(21)
  expect(contrast(white, white)).toBe(1)
  expect(contrast([0x76, 0x76, 0x76], white)).toBeCloseTo(4.54, 2)
  expect(contrast([0x77, 0x77, 0x77], white)).toBeCloseTo(4.48, 2)
  expect(contrast([255, 0, 0], white)).toBeCloseTo(4.0, 2)
  expect(contrast([0, 0, 255], white)).toBeCloseTo(8.59, 2)
  expect(luminance([0, 255, 0])).toBeCloseTo(0.7152, 6)
})

test('a colour is written short or long, with or without its mark', () => {
  expect(parseHex('#0a5')).toEqual([0, 0xaa, 0x55])
  expect(parseHex(' 1D4F91 ')).toEqual([0x1d, 0x4f, 0x91])
  for (const text of ['', '#', 'red', '#12', '#12345', '#1234567', '#gggggg']) {
    expect(parseHex(text)).toBeUndefined()
  }
})

test('a readable brand is taken in its long form', () => {
  expect(decideBrand({ colour: '1D4F91', accent: '#057' })).toEqual({
    ok: true,
    value: { colour: '#1d4f91', accent: '#005577' },
  })
})

test('a malformed colour is refused by its name', () => {
  expect(decideBrand({ colour: 'blue', accent: dark })).toMatchObject({ reason: 'colour_malformed' })
  expect(decideBrand({ colour: dark, accent: '' })).toMatchObject({ reason: 'accent_malformed' })
})

test('a colour too light for white text is refused with the nearest readable one', () => {
  expect(decideBrand({ colour: '#ffffff', accent: dark })).toEqual({
    ok: false,
    reason: 'colour_too_light',
    suggestion: '#767676',
  })
  expect(decideBrand({ colour: dark, accent: '#ffd200' })).toMatchObject({ reason: 'accent_too_light' })
})

test('any refused colour gets a suggestion that can be read, and one step lighter could not be', () => {
  const channel = integer({ min: 0, max: 255 })
  holds(
    property(channel, channel, channel, (red, green, blue) => {
      const decision = decideBrand({ colour: Buffer.from([red, green, blue]).toString('hex'), accent: dark })
      const readable = contrast([red, green, blue], white) >= SMALLEST_CONTRAST
      expect(decision.ok).toBe(readable)
      if (decision.ok) return
      const [r, g, b] = parseHex(decision.suggestion ?? '') ?? white
      expect(contrast([r, g, b], white)).toBeGreaterThanOrEqual(SMALLEST_CONTRAST)
      expect(contrast([lighter(r), lighter(g), lighter(b)], white)).toBeLessThan(SMALLEST_CONTRAST)
      expect(r <= red && g <= green && b <= blue).toBe(true)
    }),
  )
})

function lighter(channel: number) {
  return Math.min(255, channel + 1)
}
