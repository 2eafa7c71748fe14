import type { Language, Text } from '../src/platform/texts.ts'

/** An invented person, and what they are here. Their group gives the role, as it would from a real directory. */
export type DemoPerson = {
  sub: string
  name: string
  email: string
  groups: readonly string[]
  /** They read the program in it. */
  language: Language
  label: Text
}

const labels = {
  administrator: { fi: 'pääkäyttäjä', sv: 'huvudanvändare', en: 'administrator' },
  developer: { fi: 'palvelukehittäjä', sv: 'tjänsteutvecklare', en: 'service developer' },
  library: {
    fi: 'asiakastyöntekijä, kirjasto',
    sv: 'kundarbetare, biblioteket',
    en: 'front-line worker, library',
  },
  director: { fi: 'johtaja', sv: 'ledare', en: 'director' },
  viewer: { fi: 'katselija', sv: 'läsare', en: 'viewer' },
  protection: {
    fi: 'tietosuojavastaava',
    sv: 'dataskyddsombud',
    en: 'data protection officer',
  },
} satisfies Record<string, Text>

/** Those who can sign in to the demo's organisations, by slug: the local identity provider lists them. */
export const demoPeople: Readonly<Record<string, readonly DemoPerson[]>> = {
  kaikuranta: [
    person('aino', 'Aino Rantala', 'kaikuranta', 'paakayttajat', labels.administrator),
    person('bo', 'Bo Ekström', 'kaikuranta', 'kehittajat', labels.developer, 'sv'),
    person('kerttu', 'Kerttu Niemi', 'kaikuranta', 'kirjasto', labels.library),
    person('marja', 'Marja Salo', 'kaikuranta', 'johto', labels.director),
    person('ville', 'Ville Koski', 'kaikuranta', 'katselijat', labels.viewer),
    person('pirkko', 'Pirkko Aalto', 'kaikuranta', 'tietosuoja', labels.protection),
  ],
  kaikulahti: [
    person('elina', 'Elina Lahti', 'kaikulahti', 'paakayttajat', labels.administrator),
    person('oskar', 'Oskar Vik', 'kaikulahti', 'kehittajat', labels.developer, 'sv'),
  ],
}

function person(
  sub: string,
  name: string,
  organisation: string,
  group: string,
  label: Text,
  language: Language = 'fi',
): DemoPerson {
  return {
    sub: `${organisation}-${sub}`,
    name,
    email: `${sub}@${organisation}.example`,
    groups: [group],
    language,
    label,
  }
}
