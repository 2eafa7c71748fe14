import type { Segment } from '../../src/features/catalogue/segment.model.ts'
import type { Terms } from '../../src/features/catalogue/service-terms.model.ts'
import type { ServiceContent } from './content.ts'

/** What the municipality's own people say of a service beside what PTV has room for. */
export type Declared = {
  /** Who answers for it, by the first name; nobody yet where it is left out. */
  responsible?: string
  segments: readonly Segment[]
  costs: Terms['costs']
  processing: Terms['processing']
  /** Somebody has read it and said that it is right. */
  assured: boolean
}

/** A few of each are left out, as in life: the lists of what is lacking have something to show. */
export function declaredOf({ key, unit, groups }: ServiceContent): Declared {
  const responsible = unowned.has(key) ? undefined : (answersFor[unit] ?? 'aino')
  return {
    ...(responsible === undefined ? {} : { responsible }),
    segments: forWhom[key] ?? (groups.length === 1 ? (segmentOf[groups[0] ?? ''] ?? []) : []),
    costs: prices[key] ?? [],
    processing: processing[key] ?? null,
    assured: !unassured.has(key) && !unseen.has(key),
  }
}

/** Nobody has written them anew or looked at them for over a year. */
export const unseen: ReadonlySet<string> = new Set([
  'aloite',
  'kielikylpy',
  'kartat',
  'uimarannat',
  'vanhusneuvosto',
])

const unowned = new Set([
  'aloite',
  'energianeuvonta',
  'kaavoitus',
  'kielikylpy',
  'lukupiirit',
  'toripaikat',
  'vaalit',
])
const unassured = new Set([
  'avoimet-tyopaikat',
  'energianeuvonta',
  'etsiva-nuorisotyo',
  'kaavoitus',
  'katuvalot',
  'kouluruoka',
  'ladut',
  'lukio',
  'nuorisovaltuusto',
  'tontit',
  'toripaikat',
  'vaalit',
])

const answersFor: Readonly<Record<string, string>> = {
  kirjasto: 'kerttu',
  opisto: 'bo',
  varhaiskasvatus: 'bo',
  koulut: 'bo',
  ruokapalvelut: 'bo',
  liikunta: 'bo',
  nuoriso: 'bo',
  museot: 'bo',
  taidekoulu: 'bo',
  rakennusvalvonta: 'marja',
  maankaytto: 'marja',
  ymparisto: 'marja',
  kadut: 'marja',
  vesihuolto: 'marja',
  jatehuolto: 'marja',
}

/** Of those for one target group of PTV's only: the others are thought about one by one. */
const segmentOf: Readonly<Record<string, readonly Segment[]>> = {
  KR1: ['everyone'],
  'KR1.1': ['older_person'],
  'KR1.2': ['child_family'],
  'KR1.3': ['young_person'],
  'KR2.6': ['firm'],
  'KR2.7': ['association'],
}

const forWhom: Readonly<Record<string, readonly Segment[]>> = {
  perheneuvonta: ['child_family', 'young_person'],
  perusopetus: ['child_family'],
  kouluruoka: ['child_family', 'young_person'],
  lukio: ['young_person', 'student'],
  kotikirjasto: ['older_person', 'person_with_disability', 'carer'],
  kirjasto: ['everyone', 'newcomer'],
  'soveltava-liikunta': ['person_with_disability'],
  kulttuuriavustus: ['association'],
  liikuntatilat: ['everyone', 'association'],
  kesatyo: ['young_person', 'student', 'firm'],
  leirit: ['child_family', 'young_person'],
  elintarvikevalvonta: ['firm'],
  yritysneuvonta: ['firm'],
  tyollisyyspalvelut: ['jobseeker'],
  kotoutuminen: ['newcomer'],
  kielikurssit: ['newcomer', 'jobseeker'],
  kohtaamispaikka: ['older_person'],
  vanhusneuvosto: ['older_person'],
  toripaikat: ['firm', 'association'],
}

const prices: Readonly<Record<string, Terms['costs']>> = {
  iltapaivatoiminta: [price(120, 'month')],
  kansalaisopisto: [price([25, 90], 'time', 'kurssi', 'kurs', 'a course')],
  'taiteen-perusopetus': [price([160, 340], 'time', 'lukukausi', 'termin', 'a term')],
  museo: [price(8, 'time', 'aikuiset', 'vuxna', 'adults')],
  kulttuuritalo: [
    price(180, 'time', 'sali illaksi', 'salen en kväll', 'the hall for an evening'),
    price(20, 'hour', 'kokoushuone', 'mötesrummet', 'the meeting room'),
  ],
  uimahalli: [
    price(7, 'time', 'aikuiset', 'vuxna', 'adults'),
    price(4, 'time', 'lapset ja eläkeläiset', 'barn och pensionärer', 'children and pensioners'),
  ],
  uimakoulu: [
    price(45, 'time', 'kymmenen kerran kurssi', 'kurs med tio lektioner', 'a course of ten lessons'),
  ],
  kuntosali: [price(6, 'time')],
  seniorikortti: [price(60, 'year')],
  jaahalli: [price(3, 'time', 'yleisöluistelu', 'allmänhetens åkning', 'public skating')],
  liikuntatilat: [price([10, 35], 'hour', 'aikuiset', 'vuxna', 'adults')],
  venepaikat: [price([120, 390], 'time', 'kesäksi', 'för sommaren', 'for the summer')],
  viljelypalstat: [price(25, 'time', 'kesäksi', 'för sommaren', 'for the summer')],
  leirit: [
    price(40, 'week', 'päiväleiri', 'dagläger', 'day camp'),
    price(95, 'time', 'saarileiri', 'holmläger', 'island camp'),
  ],
  poikkeamislupa: [price(650, 'time')],
  elintarvikevalvonta: [
    price(120, 'time', 'ilmoituksen käsittely', 'behandling av anmälan', 'a notification'),
  ],
  kaivulupa: [price(150, 'time', 'lupa', 'tillstånd', 'the permit'), price(5, 'day')],
  pysakointi: [price(60, 'year', 'asukastunnus', 'boendetillstånd', 'resident permit')],
  kutsubussi: [price(3.5, 'time', 'matka', 'en resa', 'a ride')],
  paikallisbussit: [
    price(3, 'time', 'kertalippu', 'enkelbiljett', 'single ticket'),
    price(45, 'month', 'kausilippu', 'periodbiljett', 'season ticket'),
  ],
}

/** As the texts in PTV say it, in days. */
const processing: Readonly<Record<string, Terms['processing']>> = {
  paivakodit: days(21, 28),
  koulukuljetus: days(14),
  rakennuslupa: days(42, 90),
  poikkeamislupa: days(90, 120),
  kaivulupa: days(5, 7),
  palkkatuki: days(21),
  asiakirjapyynto: days(10, 14),
}

function price(
  euros: number | readonly [least: number, most: number],
  unit: Terms['costs'][number]['unit'],
  ...[fi, sv, en]: [] | [fi: string, sv: string, en: string]
): Terms['costs'][number] {
  const [least, most] = typeof euros === 'number' ? [euros, null] : euros
  return {
    amountCents: Math.round(least * 100),
    mostCents: most === null ? null : Math.round(most * 100),
    unit,
    words: fi === undefined ? {} : { fi, sv, en },
  }
}

function days(usualDays: number, mostDays: number | null = null): Terms['processing'] {
  return { usualDays, mostDays, workingDays: false }
}
