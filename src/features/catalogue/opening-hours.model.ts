import type { Words } from '../../platform/texts.ts'

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * The same hours from `day` to `untilDay`, or, past midnight, one stretch from `day` to `untilDay`. Without a day it holds
 * on every day of its period. Times are "08:00"; "24:00" is the end of a day.
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

export type Span = { opens: string; closes: string }
/** Nobody has told the hours of a day on which no period holds. */
export type DayOpenings = {
  known: boolean
  exception: boolean
  byReservation: boolean
  spans: readonly Span[]
  notes: readonly Words[]
}

/** When it is open on a day. Of ordinary periods those with an end stand before the ones that always hold. */
export function openingsOn(hours: readonly OpeningHours[], day: string): DayOpenings {
  const holding = hours.filter(({ fromOn, untilOn }) => (fromOn ?? day) <= day && (untilOn ?? day) >= day)
  const exceptions = holding.filter(({ kind }) => kind === 'exception')
  const ordinary = holding.filter(({ kind }) => kind !== 'exception')
  const seasonal = ordinary.filter(({ untilOn }) => untilOn !== null)
  const chosen = exceptions.length > 0 ? exceptions : seasonal.length > 0 ? seasonal : ordinary
  const weekday = weekdayOf(day)
  return {
    known: chosen.length > 0,
    exception: exceptions.length > 0,
    byReservation: chosen.length > 0 && chosen.every(({ byReservation }) => byReservation),
    spans: joinSpans(chosen.flatMap((period) => spansOf(period, weekday))),
    notes: chosen.map(({ notes }) => notes).filter((notes) => Object.keys(notes).length > 0),
  }
}

/** Of a day as `yyyy-mm-dd`: a page asks for some hundred of them, and the next page for the same. */
export function weekdayOf(day: string): number {
  const known = weekdays.get(day)
  if (known !== undefined) return known
  if (weekdays.size >= mostWeekdaysKept) weekdays.clear()
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  weekdays.set(day, weekday)
  return weekday
}

const weekdays = new Map<string, number>()
const mostWeekdaysKept = 1000

function spansOf(period: OpeningHours, weekday: number): Span[] {
  if (period.closed) return []
  if (period.alwaysOpen) return [{ opens: '00:00', closes: '24:00' }]
  return period.openings.flatMap((opening) =>
    period.kind === 'past_midnight' ? stretchOn(opening, weekday) : hoursOn(opening, weekday),
  )
}

function hoursOn({ day, untilDay, opens, closes }: Opening, weekday: number): Span[] {
  if (day !== null && !isBetween(weekday, day, untilDay ?? day)) return []
  return opens < closes ? [{ opens, closes }] : []
}

// From Friday 18.00 to Saturday 02.00: the evening of the one, the night of the other, whole days between.
function stretchOn({ day, untilDay, opens, closes }: Opening, weekday: number): Span[] {
  if (day === null) return []
  const last = untilDay ?? nextDay(day)
  if (day === last) return weekday === day && opens < closes ? [{ opens, closes }] : []
  if (weekday === day) return [{ opens, closes: '24:00' }]
  if (weekday === last) return closes > '00:00' ? [{ opens: '00:00', closes }] : []
  return isBetween(weekday, day, last) ? [{ opens: '00:00', closes: '24:00' }] : []
}

function isBetween(weekday: number, from: number, until: number): boolean {
  return from <= until ? weekday >= from && weekday <= until : weekday >= from || weekday <= until
}

function nextDay(day: Weekday): Weekday {
  return ((day % 7) + 1) as Weekday
}

// Hours that meet or overlap are one.
function joinSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  const joined: Span[] = []
  for (const span of spans.toSorted((one, other) => (one.opens < other.opens ? -1 : 1))) {
    const last = joined.at(-1)
    if (!last || span.opens > last.closes) joined.push({ ...span })
    else if (span.closes > last.closes) last.closes = span.closes
  }
  return joined
}
