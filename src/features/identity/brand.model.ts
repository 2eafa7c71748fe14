import { done, type Done, type Refused } from '../../platform/outcome.ts'

/** White text stands on the colour and dark ink on the accent: both must be read (WCAG 2.2, 1.4.3). */
export const SMALLEST_CONTRAST = 4.5

// A channel that is whole but for the arithmetic stays what it is.
const ROUNDING = 1e-9

export type Brand = { colour: string; accent: string }
type Fault = 'colour_malformed' | 'accent_malformed' | 'colour_too_light' | 'accent_too_dark'
/** `suggestion`: the nearest colour of the same hue that would be taken, where a colour was given. */
export type BrandDecision = Done<Brand> | (Refused<Fault> & { suggestion: string | null })

/** A brand on whose colours text can be read, written as `#rrggbb`. */
export function decideBrand({ colour, accent }: Brand): BrandDecision {
  const [ground, warm] = [parseHex(colour), parseHex(accent)]
  if (ground === undefined) return fault('colour_malformed', null)
  if (warm === undefined) return fault('accent_malformed', null)
  if (contrast(ground, white) < SMALLEST_CONTRAST) return fault('colour_too_light', darken(ground))
  if (contrast(warm, ink) < SMALLEST_CONTRAST) return fault('accent_too_dark', lighten(warm))
  return done({ colour: hexOf(ground), accent: hexOf(warm) })
}

export type Channels = readonly [red: number, green: number, blue: number]
const white: Channels = [255, 255, 255]
// The ink of the style sheet's tokens.
const ink: Channels = [0x16, 0x24, 0x2f]

/** `#rgb` or `#rrggbb`, with or without the mark. */
export function parseHex(text: string): Channels | undefined {
  const digits = text.trim().replace(/^#/, '').toLowerCase()
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  if (!/^[0-9a-f]{6}$/.test(long)) return undefined
  const bytes = Buffer.from(long, 'hex')
  return [bytes.readUInt8(0), bytes.readUInt8(1), bytes.readUInt8(2)]
}

/** WCAG 2.2 contrast ratio, 1-21. For example `#767676` on white is 4.54. */
export function contrast(one: Channels, other: Channels): number {
  const [light, otherLight] = [luminance(one) + 0.05, luminance(other) + 0.05]
  return Math.max(light, otherLight) / Math.min(light, otherLight)
}

/** WCAG 2.2 relative luminance: 0 black, 1 white. */
export function luminance([red, green, blue]: Channels): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

// Luminance is linear in light, so one factor on all three channels gives the wanted luminance and keeps the hue.
// Rounding down keeps the result on the readable side.
function darken(channels: Channels): string {
  const wanted = (luminance(white) + 0.05) / SMALLEST_CONTRAST - 0.05
  const factor = wanted / luminance(channels)
  return hexOf(channels.map((channel) => Math.floor(encoded(linear(channel) * factor) + ROUNDING)))
}

// The same towards white, by mixing in light, and rounding up.
function lighten(channels: Channels): string {
  const wanted = (luminance(ink) + 0.05) * SMALLEST_CONTRAST - 0.05
  const share = (wanted - luminance(channels)) / (1 - luminance(channels))
  const mixed = channels.map((channel) => encoded(linear(channel) + share * (1 - linear(channel))))
  return hexOf(mixed.map((channel) => Math.ceil(channel - ROUNDING)))
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function encoded(light: number): number {
  return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function fault(reason: Fault, suggestion: string | null): BrandDecision {
  return { ok: false, reason, suggestion }
}
