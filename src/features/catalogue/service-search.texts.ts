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
  because: { fi: 'Löytyi sanoilla', sv: 'Hittades med orden', en: 'Found by' },
  hows: {
    part: { fi: 'sanan osa', sv: 'en del av ordet', en: 'part of the word' },
    synonym: { fi: 'samaa tarkoittava', sv: 'betyder detsamma', en: 'means the same' },
    alike: { fi: 'lähes sama', sv: 'nästan samma', en: 'nearly the same' },
    beginning: { fi: 'alkaa näin', sv: 'börjar så', en: 'begins so' },
  },
} satisfies Record<string, Text | Record<string, Text>>

export const searchTextsOf = {
  found: {
    fi: (count) => (count === 1 ? 'Löytyi 1 palvelu' : `Löytyi ${count} palvelua`),
    sv: (count) => (count === 1 ? 'Vi hittade 1 tjänst' : `Vi hittade ${count} tjänster`),
    en: (count) => (count === 1 ? '1 service found' : `${count} services found`),
  },
} satisfies Record<string, TextOf<[count: number]>>
