import { Temporal } from 'temporal-polyfill'

/** Days of Finland as whole numbers, counted from 1.1.1970: a night's events ask after the same few again and again. */
export function dayOf(moment: Date): number {
  const milliseconds = moment.getTime()
  // Finland is two or three hours ahead of UTC, so it is this day or the one before.
  const day = Math.floor((milliseconds + 3 * HOUR) / DAY)
  return momentOn(day, 0) <= milliseconds ? day : day - 1
}

/** In milliseconds since 1970. Hour 24 is the midnight that ends the day; an hour that summer time leaves out is the next. */
export function momentOn(day: number, hour: number): number {
  return remembered(moments, day * 25 + hour, () => {
    const clock = dateOf(day).toPlainDateTime().add({ hours: hour })
    return clock.toZonedDateTime('Europe/Helsinki').epochMilliseconds
  })
}

/** Monday 1 ... Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function isHoliday(day: number): boolean {
  return remembered(holidays, day, () => isPublicHoliday(dateOf(day)))
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

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const mostRemembered = 20_000

// The calendar never changes, and asking it took a hundred times as long as all the rules together.
const moments = new Map<number, number>()
const holidays = new Map<number, boolean>()

function remembered<Value>(known: Map<number, Value>, key: number, find: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= mostRemembered) known.clear()
  const value = find()
  known.set(key, value)
  return value
}

function dateOf(day: number): Temporal.PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: day })
}

// New Year, Epiphany, May Day, Independence Day, Christmas with its eve.
const fixedHolidays = new Set(['1.1.', '6.1.', '1.5.', '6.12.', '24.12.', '25.12.', '26.12.'])

// Good Friday, Easter Sunday and Monday, Ascension Day, Pentecost.
const daysFromEaster = new Set([-2, 0, 1, 39, 49])

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
