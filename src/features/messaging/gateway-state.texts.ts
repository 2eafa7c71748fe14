import type { Text, TextOf } from '../../platform/texts.ts'

export const stateTexts = {
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  works: { fi: 'Toimii', sv: 'Fungerar', en: 'Works' },
  untried: { fi: 'Ei vielä kokeiltu', sv: 'Inte provad ännu', en: 'Not tried yet' },
  lastFault: { fi: 'Viimeisin vika', sv: 'Senaste fel', en: 'Last fault' },
  mind: { fi: 'Tarkista', sv: 'Kontrollera', en: 'Check' },
  overdue: { fi: 'Odottaa lähtöä', sv: 'Väntar på att skickas', en: 'Waiting to leave' },
  notHeld: {
    fi: 'Mikään prosessi ei pidä yhteyttä auki. Tarkista, että ohjelman taustatyö (RUN=all tai RUN=worker) on käynnissä.',
    sv: 'Ingen process håller förbindelsen öppen. Kontrollera att programmets bakgrundsarbete (RUN=all eller RUN=worker) är i gång.',
    en: 'No process holds the line. See that the program’s worker (RUN=all or RUN=worker) is running.',
  },
} satisfies Record<string, Text>

export const openSince: TextOf<[moment: string]> = {
  fi: (moment) => `Yhteys auki ${moment} alkaen`,
  sv: (moment) => `Förbindelsen öppen sedan ${moment}`,
  en: (moment) => `The line has been open since ${moment}`,
}

export const stateTextsOf = {
  faultSince: {
    fi: (moment, reason) => `${reason}, ${moment} alkaen. Yritämme uudelleen.`,
    sv: (moment, reason) => `${reason}, sedan ${moment}. Vi försöker på nytt.`,
    en: (moment, reason) => `${reason}, since ${moment}. We keep trying.`,
  },
} satisfies Record<string, TextOf<[moment: string, reason: string]>>
