import type { Text } from '../../platform/texts.ts'

export const previewTexts = {
  title: { fi: 'Esikatselu', sv: 'Förhandsgranskning', en: 'Preview' },
  lead: {
    fi: 'Näin kysely näkyy puhelimessa. Mitään ei lähetetä.',
    sv: 'Så här ser enkäten ut i en telefon. Ingenting skickas.',
    en: 'This is how it looks on a phone. Nothing is sent.',
  },
  language: { fi: 'Esikatselun kieli', sv: 'Förhandsgranskningens språk', en: 'Language of the preview' },
  sms: { fi: 'Tekstiviesti', sv: 'Sms', en: 'Text message' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  page: { fi: 'Vastaussivut', sv: 'Svarssidor', en: 'Answer pages' },
  pageLead: {
    fi: 'Jokainen ruutu on oma sivunsa, ja vastaus tallentuu joka sivulla.',
    sv: 'Varje ruta är en egen sida, och svaret sparas på varje sida.',
    en: 'Each screen is a page of its own, and the answer is saved on every page.',
  },
  notWritten: {
    fi: 'Kysymystä ei ole kirjoitettu tällä kielellä. Näytetään kieli, jolla se on.',
    sv: 'Frågan är inte skriven på det här språket. Här visas språket den finns på.',
    en: 'The question is not written in this language. What is written is shown.',
  },
} satisfies Record<string, Text>
