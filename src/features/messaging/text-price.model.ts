/**
 * What texts cost in whole cents: each part is paid for as one message. A part costs fractions of a cent in most
 * contracts, so the sum is rounded and never the price.
 */
export function priceInCents(parts: number, centsPerPart: number, texts = 1): number {
  // Tenths of a cent as written are not tenths in binary: without this, 1.005 euros would be a cent short.
  return Math.round(Math.round(parts * texts * centsPerPart * 1000) / 1000)
}

const mostCents = 100

/** "4,5", "4.5 snt": as a contract has it, to a thousandth of a cent, more than nothing and at most a euro a part. */
export function readCentsPerPart(written: string): number | undefined {
  const number = /^\s*(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:snt|c|cent|cents|senttiä)?\s*$/i.exec(written)?.[1]
  const cents = Number(number?.replace(',', '.') ?? Number.NaN)
  return cents > 0 && cents <= mostCents ? cents : undefined
}
