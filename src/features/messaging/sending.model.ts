import { Temporal } from 'temporal-polyfill'
import type { Channel } from './gateway.model.ts'
import { canBeSent, type MessageState, type Purpose } from './message.model.ts'

/** What the encryption of a message's words is bound to. */
export const bodyPurpose = 'message body'
/** What the encryption of an address in the development outbox is bound to. */
export const outboxPurpose = 'outbox recipient'

/** A gateway that is closed for a day is waited for; one that is closed for longer is a failure that people must see. */
export const mostAttempts = 12
/** Of the job: more than attempts, because a run may break before it has written its attempt. */
export const mostRuns = 25

/** Words and inbound texts are kept no longer than contacts are by default. */
export const keptDays = 30

/** Why a message was not sent, once its time had come. */
export const refusalReasons = ['erased', 'opted_out_since', 'no_gateway'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export type Waiting = {
  state: MessageState
  /** Whether its words and its contact are still kept. */
  kept: boolean
  optedOut: boolean
  gateway: boolean
  purpose: Purpose
  channel: Channel
  /** How many times it has been tried before. */
  tried: number
  now: Date
}

export type Beginning =
  | { kind: 'send' }
  | { kind: 'refuse'; reason: RefusalReason }
  | { kind: 'wait'; until: Date }
  /** An attempt was begun and never ended: it may have left. */
  | { kind: 'uncertain' }
  | { kind: 'settled' }

export function decideBeginning(waiting: Waiting): Beginning {
  if (waiting.state === 'sending') return { kind: 'uncertain' }
  if (!canBeSent(waiting.state)) return { kind: 'settled' }
  if (!waiting.kept) return { kind: 'refuse', reason: 'erased' }
  if (waiting.optedOut) return { kind: 'refuse', reason: 'opted_out_since' }
  if (!waiting.gateway) return { kind: 'refuse', reason: 'no_gateway' }
  const until = waiting.tried > 0 ? endOfNight(waiting) : undefined
  return until === undefined ? { kind: 'send' } : { kind: 'wait', until }
}

/**
 * The first try comes at the hour for which it was planned; a later one may come at any, and nobody wants to be asked at
 * three in the morning because a gateway was closed in the evening. A confirmation answers what the person did just now, and a
 * test is looked at by whoever sent it.
 */
function endOfNight({ channel, purpose, now }: Waiting): Date | undefined {
  if (channel !== 'sms' || purpose === 'confirmation' || purpose === 'test') return undefined
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/Helsinki')
  if (here.hour >= firstHour && here.hour < lastHour) return undefined
  const day = here.hour < firstHour ? here.toPlainDate() : here.toPlainDate().add({ days: 1 })
  const morning = day.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: { hour: firstHour } })
  return new Date(morning.epochMilliseconds)
}

const firstHour = 9
const lastHour = 21

/** What the adapter said of one attempt. */
export type AttemptEnd =
  | { kind: 'accepted'; gatewayId?: string }
  | { kind: 'rejected'; code: string; retryable: boolean }
  | { kind: 'uncertain'; why: string }

export type Ending =
  | { kind: 'again'; code: string }
  | { kind: 'sent' | 'failed' | 'uncertain'; reason: string | null; gatewayReference: string | null }

export function decideEnding(end: AttemptEnd, attempt: number): Ending {
  if (end.kind === 'accepted')
    return { kind: 'sent', reason: null, gatewayReference: end.gatewayId?.slice(0, 200) ?? null }
  if (end.kind === 'uncertain')
    return { kind: 'uncertain', reason: end.why.slice(0, 100), gatewayReference: null }
  if (end.retryable && attempt < mostAttempts) return { kind: 'again', code: end.code.slice(0, 100) }
  return { kind: 'failed', reason: end.code.slice(0, 100), gatewayReference: null }
}
