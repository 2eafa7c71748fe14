import type { Text, TextOf } from '../../platform/texts.ts'

/** The organisation's own part of a statement, and what is said while it is not there. */
export const statementTexts = {
  privacyPart: {
    fi: 'Organisaation yhteystiedot ja omat tiedot',
    sv: 'Organisationens kontaktuppgifter och egna uppgifter',
    en: 'The organisation’s contacts and own information',
  },
  accessibilityPart: {
    fi: 'Organisaation omat sisällöt',
    sv: 'Organisationens eget innehåll',
    en: 'The organisation’s own content',
  },
  privacyMissing: {
    fi: 'Organisaatio ei ole vielä kirjoittanut tähän yhteystietojaan, tietosuojavastaavaansa eikä sitä, missä palvelin sijaitsee. Kysy niitä palautelomakkeella.',
    sv: 'Organisationen har ännu inte skrivit sina kontaktuppgifter, sitt dataskyddsombud eller var servern finns. Fråga efter dem med responsblanketten.',
    en: 'The organisation has not yet written here its contacts, its data protection officer, or where the server is. Ask for them with the feedback form.',
  },
  accessibilityMissing: {
    fi: 'Organisaatio ei ole vielä arvioinut omien tekstiensä saavutettavuutta.',
    sv: 'Organisationen har ännu inte bedömt tillgängligheten i sina egna texter.',
    en: 'The organisation has not yet assessed the accessibility of its own texts.',
  },
} satisfies Record<string, Text>

export const statementTextsOf = {
  written: {
    fi: (day) => `Kirjoitettu ${day}.`,
    sv: (day) => `Skrivet ${day}.`,
    en: (day) => `Written on ${day}.`,
  },
  foreign: {
    fi: (language) => `Tämä osa on kirjoitettu vain muulla kielellä: ${language}.`,
    sv: (language) => `Den här delen finns bara på ett annat språk: ${language}.`,
    en: (language) => `This part is written only in another language: ${language}.`,
  },
} satisfies Record<string, TextOf<[text: string]>>
