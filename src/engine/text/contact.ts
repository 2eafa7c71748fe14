import { matches, type Find } from './find.ts'

/**
 * E-mail addresses, also with (at) and (piste) as people write them against robots.
 *
 * Source    64 signs before the mark and 63 in a part after it: RFC 5321 section 4.5.3.1, RFC 1035 section 2.3.4
 */
export function findEmails(text: string): Find[] {
  return matches(text, email, 'email')
}

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}\s?(?:@|[([](?:at|ät|miu)[)\]])\s?(?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[([](?:dot|piste|punkt)[)\]]\s?)){1,4}\p{L}{2,24}/giu

/**
 * Telephone numbers: Finnish with their leading zero, international with + or 00, and bare ones after a word for telephone.
 *
 * Source    at most fifteen digits: ITU-T E.164; our own rules, tried on the written lines of docs/text.md
 */
export function findPhones(text: string): Find[] {
  return [
    ...matches(text, international, 'phone', hasDigits(8, 15)),
    ...matches(text, national, 'phone', (match) => hasDigits(7, 12)(match) && !dateFirst.test(match[0])),
    ...matches(text, dotted, 'phone', hasDigits(9, 11)),
    ...matches(text, afterWord, 'phone', hasDigits(5, 12)),
  ]
}

// At most one mark between two digits, so that 08.00 - 16.00 and lists of years do not grow into a number.
const gap = String.raw`[ \u00A0\u202F/\-\u2010-\u2013]?`
const international = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\+|00)${gap}[1-9](?:${gap}(?:\(0\)${gap})?\d){7,14}(?!\d)`,
  'gu',
)
const national = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/-])\(?0[1-9](?:\d{0,2}\))?(?:${gap}\d){5,10}(?![\d:]|[.,]\d)`,
  'gu',
)
// 010190-9012 is a number of a customer or a case, built on a date.
const dateFirst = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}$/
// Full stops only in mobile numbers: elsewhere they are dates and times.
const dotted = /(?<![\p{L}\p{N}.,-])0(?:4\d|50)\.\d{3}\.?\d{2,4}(?:\.\d{2})?(?![\d.]\d)/gu
const afterWord = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:puh|puhelin|puhelimeni|puhelinnumeroni|puhelinnumero|kännykkä|gsm|tel|tfn|telefon|telefonnummer|phone|mobile)\s?[.:]?\s?(?:on\s|är\s|is\s)?)[1-9](?:${gap}\d){4,10}(?!\d)`,
  'giu',
)

function hasDigits(least: number, most: number) {
  return (match: RegExpExecArray) => {
    const digits = match[0].replace(/\D/g, '').length
    return least <= digits && digits <= most
  }
}

/**
 * Finnish number plates: ABC-123 as such, ABC 123 and abc123 only after a word that speaks of a vehicle.
 *
 * Source    two or three letters and up to three digits as plates in Finland have them; our own rules, tried on the written lines of docs/text.md
 */
export function findPlates(text: string): Find[] {
  return [
    ...matches(text, plate, 'plate', (match) => !notPlates.has(match[0].replace(/-.*/, '').toUpperCase())),
    ...matches(text, plateAfterWord, 'plate'),
  ]
}

const plate =
  /(?<![\p{L}\p{N}-])(?:[A-ZÅÄÖ]{3}-[1-9]\d{0,2}|[A-ZÅÄÖ]{2}-[1-9]\d{2}|[a-zåäö]{3}-[1-9]\d{2})(?![\p{L}\p{N}-])/gu
const plateAfterWord =
  /(?<=(?<!\p{L})(?:rekisterinumero|rekisteritunnus|rekkari|rek|reg|registreringsnummer|registration|plate|auto|autoni|bil|bilen|car)\s?[.:]?\s?(?:on\s|är\s|is\s|number\s|nr\s)?)[a-zåäö]{2,3}[ -]?[1-9]\d{1,2}(?![\p{L}\p{N}])/giu
const notPlates = new Set(['ISO', 'RAL', 'DIN', 'BMI', 'ICD', 'PDF', 'MRI', 'UHF', 'KLO', 'DNA', 'COV'])
