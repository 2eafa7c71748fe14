import { Temporal } from 'temporal-polyfill'
import type { Channel } from './gateway.model.ts'
import { canBeSent, isCapped, type MessageState, type Purpose } from './message.model.ts'
import { defaultWindow, isSendingDate, slotFrom } from './sending-time.model.ts'

/** What the encryption of a message's words is bound to. */
export const bodyPurpose = 'message body'
/** What the encryption of an address in the development outbox is bound to. */
export const outboxPurpose = 'outbox recipient'

/** Of the sending by one channel: whoever holds it is the only one who sends. */
export function sendingLock(channel: Channel): string {
  return `messaging: sending ${channel}`
}

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
  /** Connected, with a sender or without one that may be used yet; or not connected at all. */
  gateway: 'open' | 'no_sender' | 'none'
  purpose: Purpose
  channel: Channel
  sendAt: Date
  /** How many times it has been tried before. */
  tried: number
  now: Date
}

export type Beginning =
  | { kind: 'send' }
  | { kind: 'refuse'; reason: RefusalReason }
  | { kind: 'wait'; until: Date }
  /** Nobody wants it any more: it is told as not delivered. */
  | { kind: 'too_late' }
  | { kind: 'settled' }

export function decideBeginning(waiting: Waiting): Beginning {
  if (!canBeSent(waiting.state)) return { kind: 'settled' }
  if (!waiting.kept) return { kind: 'refuse', reason: 'erased' }
  if (waiting.optedOut) return { kind: 'refuse', reason: 'opted_out_since' }
  if (waiting.gateway === 'none') return { kind: 'refuse', reason: 'no_gateway' }
  if (isTooLate(waiting)) return { kind: 'too_late' }
  if (waiting.gateway === 'no_sender')
    return { kind: 'wait', until: new Date(waiting.now.getTime() + senderPause) }
  const until = keepsItsHour(waiting) ? undefined : nextDecentHour(waiting, waiting.now)
  return until === undefined ? { kind: 'send' } : { kind: 'wait', until }
}

/** A sender is given by a person, who then looks whether texts leave. */
const senderPause = 5 * 60_000

/**
 * How long a message is worth sending: after two days nobody remembers the visit, and what people asked to hear keeps for
 * longer. A gateway that is closed for a day is waited for.
 */
export function isTooLate({ purpose, sendAt, now }: { purpose: Purpose; sendAt: Date; now: Date }): boolean {
  return now.getTime() - sendAt.getTime() > worthHours[purpose] * HOUR
}

const HOUR = 60 * 60_000
const worthHours: Record<Purpose, number> = {
  ask: 48,
  reminder: 48,
  tell: 7 * 24,
  reply: 7 * 24,
  confirmation: 24,
  test: 1,
  notice: 24,
}

/**
 * The first try comes at the hour for which it was planned, which an ask may have chosen otherwise, unless the program itself
 * was late. Planned for the day's last minute, it does not leave in the night that follows.
 */
function keepsItsHour(waiting: Waiting): boolean {
  const { tried, sendAt, now } = waiting
  return (
    tried === 0 &&
    now.getTime() - sendAt.getTime() <= HOUR / 2 &&
    nextDecentHour(waiting, sendAt) !== undefined
  )
}

/**
 * A later try may come at any hour, and nobody wants to be asked at three in the morning, or on Christmas Day, because a
 * gateway was closed in the evening. A confirmation answers what the person did just now, and a test is looked at by whoever
 * sent it. Nothing where the hour is decent already.
 */
function nextDecentHour({ channel, purpose }: Waiting, moment: Date): Date | undefined {
  if (channel !== 'sms' || purpose === 'confirmation' || purpose === 'test') return undefined
  const here = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/Helsinki')
  const byDay = here.hour >= firstHour && here.hour < lastHour
  if (isCapped(purpose))
    return byDay && isSendingDate(moment, defaultWindow) ? undefined : slotFrom(moment, defaultWindow).at
  if (byDay) return undefined
  const day = here.hour < firstHour ? here.toPlainDate() : here.toPlainDate().add({ days: 1 })
  const morning = day.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: { hour: firstHour } })
  return new Date(morning.epochMilliseconds)
}

const firstHour = 9
const lastHour = 21

/** What the adapter said of one attempt. A long text has an id for each of its parts. */
export type AttemptEnd =
  | { kind: 'accepted'; gatewayId?: string; partIds?: readonly string[] }
  | { kind: 'rejected'; code: string; retryable: boolean }
  | { kind: 'uncertain'; why: string }

export type Ending =
  | { kind: 'again'; code: string; until: Date }
  | {
      kind: 'sent' | 'failed' | 'uncertain'
      reason: string | null
      gatewayReference: string | null
      partReferences?: readonly string[]
    }

export function decideEnding(
  end: AttemptEnd,
  tried: { attempt: number; purpose: Purpose; sendAt: Date; now: Date },
): Ending {
  if (end.kind === 'accepted') {
    const parts = end.partIds?.map((id) => storable(id, 200))
    return {
      kind: 'sent',
      reason: null,
      gatewayReference: storable(end.gatewayId ?? '', 200) || null,
      ...(parts && parts.length > 1 ? { partReferences: parts } : {}),
    }
  }
  if (end.kind === 'uncertain')
    return { kind: 'uncertain', reason: storable(end.why, 100), gatewayReference: null }
  const until = notHanded.includes(end.code) ? tried.now : retryAt(tried.attempt, tried.now)
  if (end.retryable && !isTooLate({ ...tried, now: until }))
    return { kind: 'again', code: storable(end.code, 100), until }
  return { kind: 'failed', reason: storable(end.code, 100), gatewayReference: null }
}

/**
 * Whether the word of an attempt still counts, where something has been told of its message meanwhile or somebody has decided
 * about it: that it left always does. While it waits once more, or of a later attempt, that one tells.
 */
export function holdsEnding(ending: Ending['kind'], attempt: number, last: number | null): boolean {
  if (ending === 'sent') return true
  return ending !== 'again' && attempt === last
}

// What a stranger wrote: the database refuses these characters, and with them all that is written at once.
function storable(text: string, longest: number): string {
  return text.replaceAll('\0', '').slice(0, longest).toWellFormed()
}

/** Marked as under way and never handed on, because the program was asked to stop. */
export const stopped = 'stopped'
const notHanded = [stopped, 'line_down']

/** Each time after a longer wait, and never after more than an hour: 15 s, 30 s, 1 min, 2 min and so on. */
export function retryAt(failures: number, now: Date, longest = HOUR): Date {
  return new Date(now.getTime() + Math.min(longest, 15_000 * 2 ** Math.max(0, Math.min(failures, 20) - 1)))
}

/** The gateway itself is knocked at by one message, and more often: people wait for it. */
export const longestPause = HOUR / 6

/**
 * Whether a fault lies in the gateway and not in one number or mailbox: the next message would meet it too, so the others
 * wait. A gateway that hangs must not make a night's messages uncertain one after another.
 */
export function isOfGateway(end: AttemptEnd): boolean {
  if (end.kind === 'accepted') return false
  if (end.kind === 'uncertain') return true
  return end.retryable && !/^(smtp_45|mailbox_)/.test(end.code)
}
