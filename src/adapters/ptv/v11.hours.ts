import { Temporal } from 'temporal-polyfill'
import type { Parts } from './ptv.parts.ts'
import { choiceIn, flag, moment, text, wordsIn } from './ptv.values.ts'

const kinds = {
  DaysOfTheWeek: 'weekly',
  Standard: 'weekly',
  Exceptional: 'exception',
  Exception: 'exception',
  OverMidnight: 'past_midnight',
  Special: 'past_midnight',
} as const

const weekdays = {
  Monday: 1,
  Tuesday: 2,
  Wednesday: 3,
  Thursday: 4,
  Friday: 5,
  Saturday: 6,
  Sunday: 7,
} as const

/** Opening hours: a period of which a part is wrong is left out whole, since half the hours would mislead. */
export function openingHoursIn(parts: Parts) {
  return parts.each('serviceHours', (one) => {
    const kind = choiceIn(one, 'serviceHourType', kinds)
    if (kind === null) {
      if (!one.value('serviceHourType', text)) one.fault('serviceHourType', 'required')
      return undefined
    }
    const [from, until] = [one.value('validFrom', moment), one.value('validTo', moment)]
    const forNow = one.value('validForNow', flag) ?? false
    const given = one.each('openingHour', (opening) => openingIn(opening, kind) ?? 'wrong')
    if (given.includes('wrong')) return undefined
    const fromOn = from ? dayOf(from) : null
    // An exception without an end is of one day.
    const untilOn = until ? dayOf(until) : kind === 'exception' ? fromOn : null
    if (fromOn && untilOn && untilOn < fromOn) {
      one.fault('validTo', 'ends_before_it_begins')
      return undefined
    }
    return {
      kind,
      fromOn: forNow && kind === 'weekly' ? null : fromOn,
      untilOn: forNow && kind === 'weekly' ? null : untilOn,
      closed: one.value('isClosed', flag) ?? false,
      alwaysOpen: one.value('isAlwaysOpen', flag) ?? false,
      byReservation: one.value('isReservation', flag) ?? false,
      notes: wordsIn(one, 'additionalInformation'),
      openings: given.filter((opening) => opening !== 'wrong'),
    }
  })
}

function openingIn(one: Parts, kind: (typeof kinds)[keyof typeof kinds]) {
  const [day, untilDay] = [choiceIn(one, 'dayFrom', weekdays), choiceIn(one, 'dayTo', weekdays)]
  const [opens, until] = [timeIn(one, 'from'), timeIn(one, 'to')]
  if (opens === undefined || until === undefined) return undefined
  if ((one.value('dayFrom', text) && day === null) || (one.value('dayTo', text) && untilDay === null))
    return undefined
  const closes = until === '00:00' && kind !== 'past_midnight' ? '24:00' : until
  if (kind !== 'past_midnight' && closes <= opens) {
    one.fault('to', 'ends_before_it_begins')
    return undefined
  }
  return { day, untilDay, opens, closes }
}

function timeIn(one: Parts, field: string): string | undefined {
  const given = one.value(
    field,
    text.refine((value) => time.test(value), 'no_time'),
  )
  if (given === undefined && one.value(field, text) === undefined) one.fault(field, 'required')
  return given === undefined ? undefined : given.slice(0, 5)
}

const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$|^24:00(:00)?$/

// The API tells a day as the moment when it begins or ends in Finland.
function dayOf(at: Date): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime())
  return instant.toZonedDateTimeISO('Europe/Helsinki').toPlainDate().toString()
}
