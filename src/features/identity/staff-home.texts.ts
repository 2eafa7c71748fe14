import type { Text, TextOf } from '../../platform/texts.ts'

export const staffHomeTexts = {
  title: { fi: 'Etusivu', sv: 'Startsida', en: 'Front page' },
  noRole: {
    fi: 'Sinulla ei ole vielä roolia. Pyydä pääkäyttäjää antamaan sinulle rooli.',
    sv: 'Du har ingen roll ännu. Be huvudanvändaren ge dig en roll.',
    en: 'You have no role yet. Ask an administrator to give you one.',
  },
  quiet: {
    fi: 'Juuri nyt mikään ei odota sinua',
    sv: 'Just nu väntar ingenting på dig',
    en: 'Nothing waits for you right now',
  },
} satisfies Record<string, Text>

export const staffHomeTextsOf = {
  welcome: {
    fi: (name) => `Tervetuloa, ${name}`,
    sv: (name) => `Välkommen, ${name}`,
    en: (name) => `Welcome, ${name}`,
  },
} satisfies Record<string, TextOf<[name: string]>>
