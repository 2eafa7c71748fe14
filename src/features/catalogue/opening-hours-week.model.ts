import { Temporal } from 'temporal-polyfill'
import {
  type DayOpenings,
  isOpenAt,
  type OpeningHours,
  openingsOn,
  type Span,
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
  const monday = Temporal.PlainDate.from(today)
  const first = monday.subtract({ days: monday.dayOfWeek - 1 })
  const rows: WeekRow[] = []
  for (let day = 1; day <= 7; day += 1) {
    const opening = openingsOn(ordinary, first.add({ days: day - 1 }).toString())
    if (!opening.known) return []
    const last = rows.at(-1)
    if (last && isSame(last, opening)) last.until = day
    else rows.push({ from: day, until: day, spans: opening.spans, byReservation: opening.byReservation })
  }
  return rows
}

/** What is different on the coming days: a holiday, a summer's hours of a day. */
export function exceptionsAhead(hours: readonly OpeningHours[], today: string, days: number): ExceptionRow[] {
  if (!hours.some(({ kind }) => kind === 'exception')) return []
  const start = Temporal.PlainDate.from(today)
  const rows: ExceptionRow[] = []
  for (let ahead = 0; ahead < days; ahead += 1) {
    const on = start.add({ days: ahead }).toString()
    const opening = openingsOn(hours, on)
    if (!opening.exception) continue
    const last = rows.at(-1)
    const follows = last && Temporal.PlainDate.from(last.untilOn).add({ days: 1 }).toString() === on
    if (last && follows && sameSpans(last.spans, opening.spans) && sameNotes(last.notes, opening.notes))
      last.untilOn = on
    else rows.push({ fromOn: on, untilOn: on, spans: opening.spans, notes: opening.notes })
  }
  return rows
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
