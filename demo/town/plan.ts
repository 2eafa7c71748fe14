import { demoNumber } from '../../src/features/voices/phone.model.ts'
import type { Calendar } from '../calendar.ts'
import type { Chance } from '../chance.ts'
import { aScore, aVisitor, type DemoAnswer, type DemoVisit, daysOf, patience } from '../visits.ts'
import type { DemoVoice } from '../voices.ts'
import type { TownService } from './usage.ts'

/** Six months of weeks. */
export const townDays = 182

/** What one day brings: who uses what, and who speaks up unasked. */
export type TownDay = { daysAgo: number; visits: DemoVisit[]; unasked: Unasked[] }
// Named when the day is full, in the order of its visits.
type PlannedDay = Omit<TownDay, 'visits'> & { visits: Omit<DemoVisit, 'id'>[] }
export type Unasked = { voice: DemoVoice; at: Date; phone: string }

export type TownScript = {
  services: readonly TownService[]
  voices: readonly DemoVoice[]
  /** Of the demo numbers: those of people who come and go, and one each for those who say something. */
  numbers: { people: readonly [from: number, until: number]; speakers: number }
  seed: number
}

/** The half year of a town, day by day from the first: a plan, out of seeded chance alone. */
export function planTown(script: TownScript, calendar: Calendar, chance: Chance): TownDay[] {
  const days = Array.from({ length: townDays }, (_, index): PlannedDay => {
    const daysAgo = townDays - index
    return { daysAgo, visits: visitsOf(script, daysAgo, calendar, chance), unasked: [] }
  })
  let number = script.numbers.speakers
  for (const voice of script.voices) {
    const [from, until] = voice.case || voice.days ? daysOf(voice) : usualDays
    const day = days[townDays - dayWhenOpen(script, voice, [from, until], calendar, chance)] as PlannedDay
    const phone = demoNumber(number++)
    const at = momentOf(day.daysAgo, calendar, chance)
    if (voice.score === undefined) day.unasked.push({ voice, at, phone })
    else day.visits.push(spokenVisit(voice, { at, phone, score: voice.score }, chance))
  }
  return days.map((day) => ({ ...day, visits: named(day) }))
}

// So late that the question has come and been answered by now, whatever holidays lie between.
const usualDays = [177, 9] as const

function visitsOf({ services, numbers }: TownScript, daysAgo: number, calendar: Calendar, chance: Chance) {
  const out = new Set<number>()
  // Nobody goes to two places on one day: which of the two is asked about would be left to chance.
  function someone(): number {
    const number = chance.between(...numbers.people)
    if (out.has(number)) return someone()
    out.add(number)
    return number
  }
  return services.flatMap((one) => {
    const count = isOpen(one, daysAgo, calendar) ? wholeOf(perDay(one, daysAgo), chance) : 0
    return Array.from({ length: count }, () => aVisit(one, someone(), daysAgo, calendar, chance))
  })
}

function perDay({ visitsPerWeek, closed }: TownService, daysAgo: number): number {
  return visitsPerWeek(daysAgo) / (closed === 'weekends' ? 5 : closed === 'sundays' ? 6 : 7)
}

function wholeOf(expected: number, chance: Chance): number {
  return Math.floor(expected) + (chance.happens(expected % 1) ? 1 : 0)
}

function isOpen({ closed }: Pick<TownService, 'closed'>, daysAgo: number, calendar: Calendar): boolean {
  if (closed === undefined) return true
  const weekday = weekdayOf(daysAgo, calendar)
  return weekday !== 0 && (weekday !== 6 || closed !== 'weekends')
}

// Sunday 0, counted back from today's: to ask a calendar of each day took longer than all the rest.
function weekdayOf(daysAgo: number, { today }: Calendar): number {
  return (new Date(`${today}T12:00:00Z`).getUTCDay() - (daysAgo % 7) + 7) % 7
}

function dayWhenOpen(
  { services }: TownScript,
  { service }: DemoVoice,
  [from, until]: readonly [number, number],
  calendar: Calendar,
  chance: Chance,
): number {
  const open = services.find((one) => one.service === service) ?? {}
  const days = Array.from({ length: from - until + 1 }, (_, index) => until + index)
  return chance.pick(days.filter((day) => isOpen(open, day, calendar)))
}

function aVisit(
  one: TownService,
  number: number,
  daysAgo: number,
  calendar: Calendar,
  chance: Chance,
): Omit<DemoVisit, 'id'> {
  const { service, answers, usual, swedishLess = 0 } = one
  const language = languageOf(one, chance)
  const happenedAt = momentOf(daysAgo, calendar, chance)
  const visit = { service, happenedAt, person: aVisitor(number, language, chance) }
  if (!chance.happens(answers)) return visit
  const answer: DemoAnswer = {
    score: aScore(usual(daysAgo) - (language === 'sv' ? swedishLess : 0), chance),
    language,
    by: chance.happens(0.35) ? 'text' : 'link',
    afterMinutes: patience(chance),
    goesOn: chance.happens(0.2),
    tell: false,
  }
  const stops = answer.by === 'text' && chance.happens(0.01) ? stopWords[language] : undefined
  return { ...visit, answer: stops === undefined ? answer : { ...answer, stops } }
}

const stopWords: Readonly<Record<string, string>> = { fi: 'LOPETA', sv: 'SLUTA', en: 'STOP' }

function languageOf({ swedish }: TownService, chance: Chance): string {
  const lot = chance.next()
  if (lot < swedish) return 'sv'
  return lot < swedish + 0.05 ? 'en' : 'fi'
}

function momentOf(daysAgo: number, calendar: Calendar, chance: Chance): Date {
  return calendar.at(daysAgo, chance.between(8, 19), chance.between(0, 59))
}

/** Who says something is asked about it, and nothing stands in the way: their words were written to be heard. */
function spokenVisit(
  { service, language, words, by, tell = false }: DemoVoice,
  { at, phone, score }: { at: Date; phone: string; score: number },
  chance: Chance,
): Omit<DemoVisit, 'id'> {
  const afterMinutes = patience(chance)
  const channel = by === 'text' ? 'text' : 'link'
  const answer = { score, words, language, by: channel, afterMinutes, goesOn: true, tell } as const
  return { service, happenedAt: at, person: { phone, language }, answer }
}

function named({ daysAgo, visits }: PlannedDay): DemoVisit[] {
  return visits
    .toSorted((one, other) => one.happenedAt.getTime() - other.happenedAt.getTime())
    .map((visit, index) => ({ ...visit, id: `town-${daysAgo}-${index + 1}` }))
}
