import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import type { ScaleName } from './question.model.ts'

export type FeedbackChannel = 'web' | 'link' | 'sms' | 'staff'

/** What somebody said: unasked, or as the reason of an answer. Erasure leaves no words. */
export type Feedback = {
  feedbackId: Id<'feedback'>
  speakerId: Id<'speaker'>
  answerId: Id<'answer'> | null
  /** The feedback that this one goes on from. */
  continuesId: Id<'feedback'> | null
  serviceId: Id<'service'> | null
  unitId: Id<'unit'> | null
  channel: FeedbackChannel
  language: string
  words: string | null
  receivedAt: Date
  /** Of the answer that the words explain. */
  score: number | null
  scale: ScaleName | null
}

export const longestWords = 10_000

/** People count what they see, so an emoji is one character and a line break is one however it was sent. */
export function decideWords(typed: string): Outcome<'required' | 'too_long', string> {
  const words = readWords(typed)
  if (words === '') return refuse('required')
  return [...words].length > longestWords ? refuse('too_long') : done(words)
}

/** Words as they are kept: just what was written, without what a database cannot hold (the null character). */
export function readWords(typed: string): string {
  return typed.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim()
}

/** For words that nobody can be asked to shorten: a text message, however many parts it came in. */
export function cutWords(text: string): string {
  return [...readWords(text)].slice(0, longestWords).join('')
}

/** The name of the form with which a speaker says more, on the page of their code. */
export const sayMoreForm = 'say more'

/** The field of the form that a refusal speaks of. */
export function fieldOfRefusal(reason: string): 'words' | 'service' | 'contact' {
  if (reason === 'required' || reason === 'too_long') return 'words'
  return reason === 'bad_service' ? 'service' : 'contact'
}
