import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import { decideCap } from '../messaging/message.model.ts'
import { readAddressText } from '../voices/address.model.ts'
import { isSampled, type Lot, weightOf } from './sampling.model.ts'
import { spreadMoment } from './sending-slot.model.ts'
import {
  type SendingDelay,
  sendingSlot,
  sendingTime,
  type SendingWindow,
  type Slot,
  slotFrom,
} from '../messaging/sending-time.model.ts'

export const decideInvitationsTask = 'listening: decide invitations'
export const withdrawInvitationsTask = 'listening: withdraw invitations'
export const personsPurpose = 'persons of service events'
export const invitationCodePurpose = 'invitation code'
export const invitationCodeLength = 10
export const reminderCodePurpose = 'code of a reminder'

/** What the rules need of a person and of the visit. */
export type Person = {
  phone?: string | undefined
  email?: string | undefined
  age?: number | undefined
  ageGroup?: string | undefined
  protectedAddress?: boolean | undefined
  severalPhoneNumbers?: boolean | undefined
  guardianNumber?: boolean | undefined
  channel?: string | undefined
  visitType?: string | undefined
  segment?: string | undefined
}

export const invitationRefusals = [
  'no_ask',
  'ask_closed',
  'not_followed',
  'sensitive_service',
  'protected_address',
  'minor',
  'several_phone_numbers',
  'guardian_number',
  'excluded_segment',
  'not_sampled',
  'no_contact',
  'bad_number',
  'opted_out',
  'visited_again',
  'asked_recently',
  'over_budget',
] as const
export type InvitationRefusal = (typeof invitationRefusals)[number]

/** What may come of an invitation after it was planned, other than reaching its reader. */
export type WithdrawalReason = 'opted_out_since' | 'erased' | 'undeliverable' | 'ask_closed'

export type Visit = { serviceId: string; happenedAt: Date; segments: readonly string[] }
/** The ask that the visit belongs to (`chooseAsk`), or why there is none. */
export type AskOfVisit = Outcome<
  'no_ask' | 'sensitive_service' | 'ask_closed' | 'not_followed',
  { rules: AskRules }
>
export type AskRules = {
  delay: SendingDelay
  window: SendingWindow
  capDays: number
  sharePercent: number
  excludesMinors: boolean
  excludesProtected: boolean
  excludesSeveralNumbers: boolean
  excludesGuardians: boolean
  excludedSegments: readonly string[]
  reminderDays: number | null
}

/** A text that this address has had or is to have, and for how long its ask promised peace around it. */
export type SentText = {
  kind: 'invitation' | 'reminder'
  invitationId?: string
  serviceId: string
  /** When it left, and until that is known, when it is to leave. */
  sendAt: Date
  left: boolean
  capDays: number
}
/** What the organisation knows of the address already: by its hash, over all asks, planned texts too. */
export type History = { optedOut: boolean; texts: readonly SentText[] }

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
  visit: Pick<Visit, 'segments'>,
  person: Person,
  ask: AskOfVisit,
  lot: Lot,
): Outcome<Exclude<InvitationRefusal, ReasonOfAddress>, AskRules> {
  if (!ask.ok) return ask
  const { rules } = ask.value
  if (rules.excludesProtected && person.protectedAddress) return refuse('protected_address')
  if (rules.excludesMinors && isMinor(person)) return refuse('minor')
  if (rules.excludesSeveralNumbers && person.severalPhoneNumbers) return refuse('several_phone_numbers')
  if (rules.excludesGuardians && person.guardianNumber) return refuse('guardian_number')
  if (visit.segments.some((segment) => rules.excludedSegments.includes(segment)))
    return refuse('excluded_segment')
  return isSampled(rules.sharePercent, lot) ? done(rules) : refuse('not_sampled')
}

export type Surroundings = {
  now: Date
  lot: Lot
  /** How many have this moment's minute already. */
  planned: (moment: Date) => number
  /** Whether the money for one more message is there; asked last, of those only who would be asked. */
  affordable: (sendAt: Date) => boolean
}

