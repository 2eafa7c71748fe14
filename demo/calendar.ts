import { Temporal } from 'temporal-polyfill'

const zone = 'Europe/Helsinki'

/** Days and hours as people in Finland live them, counted back from the present moment. */
export type Calendar = {
  present: Date
  /** `yyyy-mm-dd` of the present moment. */
  today: string
  /** So many days ago, at this time of the day; never after the present. */
  at(daysAgo: number, hour: number, minute?: number): Date
  /** The same, on the last working day that is not after it: staff rest at weekends. */
  atWork(daysAgo: number, hour: number, minute?: number): Date
  /** `yyyy-mm-dd` of a moment, moved by so many days. */
  dayOf(moment: Date, days?: number): string
}

export function newCalendar(present: Date): Calendar {
  const today = Temporal.Instant.fromEpochMilliseconds(present.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()

  function at(daysAgo: number, hour: number, minute = 0) {
    const day = today.subtract({ days: daysAgo })
    const moment = day.toPlainDateTime({ hour, minute }).toZonedDateTime(zone)
    return new Date(Math.min(moment.epochMilliseconds, present.getTime()))
  }

  return {
    present,
    today: today.toString(),
    at,
    atWork(daysAgo, hour, minute) {
      const { dayOfWeek } = today.subtract({ days: daysAgo })
      return at(daysAgo + Math.max(0, dayOfWeek - 5), hour, minute)
    },
    dayOf(moment, days = 0) {
      return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
        .toZonedDateTimeISO(zone)
        .toPlainDate()
        .add({ days })
        .toString()
    },
  }
}
