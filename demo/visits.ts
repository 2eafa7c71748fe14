import { demoNumber } from '../src/features/voices/phone.model.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { DemoCaseKey, DemoVoice } from './voices.ts'

/** One use of a service as it will be told by the system where it happened, and what the person will answer if asked. */
export type DemoVisit = {
  id: string
  service: string
  happenedAt: Date
  person: DemoVisitor
  answer?: DemoAnswer
}

export type DemoVisitor = {
  phone?: string
  email?: string
  language: string
  age?: number
  protectedAddress?: boolean
  severalPhoneNumbers?: boolean
}

export type DemoAnswer = {
  score: number
  words?: string
  language: string
  by: 'link' | 'text'
  /** They answer so many minutes after the question came. */
  afterMinutes: number
  /** They go on from the number to the page of the reason. */
  goesOn: boolean
  tell: boolean
  /** Instead of an answer, the word that stops all questions. */
  stops?: string
}

/** Visits by people who say nothing in words: how many, in which days before the present, and how they score. */
export type QuietVisits = {
  service: string
  count: number
  days: readonly [from: number, until: number]
  /** Share of those asked who answer, and their usual score. */
  answers: number
  usual: number
  /** Each a person of their own, so that none is left unasked because of the cap. */
  allNew?: boolean
}

export const quietVisits: readonly QuietVisits[] = [
  { service: 'kirjasto', count: 64, days: [55, 1], answers: 0.25, usual: 8.6 },
  { service: 'uimahalli', count: 60, days: [55, 1], answers: 0.2, usual: 7.2 },
  { service: 'uimakoulu', count: 20, days: [52, 2], answers: 0.3, usual: 8.4 },
  { service: 'paivakodit', count: 24, days: [50, 3], answers: 0.2, usual: 7 },
  { service: 'kouluruoka', count: 24, days: [50, 2], answers: 0.18, usual: 6.4 },
  { service: 'nuorisotila', count: 18, days: [50, 2], answers: 0.15, usual: 8.8 },
  // Before the change, and after it.
  { service: 'rakennuslupa', count: 50, days: [55, 37], answers: 0.2, usual: 4.8, allNew: true },
  { service: 'rakennuslupa', count: 48, days: [19, 7], answers: 0.22, usual: 9.2, allNew: true },
  { service: 'kutsubussi', count: 34, days: [54, 1], answers: 0.3, usual: 8.7 },
  { service: 'kansalaisopisto', count: 18, days: [50, 2], answers: 0.3, usual: 8.5 },
  // Nobody has opened an ask for these two: one is sensitive, the other is a park.
  { service: 'perheneuvonta', count: 9, days: [50, 2], answers: 0, usual: 9 },
  { service: 'leikkipuistot', count: 6, days: [40, 5], answers: 0, usual: 9 },
]

export const quietVisitsOfJointAuthority: readonly QuietVisits[] = [
  { service: 'hakeutuminen', count: 34, days: [50, 2], answers: 0.28, usual: 8.3, allNew: true },
  { service: 'tyopaikkaohjaus', count: 28, days: [45, 3], answers: 0.3, usual: 6.8, allNew: true },
]

