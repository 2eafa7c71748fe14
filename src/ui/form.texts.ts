import type { Text, TextOf } from '../platform/texts.ts'

export const formTexts = {
  thereIsAProblem: {
    fi: 'Tarkista nämä kohdat',
    sv: 'Kontrollera följande',
    en: 'Please check the following',
  },
  errorPrefix: { fi: 'Virhe:', sv: 'Fel:', en: 'Error:' },
  optional: { fi: 'vapaaehtoinen', sv: 'frivillig', en: 'optional' },
  dateHint: {
    fi: 'Muodossa pp.kk.vvvv, esimerkiksi 31.12.2026',
    sv: 'I formen dd.mm.åååå, till exempel 31.12.2026',
    en: 'Day, month and year with full stops, for example 31.12.2026',
  },
  show: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
  clearFilters: { fi: 'Tyhjennä rajaukset', sv: 'Rensa filtren', en: 'Clear filters' },
} satisfies Record<string, Text>

export const formTextsOf = {
  atMost: {
    fi: (length) => `Enintään ${length} merkkiä.`,
    sv: (length) => `Högst ${length} tecken.`,
    en: (length) => `At most ${length} characters.`,
  },
} satisfies Record<string, TextOf<[length: string]>>
