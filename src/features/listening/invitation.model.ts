import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import { decideCap } from '../messaging/message.model.ts'
import { readAddressText } from '../voices/address.model.ts'
import { type SendingDelay, type SendingWindow, sendingTime } from './sending-time.model.ts'

export const decideInvitationsTask = 'listening: decide invitations'
export const personsPurpose = 'persons of service events'
export const invitationCodePurpose = 'invitation code'
export const invitationCodeLength = 10

/** What the rules need of a person. */
export type Person = {
  phone?: string | undefined
  email?: string | undefined
  age?: number | undefined
  ageGroup?: string | undefined
  protectedAddress?: boolean | undefined
  severalPhoneNumbers?: boolean | undefined
  guardianNumber?: boolean | undefined
}

export const invitationRefusals = [
  'no_ask',
  'ask_closed',
  'sensitive_service',
  'protected_address',
  'several_phone_numbers',
  'minor',
  'no_contact',
  'bad_number',
  'opted_out',
  'visited_again',
  'asked_recently',
] as const
export type InvitationRefusal = (typeof invitationRefusals)[number]

/** What may come of an invitation after it was planned, other than reaching its reader. */
export type WithdrawalReason = 'opted_out_since' | 'erased' | 'undeliverable'

export type Visit = { serviceId: string; happenedAt: Date; sensitive: boolean }
/** The open ask of the visit's service; `closed` when there is none any more, `none` when there never was. */
export type AskOfVisit = 'none' | 'closed' | AskRules
export type AskRules = {
  delay: SendingDelay
  window: SendingWindow
  capDays: number
  excludesMinors: boolean
}
/** What the organisation knows of the address already: by its hash, over all asks, planned invitations too. */
export type History = { optedOut: boolean; invitations: readonly { serviceId: string; sendAt: Date }[] }

export type Address = { channel: 'sms' | 'email'; address: string }
export type AddressRead = Outcome<'no_contact' | 'bad_number', Address>

/** Where this person can be asked: by text when there is a number that works, else by e-mail. */
export function readAddress(
  person: Person,
  reading: { channels: readonly Address['channel'][]; acceptDemoNumbers: boolean },
): AddressRead {
  const { channels, acceptDemoNumbers } = reading
  const phone = channels.includes('sms') ? person.phone : undefined
  const email = channels.includes('email') ? person.email : undefined
  const number = phone === undefined ? undefined : readAddressText('sms', phone, { acceptDemoNumbers })
  if (number?.ok) return done({ channel: 'sms', address: number.value })
  const mail = email === undefined ? undefined : readAddressText('email', email, { acceptDemoNumbers })
  if (mail?.ok) return done({ channel: 'email', address: mail.value })
  return refuse((number ?? mail) ? 'bad_number' : 'no_contact')
}

/** What must hold whoever the person is, before anything of theirs is looked up. */
export function decideAsking(
  visit: Visit,
  person: Person,
  ask: AskOfVisit,
): Outcome<Exclude<InvitationRefusal, keyof typeof ofAddress>, AskRules> {
  // A sensitive service is asked about where somebody has opened an ask for it; silence there is deliberate.
  if (ask === 'none') return refuse(visit.sensitive ? 'sensitive_service' : 'no_ask')
  if (ask === 'closed') return refuse('ask_closed')
  if (person.protectedAddress) return refuse('protected_address')
  if (ask.excludesMinors && isMinor(person)) return refuse('minor')
  if (person.severalPhoneNumbers) return refuse('several_phone_numbers')
  return done(ask)
}

/**
 * Whether this visit is asked about, and when. Exactly one outcome for each visit: an invitation, or the first reason
 * against it.
 */
export function decideInvitation(
  visit: Visit,
  person: Person & { at: AddressRead },
  ask: AskOfVisit,
  history: History,
  now: Date,
): Outcome<InvitationRefusal, { sendAt: Date }> {
  const asking = decideAsking(visit, person, ask)
  if (!asking.ok) return asking
  if (!person.at.ok) return person.at
  if (history.optedOut) return refuse('opted_out')
  // The question that already waits for them will speak of both visits.
  if (history.invitations.some((one) => one.serviceId === visit.serviceId && one.sendAt > now))
    return refuse('visited_again')
  const sendAt = decentTime(visit, asking.value, now)
  const cap = decideCap({
    history: history.invitations.map((one) => one.sendAt),
    now: sendAt,
    days: asking.value.capDays,
  })
  return cap.ok ? done({ sendAt }) : cap
}

const ofAddress = {
  no_contact: true,
  bad_number: true,
  opted_out: true,
  visited_again: true,
  asked_recently: true,
} as const

/** After the visit's delay; a visit told of late is asked about in the next open window, never in the night. */
function decentTime({ happenedAt }: Visit, { delay, window }: AskRules, now: Date): Date {
  const due = sendingTime({ eventAt: happenedAt, delay, window })
  return due >= now ? due : sendingTime({ eventAt: now, delay: { kind: 'hours', hours: 0 }, window })
}

const ADULT_YEARS = 18

/** A guardian's number reaches an adult, who answers for the child. */
function isMinor({ age, ageGroup, guardianNumber }: Person): boolean {
  if (guardianNumber) return false
  if (age !== undefined) return age < ADULT_YEARS
  return ageGroup !== undefined && groupOfMinors(ageGroup)
}

// "0-17", "13–17 v.", "alle 18", "under 18", "<18"; a group that reaches adults is not one of minors.
function groupOfMinors(group: string): boolean {
  const below = /^\s*(?:alle|under|below|<)\s*(\d{1,3})/i.exec(group)
  if (below) return Number(below[1]) <= ADULT_YEARS
  const between = /^\s*(\d{1,3})\s*[-–—]\s*(\d{1,3})/.exec(group)
  return between !== null && Number(between[2]) < ADULT_YEARS
}

/** The person's language where the ask is written in it, else the organisation's first that is. */
export function chooseLanguage(
  wished: string | null,
  written: Words,
  languages: readonly string[],
): { language: string; text: string } {
  const wishes = wished === null ? [] : [wished, wished.split('-')[0] ?? wished]
  for (const language of [...wishes, ...languages, ...Object.keys(written)]) {
    const text = written[language]
    if (text !== undefined && text !== '') return { language, text }
  }
  return { language: languages[0] ?? 'fi', text: '' }
}

/** Stands in the words of an invitation where its link comes. */
export const linkMark = '{link}'

export function withLink(text: string, link: string): string {
  return text.replaceAll(linkMark, link)
}

/** Where the answer page of a code is: short, because each character of a text is paid for. */
export function answerLink(at: { baseUrl: string; organisation: { slug: string } }, code: string): string {
  return `${at.baseUrl}/${at.organisation.slug}/v/${code}`
}

/** As long as a real one, for counting the parts of a text. */
export function exampleLink(at: { baseUrl: string; organisation: { slug: string } }): string {
  return answerLink(at, '7K2M9QXTB4'.slice(0, invitationCodeLength))
}
