import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import type { OptOutPurpose } from '../voices/address.model.ts'

/** Why a message is sent. Consent, stopping and caps are counted by purpose. */
export const purposes = ['ask', 'reminder', 'tell', 'reply', 'confirmation', 'test', 'notice'] as const
export type Purpose = (typeof purposes)[number]

/** Only asks wear people out; what they wanted to hear must not be held back by a cap. */
export function isCapped(purpose: Purpose): boolean {
  return purpose === 'ask' || purpose === 'reminder'
}

/**
 * The opt-outs that stop a message of this purpose: any of them does. A reply or a confirmation answers what the person did
 * themselves, and the confirmation that we have stopped is itself sent after the stop.
 */
export function stoppedBy(purpose: Purpose): readonly OptOutPurpose[] {
  if (purpose === 'reminder') return ['ask', 'reminder']
  return purpose === 'ask' || purpose === 'tell' ? [purpose] : []
}

export const messageStates = [
  'planned',
  'sending',
  'uncertain',
  'sent',
  'failed',
  'delivered',
  'refused',
] as const
export type MessageState = (typeof messageStates)[number]

/** What the gateway tells afterwards: late, twice and out of order. */
export type Receipt = 'sent' | 'failed' | 'delivered'

/** What we ourselves learn while sending, besides receipts. */
export type MessageNews = Receipt | 'sending' | 'postponed' | 'uncertain' | 'refused'

/**
 * A state only ever grows more certain, so receipts may come in any order. The one step back is from sending to
 * planned, when the gateway surely did not take the message and it may be tried again.
 */
export function decideNextState(current: MessageState, news: MessageNews): MessageState {
  if (current === 'refused') return 'refused'
  if (news === 'refused') return current === 'planned' ? 'refused' : current
  if (news === 'postponed') return current === 'sending' ? 'planned' : current
  if (news === 'uncertain') return current === 'sending' ? 'uncertain' : current
  return certainty[news] > certainty[current] ? news : current
}

/** Whether it may be handed to the gateway. An uncertain one may not: nobody is asked twice by our mistake. */
export function canBeSent(state: MessageState): boolean {
  return state === 'planned'
}

// A failure may be a gateway's first word before a later try of its own succeeds, so delivered outweighs it.
const certainty: Record<Exclude<MessageState, 'refused'>, number> = {
  planned: 0,
  sending: 1,
  uncertain: 2,
  sent: 3,
  failed: 4,
  delivered: 5,
}

/** At most one ask in so many days, over all the asks of the organisation; planned ones count too. */
export function decideCap(asked: { history: Date[]; now: Date; days: number }): Outcome<'asked_recently'> {
  const since = asked.now.getTime() - asked.days * dayMilliseconds
  return asked.history.some((moment) => moment.getTime() > since) ? refuse('asked_recently') : done()
}

const dayMilliseconds = 24 * 60 * 60 * 1000
