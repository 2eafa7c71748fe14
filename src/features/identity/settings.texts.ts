import type { Text, TextOf } from '../../platform/texts.ts'

export const settingsTexts = {
  title: { fi: 'Asetukset', sv: 'Inställningar', en: 'Settings' },
  organisation: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  brand: { fi: 'Ilme', sv: 'Utseende', en: 'Look' },
  statements: { fi: 'Selosteet', sv: 'Dataskydd och tillgänglighet', en: 'Statements' },
  units: { fi: 'Yksiköt', sv: 'Enheter', en: 'Units' },
  people: { fi: 'Henkilöt', sv: 'Personer', en: 'People' },
  signIn: { fi: 'Kirjautuminen', sv: 'Inloggning', en: 'Sign-in' },
  apiKeys: { fi: 'Rajapinta-avaimet', sv: 'API-nycklar', en: 'API keys' },
  saved: { fi: 'Tallennettu', sv: 'Sparat', en: 'Saved' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  whole: { fi: 'Koko organisaatio', sv: 'Hela organisationen', en: 'The whole organisation' },
  actions: { fi: 'Toiminnot', sv: 'Åtgärder', en: 'Actions' },
} satisfies Record<string, Text>

/** Refusals that several forms have. */
export const languageMissing: Text = {
  fi: 'Kirjoita tämä kaikilla pakollisilla kielillä. Ilman niitä mitään ei julkaista.',
  sv: 'Skriv det här på alla obligatoriska språk. Utan dem publiceras inget.',
  en: 'Write this in every required language. Nothing is published without them.',
}

export const languageMissingOf: TextOf<[name: string]> = {
  fi: (name) => `Tästä puuttuu pakollinen kieli: ${name}. Ilman sitä mitään ei julkaista.`,
  sv: (name) => `Här saknas ett obligatoriskt språk: ${name}. Utan det publiceras inget.`,
  en: (name) => `A required language is missing: ${name}. Nothing is published without it.`,
}
