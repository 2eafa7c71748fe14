import type { Text, TextOf } from '../../platform/texts.ts'

export const listTexts = {
  letters: { fi: 'Palvelut A–Ö', sv: 'Tjänster A–Ö', en: 'Services from A to Z' },
  other: { fi: 'Muut', sv: 'Övriga', en: 'Other' },
  life_event: { fi: 'Elämäntilanteet', sv: 'Livssituationer', en: 'Life events' },
  target_group: { fi: 'Kenelle', sv: 'För vem', en: 'For whom' },
  service_class: { fi: 'Aiheet', sv: 'Ämnen', en: 'Topics' },
  narrower: { fi: 'Tarkenna', sv: 'Avgränsa', en: 'Narrow down' },
  noneHere: {
    fi: 'Täällä ei ole palveluja',
    sv: 'Här finns inga tjänster',
    en: 'There are no services here',
  },
  noneHereBody: {
    fi: 'Katso kaikki palvelut tai etsi omin sanoin',
    sv: 'Se alla tjänster eller sök med egna ord',
    en: 'See all services, or search in your own words',
  },
} satisfies Record<string, Text>

// A number and what it counts stay on one line.
const noBreak = '\u00a0'

export const listTextsOf = {
  services: {
    fi: (count) => (count === 1 ? `1${noBreak}palvelu` : `${count}${noBreak}palvelua`),
    sv: (count) => (count === 1 ? `1${noBreak}tjänst` : `${count}${noBreak}tjänster`),
    en: (count) => (count === 1 ? `1${noBreak}service` : `${count}${noBreak}services`),
  },
} satisfies Record<string, TextOf<[count: number]>>

export const letterTextsOf = {
  title: {
    fi: (letter) => `Palvelut: ${letter}`,
    sv: (letter) => `Tjänster: ${letter}`,
    en: (letter) => `Services: ${letter}`,
  },
} satisfies Record<string, TextOf<[letter: string]>>
