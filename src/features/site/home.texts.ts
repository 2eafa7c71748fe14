import type { Text, TextOf } from '../../platform/texts.ts'

export const homeTexts = {
  title: {
    fi: 'Kerro, miten palvelu toimi. Kerromme, mikä muuttui.',
    sv: 'Berätta hur tjänsten fungerade. Vi berättar vad som ändrades.',
    en: 'Tell us how the service worked. We tell you what changed.',
  },
  lead: {
    fi: 'Palautteesi lukevat ne, jotka vastaavat palvelusta. Et tarvitse tunnuksia. Saat koodin, jolla näet, mitä palautteestasi seurasi.',
    sv: 'Din respons läses av dem som ansvarar för tjänsten. Du behöver inte logga in. Du får en kod med vilken du ser vad responsen ledde till.',
    en: 'Your feedback is read by the people who answer for the service. There is no need to sign in. You get a code that shows what came of your feedback.',
  },
  give: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
  changes: { fi: 'Kuulimme, teimme', sv: 'Vi hörde, vi gjorde', en: 'You said, we did' },
  heard: { fi: 'Kuulimme', sv: 'Vi hörde', en: 'You said' },
  did: { fi: 'Teimme', sv: 'Vi gjorde', en: 'We did' },
  allChanges: { fi: 'Kaikki muutokset', sv: 'Alla ändringar', en: 'All changes' },
  noChanges: {
    fi: 'Ensimmäinen muutos näkyy tässä, kun se on tehty.',
    sv: 'Den första ändringen syns här när den är gjord.',
    en: 'The first change appears here when it has been made.',
  },
  underTen: {
    fi: 'Alle 10 ihmistä sanoi tämän',
    sv: 'Under 10 personer sade detta',
    en: 'Fewer than 10 people said this',
  },
  follow: {
    fi: 'Annoitko jo palautetta?',
    sv: 'Har du redan gett respons?',
    en: 'Have you already given feedback?',
  },
  code: { fi: 'Seurantakoodi', sv: 'Uppföljningskod', en: 'Return code' },
  codeHint: {
    fi: 'Sait sen, kun annoit palautetta. Esimerkiksi 7K2M-9QXT-4BCD.',
    sv: 'Du fick den när du gav respons. Till exempel 7K2M-9QXT-4BCD.',
    en: 'You got it when you gave feedback. For example 7K2M-9QXT-4BCD.',
  },
  open: { fi: 'Katso, mitä siitä seurasi', sv: 'Se vad det ledde till', en: 'See what came of it' },
  find: { fi: 'Etsi palvelua', sv: 'Sök en tjänst', en: 'Find a service' },
  search: { fi: 'Etsi', sv: 'Sök', en: 'Search' },
  lifeEvents: { fi: 'Elämäntilanteen mukaan', sv: 'Enligt livssituation', en: 'By life event' },
  services: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
  allServices: { fi: 'Kaikki palvelut', sv: 'Alla tjänster', en: 'All services' },
  message: {
    fi: 'Saitko meiltä tekstiviestin?',
    sv: 'Har du fått ett sms av oss?',
    en: 'Did you get a text message from us?',
  },
  messageNever: {
    fi: 'Emme koskaan kysy pankkitunnuksia, salasanaa emmekä henkilötunnusta.',
    sv: 'Vi frågar aldrig efter bankkoder, lösenord eller personbeteckning.',
    en: 'We never ask for bank codes, a password or your identity code.',
  },
  messageBody: {
    fi: 'Näin tunnistat aidon viestin',
    sv: 'Så känner du igen ett äkta meddelande',
    en: 'How to tell that it is real',
  },
} satisfies Record<string, Text>

export const homeTextsOf = {
  said: {
    fi: (people) => `${people} ihmistä sanoi tämän`,
    sv: (people) => `${people} personer sade detta`,
    en: (people) => `${people} people said this`,
  },
} satisfies Record<string, TextOf<[people: string]>>
