import type { Text, TextOf } from '../platform/texts.ts'

export const figureTexts = {
  before: { fi: 'Ennen', sv: 'Före', en: 'Before' },
  after: { fi: 'Jälkeen', sv: 'Efter', en: 'After' },
  group: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  asTable: { fi: 'Luvut taulukkona', sv: 'Siffrorna som tabell', en: 'The numbers as a table' },
  notMeasured: { fi: 'ei mitattu', sv: 'inte mätt', en: 'not measured' },
} satisfies Record<string, Text>

export const figureTextsOf = {
  interval: {
    fi: (interval) => `todennäköisesti ${interval}`,
    sv: (interval) => `sannolikt ${interval}`,
    en: (interval) => `likely ${interval}`,
  },
  invitations: {
    fi: (count) => `kutsuja ${count}`,
    sv: (count) => `${count} inbjudningar`,
    en: (count) => `${count} invitations`,
  },
  answeredBy: {
    fi: (count) => `vastaajia ${count}`,
    sv: (count) => `${count} svarande`,
    en: (count) => `${count} answers`,
  },
} satisfies Record<string, TextOf<[value: string]>>
