import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import { maskPhone, readPhone, type E164 } from './phone.model.ts'

export type Channel = 'sms' | 'email'
export type Purpose = 'ask' | 'tell'
/** What may be stopped by itself: somebody may want the questions and none of them twice. */
export type OptOutPurpose = Purpose | 'reminder'
export type AddressRefusal = 'bad_number' | 'not_mobile' | 'bad_email'

/** The address as it is kept, from what a person typed. */
export function readAddressText(
  channel: Channel,
  text: string,
  reading: { acceptDemoNumbers: boolean },
): Outcome<AddressRefusal, string> {
  return channel === 'sms' ? readPhone(text, { defaultCountry: 'FI', ...reading }) : readEmail(text)
}

/**
 * One field takes both: an e-mail address has an @, a number never does. Of a word without one it was probably the @ that was left
 * out, and nobody is helped by being told of telephone numbers.
 */
export function channelOf(text: string): Channel {
  const isWord = /\p{L}/u.test(text) && text.replace(/\D/g, '').length < shortestNumber
  return text.includes('@') || isWord ? 'email' : 'sms'
}

const shortestNumber = 5

/**
 * An address that an ordinary mail server takes: letters outside ASCII only in the domain, which is turned into the form
 * that travels. Whether anyone reads it only a message can tell.
 */
export function readEmail(text: string): Outcome<'bad_email', string> {
  const written = text.replace(/\p{Cf}/gu, '').trim()
  const at = written.lastIndexOf('@')
  const local = written.slice(0, at)
  const domain = readDomain(written.slice(at + 1))
  if (at < 1 || !localShape.test(local) || local.length > 64 || domain === undefined)
    return refuse('bad_email')
  const address = `${local}@${domain}`
  return address.length > 254 ? refuse('bad_email') : done(address)
}

/** The spelling that is hashed: one person's address is one address however it was capitalised. */
export function plainAddress(channel: Channel, address: string): string {
  return channel === 'email' ? address.toLowerCase() : address
}

/** For people's eyes: enough to recognise one's own, too little to use. */
export function maskAddress(channel: Channel, address: string): string {
  if (channel === 'sms') return maskPhone(address as E164)
  const [first = ''] = address
  return `${first}***${address.slice(address.lastIndexOf('@'))}`
}

// Dots stand between other characters, never first, last or doubled (RFC 5322, dot-atom).
const localShape = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const labelShape = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

function readDomain(text: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(text) || !URL.canParse(`http://${text}`)) return undefined
  const domain = new URL(`http://${text}`).hostname
  const labels = domain.split('.')
  const last = labels.at(-1) ?? ''
  const isName = labels.length > 1 && labels.every((label) => labelShape.test(label))
  return isName && /^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(last) ? domain : undefined
}
