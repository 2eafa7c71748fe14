import type { Text, TextOf } from '../../platform/texts.ts'

export const searchTexts = {
  label: { fi: 'Etsi palvelua', sv: 'Sök en tjänst', en: 'Find a service' },
  hint: {
    fi: 'Kirjoita omin sanoin, esimerkiksi ”lapsi hoitoon” tai ”parkkisakko”.',
    sv: 'Skriv med egna ord, till exempel ”dagis” eller ”parkeringsböter”.',
    en: 'Use your own words, for example “day care” or “parking fine”.',
  },
  search: { fi: 'Etsi', sv: 'Sök', en: 'Search' },
  title: { fi: 'Haku', sv: 'Sökning', en: 'Search' },
  none: {
    fi: 'Emme löytäneet palvelua näillä sanoilla',
    sv: 'Vi hittade ingen tjänst med de här orden',
    en: 'We found no service by these words',
  },
  noneBody: {
    fi: 'Kokeile toista sanaa tai katso palvelut aiheittain. Voit myös kysyä meiltä palautelomakkeella.',
    sv: 'Pröva ett annat ord eller se tjänsterna enligt ämne. Du kan också fråga oss med responsblanketten.',
    en: 'Try another word, or look by topic. You can also ask us with the feedback form.',
  },
  browse: { fi: 'Katso palvelut aiheittain', sv: 'Se tjänsterna enligt ämne', en: 'See services by topic' },
  ask: { fi: 'Kysy meiltä', sv: 'Fråga oss', en: 'Ask us' },
} satisfies Record<string, Text>

export const searchTextsOf = {
  found: {
    fi: (count) => (count === 1 ? 'Löytyi 1 palvelu' : `Löytyi ${count} palvelua`),
    sv: (count) => (count === 1 ? 'Vi hittade 1 tjänst' : `Vi hittade ${count} tjänster`),
    en: (count) => (count === 1 ? '1 service found' : `${count} services found`),
  },
} satisfies Record<string, TextOf<[count: number]>>

/** Why a service is among those found, where its name and summary do not show it. */
export const wordsInItText: TextOf<[words: readonly string[]]> = {
  fi: (words) =>
    words.length === 1
      ? `Palvelun tiedoissa on sana ”${words[0]}”.`
      : `Palvelun tiedoissa ovat sanat ”${words.join('” ja ”')}”.`,
  sv: (words) =>
    words.length === 1
      ? `I uppgifterna om tjänsten finns ordet ”${words[0]}”.`
      : `I uppgifterna om tjänsten finns orden ”${words.join('” och ”')}”.`,
  en: (words) =>
    words.length === 1
      ? `Its details have the word “${words[0]}”.`
      : `Its details have the words “${words.join('” and “')}”.`,
}
