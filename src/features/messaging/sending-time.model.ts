import { dayOf, isHoliday, momentOn, weekdayOf } from './finnish-day.model.ts'

/** When somebody may be asked: kindly, at decent hours, on the clock they live by. */
export type SendingDelay = { kind: 'next_day'; atHour: number } | { kind: 'hours'; hours: number }

export type SendingWindow = {
  fromHour: number
  /** The hour when sending has ended: 20 means that 19:59 is the last minute. */
  toHour: number
  /** Weekdays, Monday 1 ... Sunday 7. */
  days: readonly number[]
  /** Whether public holidays are sending days. */
  holidays: boolean
}

export const defaultDelay: SendingDelay = { kind: 'next_day', atHour: 12 }
export const defaultWindow: SendingWindow = {
  fromHour: 12,
  toHour: 20,
  days: [1, 2, 3, 4, 5, 6],
  holidays: false,
}

/** A moment at which something may be sent, and when the window that it lies in closes. */
export type Slot = { at: Date; closes: Date }

/** The first moment that is after the delay and inside the window. */
export function sendingTime(plan: { eventAt: Date; delay?: SendingDelay; window?: SendingWindow }): Date {
  return sendingSlot(plan).at
}

export function sendingSlot(plan: { eventAt: Date; delay?: SendingDelay; window?: SendingWindow }): Slot {
  const { eventAt, delay = defaultDelay, window = defaultWindow } = plan
  return firstSlot(afterDelay(eventAt, delay), window)
}

/** Where there is nothing to wait for but the window. */
export function slotFrom(moment: Date, window: SendingWindow): Slot {
  return firstSlot(moment.getTime(), window)
}

function firstSlot(earliest: number, window: SendingWindow): Slot {
  const first = dayOf(new Date(earliest))
  for (let day = first; day < first + longestWaitDays; day += 1) {
    if (!isSendingDay(day, window)) continue
    const closes = momentOn(day, window.toHour)
    const at = Math.max(earliest, momentOn(day, window.fromHour))
    // On the night the clocks go forward an hour is missing, and a window of that hour with it.
    if (at < closes) return { at: new Date(at), closes: new Date(closes) }
  }
  throw new RangeError('The sending window never opens.')
}

/** The Monday midnight, in Finland, of the week that this moment is in. */
export function weekBegan(moment: Date): Date {
  const today = dayOf(moment)
  return new Date(momentOn(today - weekdayOf(today) + 1, 0))
}

// Longer than any row of holidays and unlucky weekdays: two years hold every weekday as a working day.
const longestWaitDays = 731

function afterDelay(eventAt: Date, delay: SendingDelay): number {
  if (delay.kind === 'hours') return eventAt.getTime() + Math.round(delay.hours * 3600) * 1000
  return momentOn(dayOf(eventAt) + 1, delay.atHour)
}

/** By the days of the window alone, whatever the hour. */
export function isSendingDate(moment: Date, window: SendingWindow): boolean {
  return isSendingDay(dayOf(moment), window)
}

function isSendingDay(day: number, window: SendingWindow): boolean {
  return window.days.includes(weekdayOf(day)) && (window.holidays || !isHoliday(day))
}
