import { readEmail } from '../voices/address.model.ts'
import { readPhone } from '../voices/phone.model.ts'
import { sameName } from './sender.model.ts'

/** By what messages of ours can be told from others. Nothing here is about anyone who got one. */
export type Marks = {
  /** `https://palaute.example.fi/kaikuranta`: every link of ours begins so. */
  address: string
  /** Numbers and names that texts are sent from. */
  senders: readonly string[]
  /** Of e-mails. */
  emails: readonly string[]
}

/** What was pasted, and whether it is ours. A whole message is as true as the falsest link in it. */
export type Verdict =
  | { kind: 'our_link' | 'false_link'; shown: string }
  | { kind: 'our_number' | 'strange_number'; shown: string }
  | { kind: 'our_name' | 'strange_name'; shown: string }
  | { kind: 'our_email' | 'strange_email'; shown: string }
  | { kind: 'unreadable' }

export const longestPasted = 2000

/**
 * Reads a link, a number, a sender's name, an e-mail address or a whole message. Links are judged first and by where they
 * really lead: what stands before an @ or after our own name in a host is how a false one is made to look like ours.
 */
export function judge(pasted: string, marks: Marks, reading: { acceptDemoNumbers: boolean }): Verdict {
  const text = pasted.normalize('NFKC').replace(invisible, '').trim().slice(0, longestPasted)
  if (text === '') return { kind: 'unreadable' }
  const email = /^\S+@\S+\.\S+$/.test(text) && !/[/:]/.test(text) ? readEmail(text) : undefined
  if (email?.ok) {
    const ours = marks.emails.some((one) => one.toLowerCase() === email.value.toLowerCase())
    return { kind: ours ? 'our_email' : 'strange_email', shown: email.value }
  }
  const links = linksIn(text)
  const strange = links.find((link) => !isOurs(link, marks.address))
  if (strange !== undefined) return { kind: 'false_link', shown: strange }
  if (links[0] !== undefined) return { kind: 'our_link', shown: links[0] }
  return judgeSender(text, marks, reading)
}

function judgeSender(text: string, marks: Marks, reading: { acceptDemoNumbers: boolean }): Verdict {
  if (/^[+\d][\d\s()./-]*$/.test(text)) {
    const short = text.replace(/\D/g, '')
    const phone = readPhone(text, { defaultCountry: 'FI', ...reading })
    const shown = phone.ok ? phone.value : short
    const ours = marks.senders.includes(shown) || marks.senders.includes(short)
    return { kind: ours ? 'our_number' : 'strange_number', shown }
  }
  if (text.length > 15 || /\n/.test(text)) return { kind: 'unreadable' }
  const ours = marks.senders.some((sender) => sameName(sender, text))
  return { kind: ours ? 'our_name' : 'strange_name', shown: text }
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const withScheme = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"”’]+/gi
// "palaute.example.fi/v/7K2M", as phones show a link without its beginning; a sentence's full stop is not a host's.
const withoutScheme = /(?:^|[\s(<"”])((?:[\p{L}\d-]+\.)+[\p{L}]{2,24}(?::\d+)?(?:[/?#][^\s<>"”’]*)?)/giu

function linksIn(text: string): string[] {
  const whole = text.match(withScheme) ?? []
  const rest = text.replace(withScheme, ' ')
  const bare = [...rest.matchAll(withoutScheme)].map((match) => match[1] ?? '')
  return [...whole, ...bare].map((link) => link.replace(/[.,;:!?)\]]+$/, '')).filter((link) => link !== '')
}

function isOurs(link: string, address: string): boolean {
  const ours = new URL(address)
  const theirs = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(link) ? link : `${ours.protocol}//${link}`)
  if (!theirs || theirs.username !== '' || theirs.password !== '') return false
  // A page that is read in the clear can be changed on its way, so a link of ours never begins so where we have better.
  if (theirs.protocol !== ours.protocol || theirs.host !== ours.host) return false
  return theirs.pathname === ours.pathname || theirs.pathname.startsWith(`${ours.pathname}/`)
}
