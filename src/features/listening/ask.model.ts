import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import { decidePublishing } from '../identity/organisation.model.ts'
import { findReplyPhrase } from '../messaging/sender.model.ts'
import { measureText } from '../messaging/text-message.model.ts'
import { type AskRules, linkMark, withLink } from './invitation.model.ts'
import { type Layer, weighedShare } from './weighing.model.ts'
import { defaultWindow, type SendingDelay } from '../messaging/sending-time.model.ts'

/** The exact words of one version, by language. */
export type AskWords = { question: Words; followUp: Words; invitation: Words }
export type AskParts = keyof AskWords

/** As the table keeps them. */
export type AskSettings = {
  delayKind: 'next_day' | 'hours'
  delayHours: number
  windowFromHour: number
  windowToHour: number
  weekdays: readonly number[]
  onHolidays: boolean
  capDays: number
  sharePercent: number
  excludesMinors: boolean
  excludesProtected: boolean
  excludesSeveralNumbers: boolean
  excludesGuardians: boolean
  excludedSegments: readonly string[]
  /** One reminder so many days after the invitation, or none. */
  reminderDays: number | null
  channels: readonly string[]
  visitTypes: readonly string[]
  segments: readonly string[]
}

export const defaultSettings: AskSettings = {
  delayKind: 'next_day',
  delayHours: 0,
  windowFromHour: defaultWindow.fromHour,
  windowToHour: defaultWindow.toHour,
  weekdays: defaultWindow.days,
  onHolidays: defaultWindow.holidays,
  capDays: 30,
  sharePercent: 100,
  excludesMinors: false,
  excludesProtected: true,
  excludesSeveralNumbers: true,
  excludesGuardians: false,
  excludedSegments: [],
  reminderDays: null,
  channels: [],
  visitTypes: [],
  segments: [],
}

export function rulesOf(settings: AskSettings): AskRules {
  const { delayKind, delayHours, windowFromHour, windowToHour, weekdays, onHolidays, ...rules } = settings
  const delay: SendingDelay =
    delayKind === 'next_day'
      ? { kind: 'next_day', atHour: windowFromHour }
      : { kind: 'hours', hours: delayHours }
  return {
    delay,
    window: { fromHour: windowFromHour, toHour: windowToHour, days: weekdays, holidays: onHolidays },
    capDays: rules.capDays,
    sharePercent: rules.sharePercent,
    excludesMinors: rules.excludesMinors,
    excludesProtected: rules.excludesProtected,
    excludesSeveralNumbers: rules.excludesSeveralNumbers,
    excludesGuardians: rules.excludesGuardians,
    excludedSegments: rules.excludedSegments,
    reminderDays: rules.reminderDays,
  }
}

/** Nobody is texted before eight or after nine in the evening, whatever an ask would allow. */
export const decentHours = { from: 8, to: 21 } as const
export const shortestCapDays = 7
/** Later than this the visit is forgotten and the link soon dies. */
export const longestReminderDays = 21
export const longestText = { question: 300, followUp: 300, invitation: 600 } as const
export const mostParts = 4
// What stands before the words when they are sent once more.
const longestReminderMark = 'Påminnelse: '

export type AskFault =
  | 'language_missing'
  | 'link_missing'
  | 'names_service'
  | 'asks_for_reply'
  | 'too_many_parts'
  | 'window_closed'
  | 'window_indecent'
  | 'no_weekday'
  | 'cap_too_short'
  | 'reminder_within_cap'
  | 'reminder_too_late'
  | 'follows_excluded'

/**
 * Whether these words may be sent to people at these hours. `example` is a link as long as a real one; `reachesNobody`: the
 * organisation is invented, so no text of it wakes anyone, and whoever tries the product at night sees it come;
 * `unanswerable`: texts come from a name, to which nobody can write back.
 */
export function decideAsk(
  ask: { settings: AskSettings; words: AskWords },
  service: { names: Words; sensitive: boolean },
  given: {
    requiredLanguages: readonly string[]
    example: string
    reachesNobody?: boolean
    unanswerable?: boolean
  },
): Outcome<AskFault> {
  const { settings, words } = ask
  const parts = [words.question, words.followUp, words.invitation]
  if (parts.some((part) => !decidePublishing(part, given.requiredLanguages).ok))
    return refuse('language_missing')
  const invitations = Object.values(words.invitation).filter((text) => text !== undefined && text !== '')
  if (invitations.some((text) => !text?.includes(linkMark))) return refuse('link_missing')
  if (service.sensitive && invitations.some((text) => namesAny(text ?? '', service.names)))
    return refuse('names_service')
  if (given.unanswerable && invitations.some((text) => findReplyPhrase(text ?? '') !== undefined))
    return refuse('asks_for_reply')
  const mark = settings.reminderDays === null ? '' : longestReminderMark
  if (invitations.some((text) => measureText(mark + withLink(text ?? '', given.example)).parts > mostParts))
    return refuse('too_many_parts')
  if (settings.windowFromHour >= settings.windowToHour) return refuse('window_closed')
  const atNight = settings.windowFromHour < decentHours.from || settings.windowToHour > decentHours.to
  if (atNight && !given.reachesNobody) return refuse('window_indecent')
  if (settings.weekdays.length === 0) return refuse('no_weekday')
  if (settings.capDays < shortestCapDays) return refuse('cap_too_short')
  return decideRules(settings)
}

// A reminder is a text like any other: were it to come within the cap, the ask would break its own promise.
function decideRules({ reminderDays, capDays, segments, excludedSegments }: AskSettings): Outcome<AskFault> {
  if (reminderDays !== null && reminderDays < capDays) return refuse('reminder_within_cap')
  if (reminderDays !== null && reminderDays > longestReminderDays) return refuse('reminder_too_late')
  const allExcluded = segments.length > 0 && segments.every((one) => excludedSegments.includes(one))
  return allExcluded ? refuse('follows_excluded') : done()
}

export function sameWords(one: AskWords, other: AskWords): boolean {
  return (['question', 'followUp', 'invitation'] as const).every((part) => {
    const languages = new Set([...Object.keys(one[part]), ...Object.keys(other[part])])
    return [...languages].every((language) => (one[part][language] ?? '') === (other[part][language] ?? ''))
  })
}

/** Whether the text says one of the names, in whatever case. */
export function namesAny(text: string, names: Words): boolean {
  const written = text.toLowerCase()
  return Object.values(names).some(
    (name) => name !== undefined && name !== '' && written.includes(name.toLowerCase()),
  )
}

/** Invitations planned, messages that left, people who answered. */
export type Funnel = { planned: number; sent: number; answered: number; layers: readonly Layer[] }
export const emptyFunnel: Funnel = { planned: 0, sent: 0, answered: 0, layers: [] }

export const FUNNEL_DAYS = 56

/** Fewer than this could point to a person among those who work there, so no number of them is shown. */
export const smallestShownGroup = 5

/** Of those whose message left, how many answered, and how sure that is. Nothing before any has left. */
export function responseRate(layers: readonly Layer[]) {
  return layers.every(({ whole }) => whole === 0) ? undefined : weighedShare(layers)
}
