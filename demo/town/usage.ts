/** Something that changes over the half year, by days before the present. */
export type Course = (daysAgo: number) => number

/** How a service is used and thought of, behind the stories that are told one by one. */
export type TownService = {
  service: string
  visitsPerWeek: Course
  /** Share of those asked who answer. */
  answers: number
  usual: Course
  /** Share of its visitors who speak Swedish. */
  swedish: number
  /** How much lower they score than the others. */
  swedishLess?: number
  closed?: 'sundays' | 'weekends'
}

const steady =
  (value: number): Course =>
  () =>
    value
/** One value until so many days ago, and another from then on. */
const step =
  (daysAgo: number, before: number, after: number): Course =>
  (day) =>
    day > daysAgo ? before : after
/** From so many days ago evenly until the present. */
const ramp =
  (daysAgo: number, before: number, now: number): Course =>
  (day) =>
    day > daysAgo ? before : before + ((now - before) * (daysAgo - day)) / daysAgo

/** What is planted in the numbers, in days before the present: README.md lists it, town.test.ts finds it. */
export const planted = {
  /** The queue for rental flats grew. */
  queue: { service: 'vuokra-asunnot', fromDaysAgo: 70 },
  /** The counter of customer service got better. */
  counter: { service: 'neuvonta', changedDaysAgo: 84, caseOpenedDaysAgo: 110, caseClosedDaysAgo: 40 },
  /** Swedish speakers are served worse in day care. */
  gap: { service: 'paivakodit' },
  /** The renewed app of the bus on call fills all talk of it. */
  burst: { service: 'kutsubussi', fromDaysAgo: 72, untilDaysAgo: 60 },
} as const

export const servicesOfTown: readonly TownService[] = [
  usual('kirjasto', 40, 0.29, 8.5, 0.2, 'sundays'),
  usual('uimahalli', 34, 0.23, 7.4, 0.18),
  usual('kutsubussi', 20, 0.33, 8.5, 0.22, 'sundays'),
  {
    service: planted.gap.service,
    visitsPerWeek: steady(17),
    answers: 0.33,
    usual: steady(8.3),
    swedish: 0.32,
    swedishLess: 2.6,
    closed: 'weekends',
  },
  usual('kouluruoka', 15, 0.17, 6.3, 0.2, 'weekends'),
  usual('nuorisotila', 11, 0.16, 8.6, 0.15, 'sundays'),
  usual('uimakoulu', 7, 0.33, 8.5, 0.24, 'sundays'),
  // As in the story that is told of it: see ../cases.ts.
  { ...usual('rakennuslupa', 9, 0.36, 0, 0.2, 'weekends'), usual: step(28, 4.8, 9.1) },
  {
    service: planted.counter.service,
    visitsPerWeek: steady(24),
    answers: 0.3,
    usual: step(planted.counter.changedDaysAgo, 5.8, 8.7),
    swedish: 0.2,
    closed: 'weekends',
  },
  usual('digituki', 10, 0.34, 9, 0.15, 'weekends'),
  {
    service: planted.queue.service,
    visitsPerWeek: ramp(planted.queue.fromDaysAgo, 14, 36),
    answers: 0.31,
    usual: ramp(planted.queue.fromDaysAgo, 7.9, 4.4),
    swedish: 0.18,
    closed: 'weekends',
  },
  usual('iltapaivatoiminta', 9, 0.34, 8, 0.22, 'weekends'),
  usual('museo', 8, 0.26, 8.8, 0.25),
  usual('avoin-paivakoti', 7, 0.33, 9, 0.2, 'weekends'),
  usual('tyollisyyspalvelut', 13, 0.22, 6.6, 0.16, 'weekends'),
  usual('lajitteluasema', 9, 0.25, 7.9, 0.18, 'sundays'),
  usual('kuntosali', 8, 0.27, 8, 0.16),
  usual('jaahalli', 6, 0.24, 7.6, 0.18),
  // Nobody has opened an ask for these.
  usual('venepaikat', 3, 0, 8, 0.2, 'weekends'),
  usual('pysakointi', 3, 0, 6, 0.2, 'sundays'),
]

export const servicesOfJointAuthority: readonly TownService[] = [
  usual('hakeutuminen', 6, 0.27, 8.2, 0.22, 'weekends'),
  usual('tyopaikkaohjaus', 5, 0.28, 6.9, 0.2, 'weekends'),
]

function usual(
  service: string,
  visitsPerWeek: number,
  answers: number,
  score: number,
  swedish: number,
  closed?: TownService['closed'],
): TownService {
  return {
    service,
    visitsPerWeek: steady(visitsPerWeek),
    answers,
    usual: steady(score),
    swedish,
    ...(closed ? { closed } : {}),
  }
}
