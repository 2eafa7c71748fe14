import type { Text, TextOf } from '../../platform/texts.ts'

/** What a folded part of the ask's form says of itself. */
export const askSummaryTexts = {
  allVisits: {
    fi: 'Kaikki palvelun asioinnit',
    sv: 'Alla besök i tjänsten',
    en: 'All visits to the service',
  },
  atOnce: { fi: 'Heti asioinnin jälkeen', sv: 'Genast efter besöket', en: 'Right after the visit' },
  nextDay: { fi: 'Seuraavana päivänä', sv: 'Nästa dag', en: 'The next day' },
  everyDay: { fi: 'joka päivä', sv: 'alla dagar', en: 'every day' },
  holidays: { fi: 'myös pyhinä', sv: 'också på helgdagar', en: 'public holidays too' },
  everyone: { fi: 'Kaikilta', sv: 'Alla', en: 'Everyone' },
  noReminder: { fi: 'ei muistutusta', sv: 'ingen påminnelse', en: 'no reminder' },
} satisfies Record<string, Text>

export const askSummaryTextsOf = {
  written: {
    fi: (languages) => `Kirjoitettu: ${languages}`,
    sv: (languages) => `Skrivet på: ${languages}`,
    en: (languages) => `Written in: ${languages}`,
  },
  missing: {
    fi: (languages) => `Puuttuu: ${languages}`,
    sv: (languages) => `Saknas: ${languages}`,
    en: (languages) => `Missing: ${languages}`,
  },
  afterHours: {
    fi: (hours) => (hours === '1' ? 'Tunnin kuluttua' : `${hours} tunnin kuluttua`),
    sv: (hours) => (hours === '1' ? 'Efter en timme' : `Efter ${hours} timmar`),
    en: (hours) => (hours === '1' ? 'After an hour' : `After ${hours} hours`),
  },
  share: {
    fi: (share) => `${share} sadasta, arvotuilta`,
    sv: (share) => `${share} av hundra, genom lottning`,
    en: (share) => `${share} of a hundred, drawn by lot`,
  },
  cap: {
    fi: (days) => `enintään kerran ${days} päivässä`,
    sv: (days) => `högst en gång på ${days} dagar`,
    en: (days) => `at most once in ${days} days`,
  },
  reminder: {
    fi: (days) => `muistutus ${days} päivän kuluttua`,
    sv: (days) => `påminnelse efter ${days} dagar`,
    en: (days) => `a reminder after ${days} days`,
  },
  without: {
    fi: (whom) => `ei kysytä: ${whom}`,
    sv: (whom) => `får inte frågan: ${whom}`,
    en: (whom) => `not asked: ${whom}`,
  },
} satisfies Record<string, TextOf<[said: string]>>

export const askPairsTextsOf = {
  window: {
    fi: (from, to) => `klo ${from}–${to}`,
    sv: (from, to) => `kl. ${from}–${to}`,
    en: (from, to) => `between ${from} and ${to}`,
  },
  named: {
    fi: (what, names) => `${what}: ${names}`,
    sv: (what, names) => `${what}: ${names}`,
    en: (what, names) => `${what}: ${names}`,
  },
  days: {
    fi: (first, last) => `${first}–${last}`,
    sv: (first, last) => `${first}–${last}`,
    en: (first, last) => `${first}–${last}`,
  },
} satisfies Record<string, TextOf<[one: string, other: string]>>
