import { Temporal } from 'temporal-polyfill'

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

/** The first moment that is after the delay and inside the window. */
export function sendingTime(plan: { eventAt: Date; delay?: SendingDelay; window?: SendingWindow }): Date {
  const { eventAt, delay = defaultDelay, window = defaultWindow } = plan
  const earliest = afterDelay(eventAt, delay)
  let day = earliest.toPlainDate()
  for (let tried = 0; tried < longestWaitDays; tried++, day = day.add({ days: 1 })) {
    if (!isSendingDay(day, window)) continue
    const opens = momentOn(day, window.fromHour)
    const closes = momentOn(day, window.toHour)
    const moment = Temporal.ZonedDateTime.compare(earliest, opens) > 0 ? earliest : opens
    // On the night the clocks go forward an hour is missing, and a window of that hour with it.
    if (Temporal.ZonedDateTime.compare(moment, closes) < 0) return new Date(moment.epochMilliseconds)
  }
  throw new RangeError('The sending window never opens.')
}

/**
 * Public holidays, and the eves of Midsummer and Christmas, when Finland rests as if they were. Computed here, because
 * finnish-holidays-js 1.1.2 gives each day one too early where the machine's clock is west of Greenwich.
 */
export function isPublicHoliday(date: Temporal.PlainDate): boolean {
  const { year } = date
  if (fixedHolidays.has(`${date.day}.${date.month}.`)) return true
  const fromEaster = easterSunday(year).until(date, { largestUnit: 'days' }).days
  if (daysFromEaster.has(fromEaster)) return true
  const midsummer = saturdayFrom(Temporal.PlainDate.from({ year, month: 6, day: 20 }))
  const allSaints = saturdayFrom(Temporal.PlainDate.from({ year, month: 10, day: 31 }))
  return date.equals(midsummer) || date.equals(midsummer.subtract({ days: 1 })) || date.equals(allSaints)
}

/** The Monday midnight, in Finland, of the week that this moment is in. */
export function weekBegan(moment: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
  return new Date(momentOn(today.subtract({ days: today.dayOfWeek - 1 }), 0).epochMilliseconds)
}

const zone = 'Europe/Helsinki'

// Longer than any row of holidays and unlucky weekdays: two years hold every weekday as a working day.
const longestWaitDays = 731

// New Year, Epiphany, May Day, Independence Day, Christmas with its eve.
const fixedHolidays = new Set(['1.1.', '6.1.', '1.5.', '6.12.', '24.12.', '25.12.', '26.12.'])

// Good Friday, Easter Sunday and Monday, Ascension Day, Pentecost.
const daysFromEaster = new Set([-2, 0, 1, 39, 49])

function afterDelay(eventAt: Date, delay: SendingDelay): Temporal.ZonedDateTime {
  const event = Temporal.Instant.fromEpochMilliseconds(eventAt.getTime())
  if (delay.kind === 'hours')
    return event.add({ seconds: Math.round(delay.hours * 3600) }).toZonedDateTimeISO(zone)
  return momentOn(event.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 }), delay.atHour)
}

function isSendingDay(day: Temporal.PlainDate, window: SendingWindow): boolean {
  return window.days.includes(day.dayOfWeek) && (window.holidays || !isPublicHoliday(day))
}

/** Hour 24 is the midnight that ends the day. */
function momentOn(day: Temporal.PlainDate, hour: number): Temporal.ZonedDateTime {
  return day.toPlainDateTime().add({ hours: hour }).toZonedDateTime(zone)
}

function saturdayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (6 - date.dayOfWeek + 7) % 7 })
}

/** The Gregorian computus of Meeus, Jones and Butcher; all divisions are of whole numbers. */
function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7
  const shift = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const marchDay = moon + week - 7 * shift + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(marchDay / 31), day: (marchDay % 31) + 1 })
}
