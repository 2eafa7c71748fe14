import type { Words } from '../../platform/texts.ts'

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * From a time of a day to a time of the same day, or of `untilDay` where it goes on past midnight. Without a day it holds
 * on every day of its period. "24:00" is the end of a day.
 */
export type Opening = { day: Weekday | null; untilDay: Weekday | null; opens: string; closes: string }

/** One period with its openings. An exception stands before everything else that holds on its days. */
export type OpeningHours = {
  kind: 'weekly' | 'exception' | 'past_midnight'
  /** Days in Finland, both included. */
  fromOn: string | null
  untilOn: string | null
  closed: boolean
  alwaysOpen: boolean
  byReservation: boolean
  notes: Words
  openings: readonly Opening[]
}
