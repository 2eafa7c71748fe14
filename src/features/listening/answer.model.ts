import { wilsonInterval } from '../../engine/statistics/wilson.ts'
import type { Id } from '../../platform/id.ts'
import { done, refuse, type Outcome } from '../../platform/outcome.ts'

export type AnswerId = Id<'answer'>
export type AnswerChannel = 'link' | 'sms'
export const scale = { min: 0, max: 10 } as const

/** After this a link leads to a page that says so: memory of the visit has faded, and codes must not live for ever. */
export const answerableDays = 60

/** A number that somebody gave, about what and when. */
export type ScoreGiven = { score: number; serviceId: Id<'service'>; answeredAt: Date }

export type GivenAnswer = {
  answerId: AnswerId
  score: number
  speakerId: Id<'speaker'> | null
  answeredAt: Date
}

/**
 * One answer to one invitation. The same number again changes nothing; another number on the same day is a slip of the
 * finger put right; later than that it would be a second opinion on another day, and the first one stands.
 */
export function decideAnswering(input: {
  sendAt: Date
  given: GivenAnswer | undefined
  score: number
  now: Date
}): Outcome<'expired' | 'already_answered', 'new' | 'same' | 'changed'> {
  const { sendAt, given, score, now } = input
  if (isExpired(sendAt, now)) return refuse('expired')
  if (!given) return done('new')
  if (given.score === score) return done('same')
  return canChange(given, now) ? done('changed') : refuse('already_answered')
}

export function isExpired(sendAt: Date, now: Date): boolean {
  return sendAt < answerableSince(now)
}

/** Invitations sent before this can no longer be answered. */
export function answerableSince(now: Date): Date {
  return new Date(now.getTime() - answerableDays * 24 * 60 * 60_000)
}

export function canChange(given: GivenAnswer, now: Date): boolean {
  return finnishDay(given.answeredAt) === finnishDay(now)
}

/** `yyyy-mm-dd` of a moment in Finland, or of so many days before it. */
export function finnishDay(moment: Date, daysBefore = 0): string {
  const shifted = new Date(moment.getTime() - daysBefore * 24 * 60 * 60_000)
  return days.format(shifted)
}

// Made once: making one takes longer than a hundred uses.
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })

/** A share of those who answered, with the interval it probably lies in. */
export function shareOf(part: number, answered: number) {
  const { estimate, low, high } = wilsonInterval(part, answered)
  return { share: estimate, low, high, answered }
}
