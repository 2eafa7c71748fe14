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
  /** A link and nothing else; a link of ours among other words; any link that leads elsewhere. */
  | { kind: 'our_link' | 'our_link_within' | 'false_link'; shown: string }
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
  const text = pasted.slice(0, longestPasted).normalize('NFKC').replace(invisible, '').trim()
  if (text === '') return { kind: 'unreadable' }
  const email = looksLikeEmail(text) ? readEmail(text) : undefined
  if (email?.ok) {
    const ours = marks.emails.some((one) => one.toLowerCase() === email.value.toLowerCase())
    return { kind: ours ? 'our_email' : 'strange_email', shown: email.value }
  }
  const links = linksIn(text)
  const strange = links.find((link) => !isOurs(link, marks.address))
  if (strange !== undefined) return { kind: 'false_link', shown: strange }
  const [first] = links
  if (first === undefined) return judgeSender(text, marks, reading)
  return { kind: withoutStop(text) === first ? 'our_link' : 'our_link_within', shown: first }
}

// No pattern with two open ends: one pasted to be slow would hold up everybody.
function looksLikeEmail(text: string): boolean {
  return text.length <= longestEmail && text.includes('@') && !/[\s/:]/.test(text)
}

const longestEmail = 254

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
// A browser goes to "https:evil.fi" and "https:/evil.fi", too, and each "https:" is a link of its own.
const withScheme = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|https?:)(?:(?!https?:)[^\s<>"”’])*/gi
/**
 * "palaute.example.fi/v/7K2M", as phones show a link without its beginning, and "192.0.2.7/k". It begins wherever a host can,
 * also after a slash or an @.
 */
const withoutScheme =
  /(?<![\p{L}\p{M}\d.-])[.-]*((?:[\p{L}\d][\p{L}\p{M}\d-]*\.)+\p{L}[\p{L}\p{M}\d-]{1,62}|(?:(?:0x[\da-f]+|\d+)\.){3}(?:0x[\da-f]+|\d+)|(?:0x[\da-f]{6,}|\d{8,10})(?=\/))((?::\d+)?(?:[/?#][^\s<>"”’]*)?)/giu
// Between words that were written together: no host has two in a row.
const dots = /(?<=[\p{L}\d])\.{2,}(?=[\p{L}\d])/gu

function linksIn(text: string): string[] {
  // A phone number written with dots is no numeric host.
  if (/^[+\d][\d\s().-]*$/.test(text)) return []
  const whole = text.match(withScheme) ?? []
  const rest = text.replace(withScheme, ' ').replace(dots, ' ')
  return [...whole, ...bareLinksIn(rest)].map(withoutStop).filter((link) => link !== '')
}

function bareLinksIn(text: string): string[] {
  return [...text.matchAll(withoutScheme)].flatMap((match) => {
    const [all, host = '', path = ''] = match
    const inEmail = text[match.index - 1] === '@' || text[match.index + all.length] === '@'
    return inEmail && path === '' ? [] : [host + path]
  })
}

// A sentence's full stop is not a link's.
function withoutStop(text: string): string {
  let end = text.length
  while (end > 0 && '.,;:!?)]'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

function isOurs(link: string, address: string): boolean {
  const ours = new URL(address)
  const theirs = URL.parse(
    /^(https?:|[a-z][a-z0-9+.-]*:\/\/)/i.test(link) ? link : `${ours.protocol}//${link}`,
  )
  // Not every program takes a backslash for a slash, so where such a link leads nobody can say.
  if (!theirs || link.includes('\\') || theirs.username !== '' || theirs.password !== '') return false
  // A page that is read in the clear can be changed on its way, so a link of ours never begins so where we have better.
  if (theirs.protocol !== ours.protocol || theirs.host !== ours.host) return false
  return theirs.pathname === ours.pathname || theirs.pathname.startsWith(`${ours.pathname}/`)
}
