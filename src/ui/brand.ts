/** A municipality's own colours, as `#rrggbb`. Whoever stores them checks their contrast first. */
export type Brand = { readonly colour: string; readonly onColour: string; readonly accent: string }

/** The text of `/{slug}/brand.css`: our policy allows no inline style, so colours come as a sheet of their own. */
export function brandStyleSheet(brand: Brand): string {
  const declarations = [
    `--brand:${hexColour(brand.colour)}`,
    `--on-brand:${hexColour(brand.onColour)}`,
    `--brand-accent:${hexColour(brand.accent)}`,
    `--on-brand-accent:${readableOn(hexColour(brand.accent))}`,
  ]
  return `:root{${declarations.join(';')}}\n`
}

// Anything but a plain colour could carry other rules into the page.
function hexColour(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`Not a colour: ${value}`)
  return value.toLowerCase()
}

/** The first text colour with a contrast of 4.5 or more: one of the last two always has it. */
function readableOn(background: string): string {
  const candidates = ['#16242f', '#ffffff', '#000000']
  return candidates.find((candidate) => contrast(candidate, background) >= 4.5) ?? '#000000'
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
