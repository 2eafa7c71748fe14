import { type SendingWindow, type Slot, slotFrom } from '../messaging/sending-time.model.ts'

/** More than this in one minute are spread, so that a night's visits told at once do not leave all at noon. */
export const mostInMinute = 100

// With less of the window left, a crowd waits for the next one.
const shortestSpread = 60 * 60_000

/**
 * The moment of one message: at once when few have the same minute, else anywhere in what is left of the window, by lot.
 * `planned` counts those that have this minute already.
 */
export function spreadMoment(
  slot: Slot,
  given: { planned: number; spread: number; window: SendingWindow },
): Date {
  if (given.planned < mostInMinute) return slot.at
  const roomy = lengthOf(slot) >= shortestSpread ? slot : slotFrom(slot.closes, given.window)
  return new Date(roomy.at.getTime() + Math.floor(lengthOf(roomy) * given.spread))
}

/** The minute by which a crowd is counted. */
export function minuteOf(moment: Date): number {
  return Math.floor(moment.getTime() / 60_000)
}

function lengthOf({ at, closes }: Slot): number {
  return closes.getTime() - at.getTime()
}
