import type { Text, TextOf } from '../../platform/texts.ts'
import type { SpeakerKind } from './speaker.model.ts'

export const holdingsTexts = {
  summary: {
    fi: 'Kaikki, mitä sinusta on tallennettu',
    sv: 'Allt vi har sparat om dig',
    en: 'Everything we hold about you',
  },
  words: {
    fi: 'Sanasi ja vastauksemme ovat tällä sivulla ylempänä. Lisäksi meillä on nämä tiedot:',
    sv: 'Dina ord och våra svar finns högre upp på den här sidan. Dessutom har vi dessa uppgifter:',
    en: 'Your words and our answers are above on this page. Besides them we hold this:',
  },
  code: { fi: 'Seurantakoodi', sv: 'Uppföljningskod', en: 'Return code' },
  firstSpoke: { fi: 'Ensimmäinen yhteydenotto', sv: 'Första kontakten', en: 'First contact' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  kind: { fi: 'Vastaajana', sv: 'Du svarar som', en: 'You speak as' },
  contact: { fi: 'Yhteystieto', sv: 'Kontaktuppgift', en: 'Contact' },
  noContact: {
    fi: 'Ei yhteystietoja',
    sv: 'Inga kontaktuppgifter',
    en: 'No contact',
  },
  emptied: { fi: 'Poistettu', sv: 'Raderad', en: 'Removed' },
  readings: {
    fi: 'Yhteystietojesi lukeminen',
    sv: 'Läsning av dina kontaktuppgifter',
    en: 'Readings of your contact',
  },
  neverRead: { fi: 'Ei luettu kertaakaan', sv: 'Har inte lästs', en: 'Never read' },
} satisfies Record<string, Text>

export const kindTexts: Record<SpeakerKind, Text> = {
  person: { fi: 'Yksityishenkilö', sv: 'Privatperson', en: 'A person' },
  firm: { fi: 'Yritys', sv: 'Företag', en: 'A firm' },
  association: { fi: 'Yhdistys', sv: 'Förening', en: 'An association' },
  officer: {
    fi: 'Toisen organisaation edustaja',
    sv: 'Företrädare för en annan organisation',
    en: 'An officer of another organisation',
  },
}

export const givenTextsOf = {
  given: {
    fi: (date) => `Annettu ${date}.`,
    sv: (date) => `Gavs ${date}.`,
    en: (date) => `Given on ${date}.`,
  },
  withdrawn: {
    fi: (date) => `Peruttu ${date}.`,
    sv: (date) => `Återtogs ${date}.`,
    en: (date) => `Withdrawn on ${date}.`,
  },
} satisfies Record<string, TextOf<[date: string]>>

export const readTextsOf = {
  read: {
    fi: (times, last) => `Lukukertoja ${times}, viimeksi ${last}.`,
    sv: (times, last) => `Antal läsningar ${times}, senast ${last}.`,
    en: (times, last) => `Number of readings ${times}, last on ${last}.`,
  },
} satisfies Record<string, TextOf<[times: string, last: string]>>
