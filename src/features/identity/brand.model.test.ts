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
const ink: Channels = [0x16, 0x24, 0x2f]
const dark = '#1d4f91'
const warm = '#f2a33a'

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
  expect(decideBrand({ colour: '1D4F91', accent: '#FC0' })).toEqual({
    ok: true,
    value: { colour: '#1d4f91', accent: '#ffcc00' },
  })
})

test('a malformed colour is refused by its name', () => {
  expect(decideBrand({ colour: 'blue', accent: warm })).toMatchObject({ reason: 'colour_malformed' })
  expect(decideBrand({ colour: dark, accent: '' })).toMatchObject({ reason: 'accent_malformed' })
})

test('a colour too light for white text is refused with the nearest readable one', () => {
  expect(decideBrand({ colour: '#ffffff', accent: warm })).toEqual({
    ok: false,
    reason: 'colour_too_light',
    suggestion: '#767676',
  })
})

test('an accent too dark for ink is refused with the nearest readable one', () => {
  expect(decideBrand({ colour: dark, accent: '#000000' })).toMatchObject({ reason: 'accent_too_dark' })
  expect(decideBrand({ colour: dark, accent: dark })).toMatchObject({ reason: 'accent_too_dark' })
  expect(decideBrand({ colour: dark, accent: warm }).ok).toBe(true)
})

const channel = integer({ min: 0, max: 255 })

test('any refused colour gets a darker suggestion that is taken, and one step lighter would not be', () => {
  holds(
    property(channel, channel, channel, (red, green, blue) => {
      const decision = decideBrand({ colour: Buffer.from([red, green, blue]).toString('hex'), accent: warm })
      expect(decision.ok).toBe(contrast([red, green, blue], white) >= SMALLEST_CONTRAST)
      if (decision.ok) return
      const [r, g, b] = parseHex(decision.suggestion ?? '') ?? white
      expect(decideBrand({ colour: decision.suggestion ?? '', accent: warm }).ok).toBe(true)
      expect(contrast(stepped(r, g, b, 1), white)).toBeLessThan(SMALLEST_CONTRAST)
      expect(r <= red && g <= green && b <= blue).toBe(true)
    }),
  )
})

test('any refused accent gets a lighter suggestion that is taken, and one step darker would not be', () => {
  holds(
    property(channel, channel, channel, (red, green, blue) => {
      const decision = decideBrand({ colour: dark, accent: Buffer.from([red, green, blue]).toString('hex') })
      expect(decision.ok).toBe(contrast([red, green, blue], ink) >= SMALLEST_CONTRAST)
      if (decision.ok) return
      const [r, g, b] = parseHex(decision.suggestion ?? '') ?? ink
      expect(decideBrand({ colour: dark, accent: decision.suggestion ?? '' }).ok).toBe(true)
      expect(contrast(stepped(r, g, b, -1), ink)).toBeLessThan(SMALLEST_CONTRAST)
      expect(r >= red && g >= green && b >= blue).toBe(true)
    }),
  )
})

function stepped(red: number, green: number, blue: number, step: number): Channels {
  const by = (channelValue: number) => Math.max(0, Math.min(255, channelValue + step))
  return [by(red), by(green), by(blue)]
}
