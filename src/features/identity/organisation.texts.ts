import type { Text, TextOf } from '../../platform/texts.ts'
import { languageMissing } from './settings.texts.ts'

export const organisationTexts = {
  names: { fi: 'Organisaation nimi', sv: 'Organisationens namn', en: 'Name of the organisation' },
  languages: { fi: 'Kielet', sv: 'Språk', en: 'Languages' },
  languagesHint: {
    fi: 'Kielikoodit pilkuilla erotettuina, pääkieli ensin. Esimerkiksi: fi, sv, en, se',
    sv: 'Språkkoder åtskilda med kommatecken, huvudspråket först. Till exempel: fi, sv, en, se',
    en: 'Language codes separated by commas, the main language first. For example: fi, sv, en, se',
  },
  required: { fi: 'Pakolliset kielet', sv: 'Obligatoriska språk', en: 'Required languages' },
  requiredHint: {
    fi: 'Organisaation omaa sisältöä ei julkaista, ennen kuin se on kirjoitettu näillä kielillä.',
    sv: 'Organisationens eget innehåll publiceras inte förrän det är skrivet på de här språken.',
    en: "The organisation's own content is not published before it is written in these languages.",
  },
  kind: { fi: 'Organisaation muoto', sv: 'Typ av organisation', en: 'Kind of organisation' },
  slug: { fi: 'Osoitteen alku', sv: 'Början av adressen', en: 'Beginning of the address' },
} satisfies Record<string, Text>

export const organisationKindTexts = {
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  joint_authority: { fi: 'Kuntayhtymä', sv: 'Samkommun', en: 'Joint authority' },
  wellbeing_county: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
} satisfies Record<string, Text>

export const organisationTextsOf = {
  byLaw: {
    fi: (languages) => `Kielilaki edellyttää teiltä: ${languages}.`,
    sv: (languages) => `Språklagen kräver av er: ${languages}.`,
    en: (languages) => `The Language Act requires of you: ${languages}.`,
  },
} satisfies Record<string, TextOf<[languages: string]>>

export const organisationRefusals = {
  no_language: {
    fi: 'Anna ainakin yksi kieli',
    sv: 'Ange minst ett språk',
    en: 'Give at least one language',
  },
  language_malformed: {
    fi: 'Käytä kielikoodeja, esimerkiksi fi, sv tai se',
    sv: 'Använd språkkoder, till exempel fi, sv eller se',
    en: 'Use language codes, for example fi, sv or se',
  },
  language_twice: {
    fi: 'Sama kieli on mainittu kahdesti',
    sv: 'Samma språk nämns två gånger',
    en: 'The same language is there twice',
  },
  required_not_offered: {
    fi: 'Pakollisen kielen on oltava myös kielten luettelossa',
    sv: 'Ett obligatoriskt språk måste också finnas i språklistan',
    en: 'A required language must be among the languages, too',
  },
  law_requires: {
    fi: 'Kielilain edellyttämää kieltä ei voi jättää pois',
    sv: 'Ett språk som språklagen kräver kan inte lämnas bort',
    en: 'A language that the law requires cannot be left out',
  },
  language_missing: languageMissing,
} satisfies Record<string, Text>