/** All visits of the weeks, in order of time. Numbers start from `firstNumber`, so that two organisations share none. */
export function planVisits(given: {
  voices: readonly DemoVoice[]
  quiet: readonly QuietVisits[]
  firstNumber: number
  calendar: Calendar
  chance: Chance
}): DemoVisit[] {
  const { voices, quiet, calendar, chance } = given
  // The first hundreds come and go, as people of a town do; each number after them is of one visit only.
  let newcomer = given.firstNumber + regulars
  const newNumber = () => demoNumber(newcomer++)
  const hour = () => chance.between(8, 19)
  const minute = () => chance.between(0, 59)

  // Nobody of them goes to two places on one day: which of the two is asked about would be left to chance.
  const out = new Set<string>()
  function regular(day: string): number {
    const number = given.firstNumber + chance.between(0, regulars - 1)
    if (out.has(`${number} ${day}`)) return regular(day)
    out.add(`${number} ${day}`)
    return number
  }

  const spoken = voices.flatMap((voice) => {
    const { score, words, language, by, tell = false } = voice
    if (score === undefined) return []
    const [from, until] = daysOf(voice)
    const happenedAt = calendar.at(chance.between(until, from), hour(), minute())
    const answer: DemoAnswer = {
      score,
      words,
      language,
      tell,
      by: by === 'text' ? 'text' : 'link',
      afterMinutes: patience(chance),
      goesOn: true,
    }
    return [{ service: voice.service, happenedAt, person: { phone: newNumber(), language }, answer }]
  })

  const silent = quiet.flatMap(({ service, count, days, answers, usual, allNew = false }) =>
    Array.from({ length: count }, () => {
      const happenedAt = calendar.at(chance.between(days[1], days[0]), hour(), minute())
      const person = allNew
        ? { phone: newNumber(), language: languageOf(chance) }
        : aVisitor(regular(calendar.dayOf(happenedAt)), languageOf(chance), chance)
      if (!chance.happens(answers)) return { service, happenedAt, person }
      const answer: DemoAnswer = {
        score: aScore(usual, chance),
        language: person.language,
        by: chance.happens(0.35) ? 'text' : 'link',
        afterMinutes: patience(chance),
        goesOn: chance.happens(0.4),
        tell: false,
      }
      return { service, happenedAt, person, answer }
    }),
  )

  const wilful = stopWords.flatMap(([language, stops]) => {
    const person = { phone: newNumber(), language }
    const answer = {
      score: 0,
      language,
      by: 'text',
      afterMinutes: 5,
      goesOn: false,
      tell: false,
      stops,
    } as const
    const service = quiet[0]?.service ?? ''
    return [
      { service, happenedAt: calendar.at(chance.between(45, 30), 10), person, answer },
      { service, happenedAt: calendar.at(chance.between(15, 5), 16), person },
    ]
  })
  // On one day twice to the same place: the question that is on its way will do for both.
  const twice = quiet.slice(1, 3).flatMap(({ service }) => {
    const person = { phone: newNumber(), language: 'fi' }
    const day = chance.between(40, 3)
    return [9, 13].map((at) => ({ service, happenedAt: calendar.at(day, at), person }))
  })

  return [...spoken, ...silent, ...wilful, ...twice]
    .toSorted((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime())
    .map((visit, index) => ({ ...visit, id: `demo-${String(index + 1).padStart(4, '0')}` }))
}

const regulars = 420

// They come again later, and are not asked.
const stopWords = [
  ['fi', 'LOPETA'],
  ['sv', 'SLUTA'],
  ['fi', 'Stop'],
] as const

/** When words of this voice are said, in days before the present: from the earlier until the later. */
export function daysOf({ case: key, late = false, days }: DemoVoice): readonly [number, number] {
  if (late) return [18, 7]
  return key === undefined ? (days ?? [52, 4]) : daysOfCase[key]
}

// Each before its case is opened; see cases.ts.
const daysOfCase: Record<DemoCaseKey, readonly [number, number]> = {
  queue: [54, 38],
  opening: [48, 26],
  snow: [22, 13],
  showers: [44, 22],
  timetable: [44, 24],
  // What the town says behind, over half a year: its texts carry days of their own where these will not do.
  counter: [168, 118],
  flats: [64, 30],
  app: [72, 67],
  swedish: [170, 24],
  meals: [150, 118],
}

/** Somebody of the town; with one in five there is a reason not to ask them, or they are asked by e-mail. */
export function aVisitor(number: number, language: string, chance: Chance): DemoVisitor {
  const phone = demoNumber(number)
  const lot = chance.next()
  if (lot < 0.04) return { language }
  if (lot < 0.07) return { phone: chance.pick(wrongNumbers), language }
  if (lot < 0.09) return { phone, language, protectedAddress: true }
  if (lot < 0.11) return { phone, language, severalPhoneNumbers: true }
  if (lot < 0.16) return { phone, language, age: chance.between(12, 17) }
  if (lot < 0.2) return { email: `asukas${number}@kaiku.example`, language }
  return { phone, language }
}

// A number too short, one of a landline in an unused range, and one typed twice: none can receive a text.
const wrongNumbers = ['040 12', '09 000', '0490000 0490000']

function languageOf(chance: Chance): string {
  const lot = chance.next()
  if (lot < 0.7) return 'fi'
  return lot < 0.92 ? 'sv' : 'en'
}

/** Most answer within the hour; some the next day. */
export function patience(chance: Chance): number {
  return chance.happens(0.7) ? chance.between(2, 70) : chance.between(90, 1_500)
}

export function aScore(usual: number, chance: Chance): number {
  const spread = chance.next() + chance.next() + chance.next() - 1.5
  return Math.max(0, Math.min(10, Math.round(usual + spread * 3)))
}
