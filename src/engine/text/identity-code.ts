import { matches, type Find } from './find.ts'

/**
 * Finnish personal identity codes.
 *
 * Notation  ddmmyy, a mark of the century, the individual number zzz, a check character
 * Formula   the check character is number (ddmmyyzzz mod 31) of 0123456789ABCDEFHJKLMNPRSTUVWXY
 * Units     none
 * Errors    none
 * Source    the population register's rules; the marks Y X W V U and B C D E F from 1 January 2023 (decree 690/2022)
 * Example   131052-308T: 131052308 mod 31 = 25, which is T
 */
export function findIdentityCodes(text: string): Find[] {
  return matches(text, identityCode, 'identity_code', (match) => isIdentityCode(match[0]))
}

// People write spaces round the mark, and telephones turn the hyphen into a dash.
const identityCode =
  /(?<![\p{L}\p{N}])\d{6}\s?[-+\u2010-\u2013\u2212YXWVUABCDEF]\s?\d{3}\s?[0-9A-FHJ-NPR-Y](?![\p{L}\p{N}])/giu

export function isIdentityCode(written: string): boolean {
  const [, date = '', mark = '', number = '', check = ''] =
    /^(\d{6})([-+\u2010-\u2013\u2212YXWVUABCDEF])(\d{3})(.)$/u.exec(
      written.replace(/\s/g, '').toUpperCase(),
    ) ?? []
  if (check === '' || Number(number) < 2) return false
  const century = '+' === mark ? 1800 : 'ABCDEF'.includes(mark) ? 2000 : 1900
  const [day, month, year] = [date.slice(0, 2), date.slice(2, 4), date.slice(4, 6)].map(Number)
  return (
    isDay(century + (year ?? 0), month ?? 0, day ?? 0) &&
    check === checkCharacters[Number(date + number) % 31]
  )
}

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
