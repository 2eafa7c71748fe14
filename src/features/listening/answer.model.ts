import { dayBefore, dayInFinland } from '../identity/day.model.ts'
import type { Id } from '../../platform/id.ts'
import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import type { BackgroundKind } from './background.model.ts'
import { type Asked, isOnScale, questionAfter, type ScaleName } from './question.model.ts'
import type { ScoreLayer } from './weighing.model.ts'

export type AnswerId = Id<'answer'>
export type AnswerChannel = 'link' | 'sms'

/** After this a link leads to a page that says so: memory of the visit has faded, and codes must not live for ever. */
export const answerableDays = 60

/** A number that somebody gave, about what and when. */
export type ScoreGiven = { score: number; scale: ScaleName; serviceId: Id<'service'>; answeredAt: Date }

export type GivenAnswer = {
  answerId: AnswerId
  score: number
  speakerId: Id<'speaker'> | null
  answeredAt: Date
}

/** An invitation as far as answering needs it: the hot path reads no more than this. */
export type InvitationToAnswer = {
  invitationId: Id<'invitation'>
  askId: string
  version: number
  /** Of the number that its version asks for. */
  scale: ScaleName
  /** In which its question is written. */
  languages: readonly string[]
  serviceId: Id<'service'>
  unitId: Id<'unit'> | null
  contactId: Id<'contact'>
  language: string
  /** For how many visits the person who was asked stands. */
  weight: number
  sendAt: Date
  /** The telephone or mailbox that was asked was forgotten since: its link leads nowhere, and takes nothing. */
  erased: boolean
  given: GivenAnswer | undefined
}

/** What the pages of an answer show: the words asked, what was said to them already, and where a telling could go. */
export type AskedWords = Asked & {
  background: readonly BackgroundKind[]
  serviceNames: Words
  sensitive: boolean
  /** The telephone or e-mail that was asked, while it is still kept. */
  contactChannel: 'sms' | 'email' | null
  /** The reason is said already. */
  explained: boolean
  /** The further questions that have an answer. */
  answered: ReadonlySet<string>
  /** They have told of themselves already. */
  introduced: boolean
  /** They have said that they need not hear what comes of it. */
  declined: boolean
}

export type Step = { invitation: InvitationToAnswer; asked: AskedWords }

/** Where the pages lead after the reason, or after a further question. */
export function stepAfterQuestion({ invitation, asked }: Step, questionId?: string): string {
  const next = questionAfter(asked.questions, invitation.given?.score ?? 0, questionId)
  return next ? `questions/${next.questionId}` : 'wish'
}

/** Where a link opened again leads: to the first thing that has no answer yet. */
export function stepToGoOn(step: Step): string {
  if (!step.invitation.given?.speakerId) return 'words'
  const { questions, answered } = step.asked
  const open = questions.filter(({ questionId }) => !answered.has(questionId))
  return stepAfterQuestion({ ...step, asked: { ...step.asked, questions: open } })
}

/** What comes after the wish: what people may tell of themselves stands last, and health by itself. */
export function stepAfterWish({ background, introduced }: AskedWords): string {
  if (introduced || background.length === 0) return 'thanks'
  return background.some((kind) => kind !== 'difficulty') ? 'background' : 'health'
}

export function stepAfterBackground({ background }: AskedWords): string {
  return background.includes('difficulty') ? 'health' : 'thanks'
}

/**
 * One answer to one invitation. The same number again changes nothing; another number on the same day is a slip of the
 * finger put right; later than that it would be a second opinion on another day, and the first one stands.
 */
export function decideAnswering(input: {
  sendAt: Date
  erased: boolean
  given: GivenAnswer | undefined
  score: number
  scale: ScaleName
  now: Date
}): Outcome<'erased' | 'expired' | 'already_answered' | 'bad_choice', 'new' | 'same' | 'changed'> {
  const { sendAt, erased, given, score, scale, now } = input
  if (erased) return refuse('erased')
  if (isExpired(sendAt, now)) return refuse('expired')
  if (!isOnScale(score, scale)) return refuse('bad_choice')
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

export function canChange(given: { answeredAt: Date }, now: Date): boolean {
  return finnishDay(given.answeredAt) === finnishDay(now)
}

/** `yyyy-mm-dd` of a moment in Finland, or of so many days before it: a day has 23 or 25 hours when the clocks change. */
export function finnishDay(moment: Date, daysBefore = 0): string {
  return dayBefore(dayInFinland(moment), daysBefore)
}

/** Of so many who gave each score: those who were pleased and those who were not, as the scale draws its lines. */
export function sumScores(
  scores: readonly { weight: number; score: number; count: number }[],
  { good, poor }: { good: number; poor: number },
): ScoreLayer[] {
  return [...Map.groupBy(scores, ({ weight }) => weight)].map(([weight, ofWeight]) => {
    const sum = (has: (score: number) => boolean) =>
      ofWeight.reduce((all, { score, count }) => all + (has(score) ? count : 0), 0)
    return {
      weight,
      count: sum(() => true),
      good: sum((score) => score >= good),
      detractors: sum((score) => score <= poor),
    }
  })
}
