import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { type AskRules, isLeftInPeace, type SentText } from './invitation.model.ts'
import { slotFrom } from '../messaging/sending-time.model.ts'

export const reminderRefusals = [
  'answered',
  'opted_out',
  'ask_closed',
  'turned_off',
  'withdrawn',
  'erased',
  'not_sent',
  'asked_recently',
  'over_budget',
] as const
export type ReminderRefusal = (typeof reminderRefusals)[number]

/** What has become of an invitation when the time of its reminder has come. */
export type Reminded = {
  answered: boolean
  /** Of asks altogether, or of reminders. */
  optedOut: boolean
  askClosed: boolean
  withdrawn: boolean
  /** Whether the address is still kept. */
  kept: boolean
  /** When the invitation left; nothing where it is not known to have left. */
  sentAt: Date | null
  /** What else this address has had or is to have. */
  others: readonly SentText[]
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Whether somebody who has not answered is reminded, and when: now, or later where the question itself left late. Each
 * reminder ends as sent or as one of the refusals.
 */
export function decideReminder(
  reminded: Reminded,
  rules: Pick<AskRules, 'capDays' | 'reminderDays' | 'window'>,
  given: { now: Date; affordable: (sendAt: Date) => boolean },
): Outcome<ReminderRefusal, { kind: 'send' | 'wait'; at: Date }> {
  const { now } = given
  if (reminded.answered) return refuse('answered')
  if (reminded.optedOut) return refuse('opted_out')
  if (reminded.askClosed) return refuse('ask_closed')
  if (rules.reminderDays === null) return refuse('turned_off')
  if (reminded.withdrawn) return refuse('withdrawn')
  if (!reminded.kept) return refuse('erased')
  if (reminded.sentAt === null) return refuse('not_sent')
  const earliest = new Date(reminded.sentAt.getTime() + rules.capDays * DAY)
  if (now < earliest) return done({ kind: 'wait', at: slotFrom(earliest, rules.window).at })
  const { at } = slotFrom(now, rules.window)
  if (!isLeftInPeace(reminded.others, at, rules.capDays)) return refuse('asked_recently')
  return given.affordable(at) ? done({ kind: 'send', at }) : refuse('over_budget')
}
