import type { Text, TextOf } from '../../platform/texts.ts'

export const trailTexts = {
  heading: { fi: 'Vaiheet', sv: 'Händelser', en: 'What has happened' },
  opened: { fi: 'Asia avattiin', sv: 'Ärendet öppnades', en: 'The case was opened' },
  quoteReleased: {
    fi: 'Sanat hyväksyttiin julkaistaviksi',
    sv: 'Orden godkändes för publicering',
    en: 'Words were released for the public page',
  },
  quoteWithheld: {
    fi: 'Sanoja ei julkaista',
    sv: 'Orden publiceras inte',
    en: 'Words were withheld from the public page',
  },
  measured: { fi: 'Vaikutus mitattiin', sv: 'Effekten mättes', en: 'The effect was measured' },
  closed: {
    fi: 'Asia päätettiin ja kerrottiin julkisesti',
    sv: 'Ärendet avslutades och blev offentligt',
    en: 'The case was closed and told in public',
  },
  measuringAhead: { fi: 'Vaikutus mitataan', sv: 'Effekten mäts', en: 'The effect will be measured' },
} satisfies Record<string, Text>

export const trailTextsOf = {
  given: {
    fi: (name) => `Vastuuhenkilöksi tuli ${name}`,
    sv: (name) => `${name} blev ansvarig person`,
    en: (name) => `${name} became the owner`,
  },
} satisfies Record<string, TextOf<[name: string]>>

export const trailCountsOf = {
  gathered: {
    fi: (count) => (count === 1 ? 'Liitettiin palaute' : `Liitettiin ${count} palautetta`),
    sv: (count) => (count === 1 ? 'En respons lades till' : `${count} responser lades till`),
    en: (count) => (count === 1 ? 'A feedback was added' : `${count} pieces of feedback were added`),
  },
  quotesAsked: {
    fi: (count) =>
      count === 1 ? 'Sanoja pyydettiin julkaistaviksi' : `${count} lainausta pyydettiin julkaistaviksi`,
    sv: (count) => (count === 1 ? 'Publicering av ord begärdes' : `Publicering av ${count} citat begärdes`),
    en: (count) =>
      count === 1 ? 'Release of words was asked for' : `Release of ${count} quotes was asked for`,
  },
  told: {
    fi: (speakers) =>
      speakers === 1 ? 'Siitä kerrottiin yhdelle sanojalle' : `Siitä kerrottiin ${speakers} sanojalle`,
    sv: (speakers) => (speakers === 1 ? 'Avsändaren fick veta' : `${speakers} avsändare fick veta`),
    en: (speakers) =>
      speakers === 1 ? 'The one who spoke was told' : `The ${speakers} people who spoke were told`,
  },
} satisfies Record<string, TextOf<[count: number]>>

export const tellingCountsOf = {
  toldHow: {
    fi: (speakers, byMessage) => `Viestillä ${byMessage}, omalla seurantasivulla ${speakers}.`,
    sv: (speakers, byMessage) => `Med meddelande ${byMessage}, på den egna uppföljningssidan ${speakers}.`,
    en: (speakers, byMessage) => `By a message ${byMessage}, on their own page ${speakers}.`,
  },
} satisfies Record<string, TextOf<[speakers: number, byMessage: number]>>
