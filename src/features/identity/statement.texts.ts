import type { Text } from '../../platform/texts.ts'
import { languageMissing } from './settings.texts.ts'

export const statementTexts = {
  intro: {
    fi: 'Tietosuoja- ja saavutettavuusselosteen yleiset osat tulevat valmiina. Kirjoita tähän se, mikä koskee juuri teidän organisaatiotanne: yhteystiedot, rekisterinpitäjä, tiedossa olevat puutteet.',
    sv: 'De allmänna delarna av dataskyddsbeskrivningen och tillgänglighetsutlåtandet är färdiga. Skriv här det som gäller just er organisation: kontaktuppgifter, personuppgiftsansvarig, kända brister.',
    en: 'The general parts of the privacy and accessibility statements come ready. Write here what concerns your organisation: contact details, the controller, known shortcomings.',
  },
  privacy: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy statement' },
  accessibility: {
    fi: 'Saavutettavuusseloste',
    sv: 'Tillgänglighetsutlåtande',
    en: 'Accessibility statement',
  },
  publish: { fi: 'Julkaise', sv: 'Publicera', en: 'Publish' },
} satisfies Record<string, Text>

export const statementRefusals = { language_missing: languageMissing } satisfies Record<string, Text>
