import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import { done, refuse, type Outcome } from '../../platform/outcome.ts'

/** A telephone number as the world spells it: +358401234567. */
export type E164 = string & { readonly e164: true }

export type PhoneReading = { defaultCountry: CountryCode; acceptDemoNumbers?: boolean }

/** One number however it was written; only numbers that can receive a text. */
export function readPhone(text: string, reading: PhoneReading): Outcome<'bad_number' | 'not_mobile', E164> {
  // Numbers copied from a contacts app carry invisible direction marks.
  const written = text.replace(/\p{Cf}/gu, '').trim()
  const phone = parsePhoneNumberFromString(written, {
    defaultCountry: reading.defaultCountry,
    extract: false,
  })
  if (!phone || phone.ext !== undefined) return refuse('bad_number')

  if (reading.acceptDemoNumbers && isDemoNumber(phone.number)) return done(phone.number as string as E164)
  if (!phone.isValid()) return refuse('bad_number')
  if (!receivesTexts.has(phone.getType())) return refuse('not_mobile')
  return done(phone.number as string as E164)
}

/** For people's eyes: enough to recognise one's own number, too little to call it. */
export function maskPhone(number: E164): string {
  const phone = parsePhoneNumberFromString(number)
  if (!phone) return '***'
  const digits = phone.nationalNumber
  return `+${phone.countryCallingCode} ${digits.slice(0, 2)} *** **${digits.slice(-2)}`
}

// In some countries (the United States) a number does not tell whether it is a mobile.
const receivesTexts = new Set<string | undefined>(['MOBILE', 'FIXED_LINE_OR_MOBILE'])

/**
 * Numbers that reach no one, for the demo. Finland has published no range for fiction that we could find (Sweden and
 * the United Kingdom have). The Finnish plan notified to the ITU gives mobiles 040-048 and 050 only; 049 was the
 * NMT network of the past, and libphonenumber knows no Finnish number under 0490. So +358 49 000 0000 ... 9999,
 * accepted only where it is asked for, and refused by default like any number that does not exist.
 */
export const demoNumbers = { prefix: '+35849000', count: 10_000 } as const

export function demoNumber(index: number): E164 {
  if (!Number.isInteger(index) || index < 0 || index >= demoNumbers.count) {
    throw new RangeError(`There are ${demoNumbers.count} demo numbers, from 0.`)
  }
  return (demoNumbers.prefix + String(index).padStart(4, '0')) as E164
}

/** Also the last guard of a real gateway: what is invented must not be sent to a network. */
export function isDemoNumber(number: string): boolean {
  return number.length === demoNumbers.prefix.length + 4 && number.startsWith(demoNumbers.prefix)
}
