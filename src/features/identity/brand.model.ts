import { done, type Done, type Refused } from '../../platform/outcome.ts'

/** White text stands on the colour, and the accent stands on white: both must be read (WCAG 2.2, 1.4.3). */
export const SMALLEST_CONTRAST = 4.5

export type Brand = { colour: string; accent: string }
type Fault = 'colour_malformed' | 'accent_malformed' | 'colour_too_light' | 'accent_too_light'
/** `suggestion`: the lightest colour of the same hue that can be read, where there is one. */
export type BrandDecision = Done<Brand> | (Refused<Fault> & { suggestion: string | null })

/** A brand whose colours can be read beside white, written as `#rrggbb`. */
export function decideBrand({ colour, accent }: Brand): BrandDecision {
  const [ours, second] = [parseHex(colour), parseHex(accent)]
  if (ours === undefined) return fault('colour_malformed', null)
  if (second === undefined) return fault('accent_malformed', null)
  if (!standsOnWhite(ours)) return fault('colour_too_light', darken(ours))
  if (!standsOnWhite(second)) return fault('accent_too_light', darken(second))
  return done({ colour: hexOf(ours), accent: hexOf(second) })
}

export type Channels = readonly [red: number, green: number, blue: number]
const white: Channels = [255, 255, 255]

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

function standsOnWhite(channels: Channels): boolean {
  return contrast(channels, white) >= SMALLEST_CONTRAST
}

// Luminance is linear in light, so one factor on all three channels gives the wanted luminance and keeps the hue.
// Rounding down keeps the result on the readable side.
function darken(channels: Channels): string {
  const wanted = luminance(white) + 0.05
  const factor = (wanted / SMALLEST_CONTRAST - 0.05) / luminance(channels)
  return hexOf(channels.map((channel) => Math.floor(encoded(linear(channel) * factor) + 1e-9)))
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
