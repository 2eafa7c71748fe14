import type { Hours, InLanguages } from './content.ts'
import { valuesOf } from './ptv-words.ts'

/** Opening hours as PTV writes them, with the holidays of the year that follows `present`. */
export function hoursOf(hours: Hours | undefined, present: Date): object[] {
  if (hours === undefined) return []
  if (hours === 'always') return [{ ...ordinary, isAlwaysOpen: true }]
  const { week, byAppointment = false, onHolidays } = hours
  const usual = { ...ordinary, isReservation: byAppointment, openingHour: week.flatMap(openingsOf) }
  return onHolidays === 'closed' ? [usual, ...holidaysAfter(present).map(closedOn)] : [usual]
}

const ordinary = {
  serviceHourType: 'DaysOfTheWeek',
  validFrom: null as string | null,
  validTo: null as string | null,
  isClosed: false,
  validForNow: true,
  isAlwaysOpen: false,
  isReservation: false,
  additionalInformation: [] as object[],
  openingHour: [] as object[],
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "1-4 8-16.30": each day by itself, as PTV gives them. */
function openingsOf(line: string): object[] {
  const [days = '', times = ''] = line.split(' ')
  const [first = '1', last = first] = days.split('-')
  const [from = '', to = ''] = times.split('-').map(timeOf)
  return weekdays
    .slice(Number(first) - 1, Number(last))
    .map((dayFrom) => ({ dayFrom, dayTo: null, from, to }))
}

function timeOf(written: string): string {
  const [hour = '0', minute = '00'] = written.split('.')
  return `${hour.padStart(2, '0')}:${minute.padEnd(2, '0')}:00`
}

type Holiday = { from: string; to: string; names: InLanguages<string> }

function closedOn({ from, to, names }: Holiday): object {
  return {
    ...ordinary,
    serviceHourType: 'Exceptional',
    validFrom: `${from}T00:00:00`,
    validTo: `${to}T00:00:00`,
    isClosed: true,
    validForNow: false,
    additionalInformation: valuesOf(names),
  }
}

function holidaysAfter(present: Date): Holiday[] {
  const today = present.toISOString().slice(0, 10)
  const year = present.getUTCFullYear()
  const all = [year, year + 1].flatMap(holidaysOf)
  return all.filter(({ to }) => to >= today).slice(0, 5)
}

function holidaysOf(year: number): Holiday[] {
  const eve = midsummerEveOf(year)
  return [
    day(`${year}-01-01`, { fi: 'Uudenvuodenpäivä', sv: 'Nyårsdagen', en: "New Year's Day" }),
    day(`${year}-01-06`, { fi: 'Loppiainen', sv: 'Trettondagen', en: 'Epiphany' }),
    day(`${year}-05-01`, { fi: 'Vappu', sv: 'Första maj', en: 'May Day' }),
    day(eve, { fi: 'Juhannusaatto', sv: 'Midsommarafton', en: 'Midsummer Eve' }),
    day(`${year}-12-06`, { fi: 'Itsenäisyyspäivä', sv: 'Självständighetsdagen', en: 'Independence Day' }),
    { from: `${year}-12-24`, to: `${year}-12-26`, names: { fi: 'Joulu', sv: 'Julen', en: 'Christmas' } },
  ]
}

function day(on: string, names: InLanguages<string>): Holiday {
  return { from: on, to: on, names }
}

/** The Friday between the 19th and the 25th of June. */
function midsummerEveOf(year: number): string {
  const nineteenth = new Date(Date.UTC(year, 5, 19))
  const until = (5 - nineteenth.getUTCDay() + 7) % 7
  return new Date(Date.UTC(year, 5, 19 + until)).toISOString().slice(0, 10)
}
