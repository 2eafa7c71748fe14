import type { Find } from './find.ts'

/**
 * International bank account numbers.
 *
 * Notation  two letters of the country, two check digits, the account; spaces may stand anywhere between
 * Formula   with the first four moved last and letters as 10..35, the number mod 97 is 1
 * Units     none
 * Errors    none
 * Source    ISO 13616; lengths from its registry, for the countries of the single euro payments area
 * Example   FI21 1234 5600 0007 85
 */
export function findIbans(text: string): Find[] {
  const finds: Find[] = []
  for (const match of text.matchAll(start)) {
    const length = lengths.get(match[0].slice(0, 2).toUpperCase())
    const end = length === undefined ? undefined : endOf(text, match.index, length)
    if (end !== undefined && isIban(text.slice(match.index, end)))
      finds.push({ start: match.index, end, kind: 'iban' })
  }
  return finds
}

export function isIban(written: string): boolean {
  const code = written.replace(/\s/g, '').toUpperCase()
  if (code.length !== lengths.get(code.slice(0, 2)) || !/^[A-Z0-9]+$/.test(code)) return false
  const digits = (code.slice(4) + code.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  let remainder = 0
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder === 1
}

const start = /(?<![\p{L}\p{N}])[A-Z]{2}\s?\d{2}/giu

const lengths = new Map(
  (
    'AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IS26 IT27 ' +
    'LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 VA22'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Where so many letters and digits have been passed, with at most one space between two; or nowhere. */
function endOf(text: string, from: number, length: number): number | undefined {
  let passed = 0
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (/[A-Za-z0-9]/.test(letter)) passed += 1
    else if (!/[\s\u00A0]/.test(letter) || /\s/.test(text[at - 1] ?? '')) return undefined
    if (passed === length) return /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') ? undefined : at + 1
  }
  return undefined
}
