import type { Text, TextOf } from '../../platform/texts.ts'

export const serviceTexts = {
  services: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
  lead: {
    fi: 'Valitse palvelu. Näet, mitä siitä on sanottu ja mitä on muuttunut, ja voit antaa palautetta.',
    sv: 'Välj en tjänst. Du ser vad som har sagts om den och vad som har ändrats, och du kan ge respons.',
    en: 'Choose a service. You can see what has been said about it and what has changed, and give feedback.',
  },
  none: {
    fi: 'Palveluja ei ole vielä julkaistu',
    sv: 'Inga tjänster har publicerats än',
    en: 'No services have been published yet',
  },
  noneResident: {
    fi: 'Voit silti antaa palautetta: kerro, mitä se koskee.',
    sv: 'Du kan ge respons ändå: berätta vad den gäller.',
    en: 'You can give feedback all the same: tell us what it is about.',
  },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  sensitiveResident: {
    fi: 'Emme koskaan mainitse tätä palvelua tekstiviestissä.',
    sv: 'Vi nämner aldrig den här tjänsten i ett sms.',
    en: 'We never mention this service in a text message.',
  },
  refusals: {
    name_missing: {
      fi: 'Kirjoita nimi ainakin yhdellä kielellä',
      sv: 'Skriv namnet på minst ett språk',
      en: 'Write the name in at least one language',
    },
    key_malformed: {
      fi: 'Käytä pieniä kirjaimia a–z, numeroita ja yhdysviivoja, enintään 60 merkkiä',
      sv: 'Använd små bokstäver a–z, siffror och bindestreck, högst 60 tecken',
      en: 'Use small letters a–z, digits and hyphens, at most 60 characters',
    },
    key_taken: {
      fi: 'Toisella palvelulla on jo tämä tunnus. Kirjoita toinen.',
      sv: 'En annan tjänst har redan den här koden. Skriv en annan.',
      en: 'Another service already has this key. Write another.',
    },
    unit_closed: {
      fi: 'Yksikkö on suljettu. Valitse toinen.',
      sv: 'Enheten är stängd. Välj en annan.',
      en: 'The unit is closed. Choose another.',
    },
    language_missing: {
      fi: 'Kaikkia vaadittuja kieliä ei ole kirjoitettu',
      sv: 'Alla språk som krävs är inte ifyllda',
      en: 'Some required languages are not written',
    },
    already_published: {
      fi: 'Palvelu on jo julkaistu',
      sv: 'Tjänsten är redan publicerad',
      en: 'The service is already published',
    },
    not_published: {
      fi: 'Palvelua ei ole julkaistu',
      sv: 'Tjänsten är inte publicerad',
      en: 'The service is not published',
    },
  },
} satisfies Record<string, Text | Record<string, Text>>

export const serviceTextsOf = {
  /** `language` in words of the page's language: "suomi", "svenska", "English". */
  shownIn: {
    fi: (language) =>
      `Tätä tekstiä ei ole suomeksi. Näytämme sen kielellä, jolla se on kirjoitettu: ${language}.`,
    sv: (language) =>
      `Texten finns inte på svenska. Vi visar den på det språk den är skriven på: ${language}.`,
    en: (language) =>
      `This text is not available in English. We show it in the language it is written in: ${language}.`,
  },
} satisfies Record<string, TextOf<[language: string]>>
