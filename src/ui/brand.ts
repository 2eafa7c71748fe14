/** A municipality's own colours, as `#rrggbb`. Whoever stores them checks their contrast first. */
export type Brand = { readonly colour: string; readonly onColour: string; readonly accent: string }

/** The text of `/{slug}/brand.css`: our policy allows no inline style, so colours come as a sheet of their own. */
export function brandStyleSheet(brand: Brand): string {
  const declarations = [
    `--brand:${hexColour(brand.colour)}`,
    `--on-brand:${hexColour(brand.onColour)}`,
    `--brand-accent:${hexColour(brand.accent)}`,
  ]
  return `:root{${declarations.join(';')}}\n`
}

// Anything but a plain colour could carry other rules into the page.
function hexColour(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`Not a colour: ${value}`)
  return value.toLowerCase()
}
