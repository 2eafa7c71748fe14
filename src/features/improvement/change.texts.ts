import type { Text, TextOf } from '../../platform/texts.ts'

export const changeTexts = {
  title: { fi: 'Kuulimme, teimme', sv: 'Vi hörde, vi gjorde', en: 'You said, we did' },
  lead: {
    fi: 'Mitä asukkaat ovat sanoneet ja mitä siitä on seurannut. Kerromme myös, auttoiko se.',
    sv: 'Vad invånarna har sagt och vad det har lett till. Vi berättar också om det hjälpte.',
    en: 'What residents have said and what came of it. We also tell whether it helped.',
  },
  none: {
    fi: 'Ensimmäistä muutosta tehdään vielä',
    sv: 'Den första ändringen är på väg',
    en: 'The first change is still on its way',
  },
  noneBody: {
    fi: 'Kun palautteesta on seurannut jotain, se kerrotaan täällä.',
    sv: 'När responsen har lett till något berättar vi om det här.',
    en: 'When feedback has led to something, it is told here.',
  },
  heard: { fi: 'Kuulimme', sv: 'Vi hörde', en: 'You said' },
  did: { fi: 'Teimme', sv: 'Vi gjorde', en: 'We did' },
  inOwnWords: { fi: 'Näin meille sanottiin', sv: 'Så här sade ni till oss', en: 'In your own words' },
  quotesReleased: {
    fi: 'Tunnistettavat tiedot on peitetty ennen julkaisua.',
    sv: 'Uppgifter som pekar ut någon har maskerats före publiceringen.',
    en: 'Whatever points to a person was masked before this was shown.',
  },
  notMeasured: {
    fi: 'Vaikutusta ei ole vielä mitattu.',
    sv: 'Effekten har inte mätts än.',
    en: 'The effect has not been measured yet.',
  },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  speakUp: {
    fi: 'Kerro, miten palvelu toimii sinulle',
    sv: 'Berätta hur tjänsten fungerar för dig',
    en: 'Tell us how the service works for you',
  },
  readMore: { fi: 'Lue, mitä muuttui', sv: 'Läs vad som ändrades', en: 'Read what changed' },
  ofService: {
    fi: 'Mitä palautteesta on seurannut',
    sv: 'Vad responsen har lett till',
    en: 'What feedback has led to',
  },
  all: { fi: 'Kaikki muutokset', sv: 'Alla ändringar', en: 'All changes' },
  follow: {
    heading: {
      fi: 'Mitä sanoistasi on seurannut',
      sv: 'Vad dina ord har lett till',
      en: 'What your words have led to',
    },
    open: {
      fi: 'Asiaa kehitetään: sanasi ovat osa kehittämisasiaa',
      sv: 'Saken utvecklas: dina ord är en del av ett utvecklingsärende',
      en: 'This is being worked on: your words are part of a case',
    },
    openBody: {
      fi: 'Kerromme täällä, mitä siitä seurasi.',
      sv: 'Vi berättar här vad det ledde till.',
      en: 'We will tell here what came of it.',
    },
    told: {
      fi: 'Jotain on muuttunut',
      sv: 'Något har ändrats',
      en: 'Something has changed',
    },
  },
} satisfies Record<string, Text | Record<string, Text>>

export const changeTextsOf = {
  willBeMeasured: {
    fi: (day) => `Vaikutusta ei ole vielä mitattu. Se mitataan ${day}.`,
    sv: (day) => `Effekten har inte mätts än. Den mäts ${day}.`,
    en: (day) => `The effect has not been measured yet. It will be measured on ${day}.`,
  },
  toldOn: {
    fi: (day) => `Kerrottu ${day}`,
    sv: (day) => `Berättat ${day}`,
    en: (day) => `Told on ${day}`,
  },
  shownIn: {
    fi: (language) => `Tätä tekstiä ei ole suomeksi. Näytämme sen kielellä: ${language}.`,
    sv: (language) => `Texten finns inte på svenska. Vi visar den på det här språket: ${language}.`,
    en: (language) => `This text is not available in English. We show it in this language: ${language}.`,
  },
} satisfies Record<string, TextOf<[text: string]>>

export const saidByTexts = {
  underTen: {
    fi: 'Tätä sanoi alle 10 ihmistä',
    sv: 'Under 10 personer sade detta',
    en: 'Fewer than 10 people said this',
  },
} satisfies Record<string, Text>

export const saidByTextsOf = {
  exact: {
    fi: (count) => `Tätä sanoi ${count} ihmistä`,
    sv: (count) => `${count} personer sade detta`,
    en: (count) => `${count} people said this`,
  },
} satisfies Record<string, TextOf<[count: string]>>
