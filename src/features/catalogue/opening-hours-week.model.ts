import { Temporal } from 'temporal-polyfill'
import {
  type DayOpenings,
  isOpenAt,
  type OpeningHours,
  openingsOn,
  type Span,
  weekdayOf,
} from './opening-hours.model.ts'
import type { Words } from '../../platform/texts.ts'

/** Weekdays in a row with the same hours. */
export type WeekRow = { from: number; until: number; spans: readonly Span[]; byReservation: boolean }
/** Days in a row on which something else holds than in an ordinary week. */
export type ExceptionRow = {
  fromOn: string
  untilOn: string
  spans: readonly Span[]
  notes: readonly Words[]
}

/** An ordinary week around this day, Monday first; nothing where nobody has told the hours. */
export function weekAround(hours: readonly OpeningHours[], today: string): WeekRow[] {
  const ordinary = hours.filter(({ kind }) => kind !== 'exception')
  const monday = daysAfter(today, 1 - weekdayOf(today))
  const rows: WeekRow[] = []
  for (let day = 1; day <= 7; day += 1) {
    const opening = openingsOn(ordinary, daysAfter(monday, day - 1))
    if (!opening.known) return []
    const last = rows.at(-1)
    if (last && isSame(last, opening)) last.until = day
    else rows.push({ from: day, until: day, spans: opening.spans, byReservation: opening.byReservation })
  }
  return rows
}

/** What is different on the coming days: a holiday, a summer's hours of a day. */
export function exceptionsAhead(hours: readonly OpeningHours[], today: string, days: number): ExceptionRow[] {
  const last = daysAfter(today, days - 1)
  const near = hours.filter(
    ({ kind, fromOn, untilOn }) =>
      kind === 'exception' && (fromOn ?? today) <= last && (untilOn ?? last) >= today,
  )
  const rows: ExceptionRow[] = []
  for (let on = today; near.length > 0 && on <= last; on = daysAfter(on, 1)) {
    const opening = openingsOn(near, on)
    if (opening.exception) addDay(rows, on, opening)
  }
  return rows
}

function addDay(rows: ExceptionRow[], on: string, { spans, notes }: DayOpenings) {
  const before = rows.at(-1)
  const follows = before && daysAfter(before.untilOn, 1) === on
  if (before && follows && sameSpans(before.spans, spans) && sameNotes(before.notes, notes))
    before.untilOn = on
  else rows.push({ fromOn: on, untilOn: on, spans, notes })
}

export type State = { open: boolean; until: string | undefined; allDay: boolean }

/** Open or closed at this moment, and until when of this day; nothing where the hours are not known. */
export function stateAt(hours: readonly OpeningHours[], moment: Date): State | undefined {
  const open = isOpenAt(hours, moment)
  if (open === undefined) return undefined
  const { day, time } = inFinland(moment)
  const { spans } = openingsOn(hours, day)
  const now = spans.find(({ opens, closes }) => opens <= time && time < closes)
  const next = spans.find(({ opens }) => opens > time)
  return {
    open,
    until: open ? now?.closes : next?.opens,
    allDay: now?.opens === '00:00' && now.closes === '24:00',
  }
}

export function inFinland(moment: Date): { day: string; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/Helsinki')
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function isSame(row: WeekRow, opening: DayOpenings) {
  return row.byReservation === opening.byReservation && sameSpans(row.spans, opening.spans)
}

function sameSpans(one: readonly Span[], other: readonly Span[]) {
  return (
    one.length === other.length &&
    one.every((span, at) => span.opens === other[at]?.opens && span.closes === other[at]?.closes)
  )
}

function sameNotes(one: readonly Words[], other: readonly Words[]) {
  return JSON.stringify(one) === JSON.stringify(other)
}
