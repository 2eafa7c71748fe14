/** The price of one part of a text, in hundredths of a cent: contracts say 4.5 or 4.35 cents, and sums must not drift. */
export type PartPrice = number

const hundredthsInCent = 100
const mostCents = 100

/** What parts cost, in hundredths of a cent. Only the sum that is shown is rounded: see `centsOf`. */
export function costOf(parts: number, partPrice: PartPrice): number {
  return parts * partPrice
}

export function centsOf(hundredths: number): number {
  return Math.round(hundredths / hundredthsInCent)
}

export function hundredthsOf(cents: number): number {
  return cents * hundredthsInCent
}

/** "4,5", "4.35 snt": as a contract has it, to a hundredth of a cent, more than nothing and at most a euro a part. */
export function readPartPrice(written: string): PartPrice | undefined {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:snt|c|cent|cents|senttiä)?\s*$/i.exec(written)
  if (!match) return undefined
  const price = hundredthsOf(Number(match[1])) + Number((match[2] ?? '').padEnd(2, '0'))
  return price > 0 && price <= hundredthsOf(mostCents) ? price : undefined
}

/** As it is written in a form: 450 is "4,5", in English "4.5". */
export function writePartPrice(price: PartPrice, separator: ',' | '.'): string {
  const digits = String(price % hundredthsInCent).padStart(2, '0')
  const decimals = digits.replace(/0+$/, '')
  const whole = String(Math.floor(price / hundredthsInCent))
  return decimals === '' ? whole : `${whole}${separator}${decimals}`
}
