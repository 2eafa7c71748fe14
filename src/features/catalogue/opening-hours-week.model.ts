import { Temporal } from 'temporal-polyfill'
import {
  type DayOpenings,
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
  if (ordinary.length === 0) return []
  const rows: WeekRow[] = []
  for (const [index, on] of weekOf(today).entries()) {
    const opening = openingsOn(ordinary, on)
    if (!opening.known) return []
    const day = index + 1
    const last = rows.at(-1)
    if (last && isSame(last, opening)) last.until = day
    else rows.push({ from: day, until: day, spans: opening.spans, byReservation: opening.byReservation })
  }
  return rows
}

// As the minute below, the same for every place on a page.
let latestWeek: { today: string; days: readonly string[] } | undefined

function weekOf(today: string): readonly string[] {
  if (latestWeek?.today !== today) {
    const monday = 1 - weekdayOf(today)
    const days = [0, 1, 2, 3, 4, 5, 6].map((index) => daysAfter(today, monday + index))
    latestWeek = { today, days }
  }
  return latestWeek.days
}

/** What is different on the coming days: a holiday, a summer's hours of a day. */
export function exceptionsAhead(hours: readonly OpeningHours[], today: string, days: number): ExceptionRow[] {
  const last = daysAfter(today, days - 1)
  const near = hours.filter(
    ({ kind, fromOn, untilOn }) =>
      kind === 'exception' && (fromOn ?? today) <= last && (untilOn ?? last) >= today,
  )
  const begins = earliest([last, ...near.map(({ fromOn }) => latest([fromOn ?? today, today]))])
  const ends = latest([begins, ...near.map(({ untilOn }) => earliest([untilOn ?? last, last]))])
  const rows: ExceptionRow[] = []
  let before = ''
  for (let on = begins; near.length > 0 && on <= ends; on = daysAfter(on, 1)) {
    const opening = openingsOn(near, on)
    if (opening.exception) addDay(rows, { on, before }, opening)
    before = on
  }
  return rows
}

function addDay(rows: ExceptionRow[], day: { on: string; before: string }, { spans, notes }: DayOpenings) {
  const { on } = day
  const before = rows.at(-1)
  const follows = before?.untilOn === day.before
  if (before && follows && sameSpans(before.spans, spans) && sameNotes(before.notes, notes))
    before.untilOn = on
  else rows.push({ fromOn: on, untilOn: on, spans, notes })
}

/** `opensOn` is the day of the next opening, where that is not today. */
export type State = { open: boolean; until: string | undefined; allDay: boolean; opensOn?: string }

// Further ahead the name of a weekday would be that of today.
const daysLookedAhead = 6

/** Open or closed at this moment, and until when; nothing where the hours are not known. */
export function stateAt(hours: readonly OpeningHours[], moment: Date): State | undefined {
  const { day, time } = inFinland(moment)
  const { known, spans } = openingsOn(hours, day)
  if (!known) return undefined
  const now = spans.find(({ opens, closes }) => opens <= time && time < closes)
  if (now) {
    const allDay = now.opens === '00:00' && now.closes === '24:00'
    return { open: true, until: allDay ? now.closes : closingOf(hours, day, now), allDay }
  }
  const next = spans.find(({ opens }) => opens > time)
  if (next) return { open: false, until: next.opens, allDay: false }
  return { open: false, allDay: false, ...nextOpening(hours, day) }
}

// What is open at midnight closes when its night ends.
function closingOf(hours: readonly OpeningHours[], day: string, { closes }: Span): string {
  if (closes !== '24:00') return closes
  const [first] = openingsOn(hours, daysAfter(day, 1)).spans
  return first?.opens === '00:00' && first.closes !== '24:00' ? first.closes : closes
}

function nextOpening(
  hours: readonly OpeningHours[],
  today: string,
): Pick<State, 'until'> & { opensOn?: string } {
  for (let days = 1; days <= daysLookedAhead; days += 1) {
    const opensOn = daysAfter(today, days)
    const [first] = openingsOn(hours, opensOn).spans
    if (first) return { until: first.opens, opensOn }
  }
  return { until: undefined }
}

/** The clock on the wall in Finland. */
export function inFinland(moment: Date): FinnishClock {
  const minute = Math.floor(moment.getTime() / 60_000)
  if (minute !== latestMinute?.minute) latestMinute = { minute, ...readClock(moment) }
  return latestMinute
}

type FinnishClock = { day: string; time: string }

// A page asks for the same minute for each of its places, and a calendar takes its time.
let latestMinute: (FinnishClock & { minute: number }) | undefined

function readClock(moment: Date): FinnishClock {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/Helsinki')
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

function earliest(days: readonly [string, ...string[]]): string {
  return days.reduce((one, other) => (one < other ? one : other))
}

function latest(days: readonly [string, ...string[]]): string {
  return days.reduce((one, other) => (one > other ? one : other))
}

// The days ahead are the same for every place on every page of a day.
const daysKept = new Map<string, string>()
const mostDaysKept = 1000

export function daysAfter(day: string, days: number): string {
  const key = `${day} ${days}`
  const known = daysKept.get(key)
  if (known !== undefined) return known
  if (daysKept.size >= mostDaysKept) daysKept.clear()
  const after = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  daysKept.set(key, after)
  return after
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