export type PlannedInvitation = { slot: Slot; sendAt: Date; weight: number; remindAt: Date | undefined }

/**
 * Whether this visit is asked about, and when. Exactly one outcome for each visit: an invitation, or the first reason
 * against it.
 */
export function decideInvitation(
  visit: Visit,
  person: Person & { at: AddressRead },
  ask: AskOfVisit,
  history: History,
  { now, lot, planned, affordable }: Surroundings,
): Outcome<InvitationRefusal, PlannedInvitation> {
  const asking = decideAsking(visit, person, ask, lot)
  if (!asking.ok) return asking
  const rules = asking.value
  if (!person.at.ok) return person.at
  if (history.optedOut) return refuse('opted_out')
  // The question that already waits for them will speak of both visits.
  if (history.texts.some((one) => isWaiting(one, now) && one.serviceId === visit.serviceId))
    return refuse('visited_again')
  const slot = slotOfVisit(visit, rules, now)
  const sendAt = spreadMoment(slot, { planned: planned(slot.at), spread: lot.spread, window: rules.window })
  if (!isLeftInPeace(history.texts, sendAt, rules.capDays)) return refuse('asked_recently')
  if (!affordable(sendAt)) return refuse('over_budget')
  return done({ slot, sendAt, weight: weightOf(rules.sharePercent), remindAt: reminderTime(sendAt, rules) })
}

/**
 * Between two texts lies the longer of what their asks promise, whichever of them is decided first. One that is not known to have
 * left may be held by a gateway that is down for as long as it is worth sending, so peace begins after that.
 */
export function isLeftInPeace(texts: readonly SentText[], sendAt: Date, capDays: number): boolean {
  return texts.every((one) => {
    const days = Math.max(capDays, one.capDays)
    const latest = one.left ? one.sendAt : new Date(one.sendAt.getTime() + longestHeldHours * HOUR)
    return decideCap({ history: [latest], now: sendAt, days }).ok
  })
}

/**
 * Two days late a question is begun no more (messaging/sending.model.ts). One that was begun at the last moment may still be in the
 * hands of a gateway that takes them one by one and asks us to slow down.
 */
export const longestHeldHours = 48 + 1
const HOUR = 60 * 60_000

/** So many days after the question, in the same window. */
export function reminderTime(
  askedAt: Date,
  { reminderDays, window }: Pick<AskRules, 'reminderDays' | 'window'>,
): Date | undefined {
  if (reminderDays === null) return undefined
  return sendingTime({ eventAt: askedAt, delay: { kind: 'hours', hours: 24 * reminderDays }, window })
}

type ReasonOfAddress =
  | 'no_contact'
  | 'bad_number'
  | 'opted_out'
  | 'visited_again'
  | 'asked_recently'
  | 'over_budget'

function isWaiting({ kind, sendAt }: SentText, now: Date): boolean {
  return kind === 'invitation' && sendAt > now
}

/** After the visit's delay; a visit told of late is asked about in the next open window, never in the night. */
export function slotOfVisit({ happenedAt }: Visit, { delay, window }: AskRules, now: Date): Slot {
  const due = sendingSlot({ eventAt: happenedAt, delay, window })
  return due.at >= now ? due : slotFrom(now, window)
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

/** Words as they are kept and sent: browsers post two characters for each line break. */
export function asSent(written: string): string {
  return written.replaceAll('\r\n', '\n')
}

/** Where the answer page of a code is: short, because each character of a text is paid for. */
export function answerLink(at: { baseUrl: string; organisation: { slug: string } }, code: string): string {
  return `${at.baseUrl}/${at.organisation.slug}/v/${code}`
}

/** As long as a real one, for counting the parts of a text. */
export function exampleLink(at: { baseUrl: string; organisation: { slug: string } }): string {
  return answerLink(at, '7K2M9QXTB4'.slice(0, invitationCodeLength))
}
