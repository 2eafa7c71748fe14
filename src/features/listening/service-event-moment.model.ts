import { Temporal } from 'temporal-polyfill'
import { done, refuse, type Outcome } from '../../platform/outcome.ts'

export type MomentReason = 'not_a_moment' | 'no_zone' | 'no_time_of_day' | 'no_such_time'

const finland = 'Europe/Helsinki'

type Parts = { year: number; month: number; day: number; hour: number; minute: number; millisecond: number }

/** A moment that says its zone itself, as machines write it. Without a zone it could be any of many moments. */
export function readMoment(text: string): Outcome<MomentReason, Date> {
  const found = iso.exec(text)
  if (!found) return refuse('not_a_moment')
  const { zone } = found.groups ?? {}
  const parts = partsOf(found.groups)
  if (!isOnCalendar(parts)) return refuse('not_a_moment')
  if (zone === undefined) return refuse('no_zone')
  return momentWithZone(parts, zone)
}

/** A moment as people and spreadsheets in Finland write it: without a zone it is Finnish local time. */
export function readFinnishMoment(text: string): Outcome<MomentReason, Date> {
  const found = iso.exec(text) ?? finnish.exec(text)
  if (!found) return refuse('not_a_moment')
  const { zone, hour } = found.groups ?? {}
  const parts = partsOf(found.groups)
  if (!isOnCalendar(parts)) return refuse('not_a_moment')
  if (hour === undefined) return refuse('no_time_of_day')
  return zone === undefined ? finnishMoment(parts) : momentWithZone(parts, zone)
}

const time = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`
const iso = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]${time}\s?(?<zone>[Zz]|[+-]\d{2}(?::?\d{2})?)?)?$`,
)
const finnish = new RegExp(
  String.raw`^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?:,?\s+(?:klo\.?|kello|kl\.?)?\s*${time})?$`,
  'i',
)

function partsOf(groups: Record<string, string | undefined> = {}): Parts {
  const number = (name: string) => Number(groups[name] ?? 0)
  const fraction = Number(`0.${groups['fraction'] ?? 0}`)
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    millisecond: number('second') * 1000 + Math.floor(fraction * 1000),
  }
}

function isOnCalendar({ year, month, day, hour, minute, millisecond }: Parts): boolean {
  if (year < 1900 || hour > 23 || minute > 59 || millisecond >= 60_000) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function momentWithZone(parts: Parts, zone: string): Outcome<MomentReason, Date> {
  const minutes = zoneMinutes(zone)
  return Math.abs(minutes) > 14 * 60 ? refuse('not_a_moment') : done(momentAt(parts, minutes))
}

function zoneMinutes(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '')))
}

function momentAt({ year, month, day, hour, minute, millisecond }: Parts, zoneMinutesAhead: number): Date {
  return new Date(Date.UTC(year, month - 1, day, hour, minute - zoneMinutesAhead, 0, millisecond))
}

function finnishMoment(parts: Parts): Outcome<MomentReason, Date> {
  const steady = steadyMinutesAhead(parts)
  if (steady !== undefined) return done(momentAt(parts, steady))

  // On the two days a year when the clocks change: the hour that is skipped never was, and of the
  // hour that comes twice the first is meant.
  const local = plainDateTime(parts)
  const zoned = local.toZonedDateTime(finland, { disambiguation: 'earlier' })
  if (!zoned.toPlainDateTime().equals(local)) return refuse('no_such_time')
  return done(new Date(zoned.epochMilliseconds))
}

// A file has hundreds of thousands of moments on a few days, and asking for the zone's offset is slow.
const knownDays = new Map<string, number | undefined>()
const MOST_KNOWN_DAYS = 1000

function steadyMinutesAhead({ year, month, day }: Parts): number | undefined {
  const key = `${year}-${month}-${day}`
  if (knownDays.has(key)) return knownDays.get(key)
  const start = Temporal.PlainDate.from({ year, month, day })
  const offset = start.toZonedDateTime(finland).offsetNanoseconds
  const nextOffset = start.add({ days: 1 }).toZonedDateTime(finland).offsetNanoseconds
  const minutes = offset === nextOffset ? offset / 60e9 : undefined
  if (knownDays.size >= MOST_KNOWN_DAYS) knownDays.clear()
  knownDays.set(key, minutes)
  return minutes
}

function plainDateTime({ year, month, day, hour, minute, millisecond }: Parts) {
  return Temporal.PlainDateTime.from({
    year,
    month,
    day,
    hour,
    minute,
    second: Math.floor(millisecond / 1000),
    millisecond: millisecond % 1000,
  })
}
