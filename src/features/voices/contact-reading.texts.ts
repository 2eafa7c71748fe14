import type { Text, TextOf } from '../../platform/texts.ts'
import type { Channel, Purpose } from './address.model.ts'

export const contactReadingTexts = {
  title: {
    fi: 'Yhteystietojen lukuloki',
    sv: 'Logg över läsning av kontaktuppgifter',
    en: 'Log of contact readings',
  },
  intro: {
    fi: 'Jokainen kerta, jolloin asukkaiden puhelinnumeroita tai sähköpostiosoitteita on avattu. Itse osoitteita ei näytetä. Rivit poistetaan kahden vuoden kuluttua.',
    sv: 'Varje gång invånares telefonnummer eller e-postadresser har öppnats. Själva adresserna visas inte. Raderna tas bort efter två år.',
    en: 'Each time residents’ phone numbers or e-mail addresses were opened. The addresses themselves are not shown. Rows are removed after two years.',
  },
  everyone: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  people: { fi: 'Vain henkilöt', sv: 'Endast personer', en: 'People only' },
  when: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  who: { fi: 'Lukija', sv: 'Vem', en: 'Who' },
  why: { fi: 'Syy', sv: 'Orsak', en: 'Why' },
  what: { fi: 'Yhteystieto', sv: 'Kontaktuppgift', en: 'Contact' },
  purpose: { fi: 'Tarkoitus', sv: 'Ändamål', en: 'Purpose' },
  system: { fi: 'Järjestelmä', sv: 'Systemet', en: 'The system' },
  gone: { fi: 'Entinen työntekijä', sv: 'Tidigare anställd', en: 'Former member of staff' },
  none: {
    fi: 'Yhtään yhteystietoa ei ole luettu',
    sv: 'Inga kontaktuppgifter har lästs',
    en: 'No contact has been read',
  },
} satisfies Record<string, Text>

export const channelTexts: Record<Channel, Text> = {
  sms: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
  email: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
}

/** More of them than one, read together. */
export const contactsTexts: Record<Channel, TextOf<[contacts: string]>> = {
  sms: {
    fi: (contacts) => `${contacts} puhelinnumeroa`,
    sv: (contacts) => `${contacts} telefonnummer`,
    en: (contacts) => `${contacts} phone numbers`,
  },
  email: {
    fi: (contacts) => `${contacts} sähköpostiosoitetta`,
    sv: (contacts) => `${contacts} e-postadresser`,
    en: (contacts) => `${contacts} e-mail addresses`,
  },
}

export const purposeTexts: Record<Purpose, Text> = {
  ask: { fi: 'Palautteen kysyminen', sv: 'Att be om respons', en: 'Asking for feedback' },
  tell: { fi: 'Asiasta kertominen', sv: 'Att berätta om ärendet', en: 'Telling what came of it' },
}

/** Reasons that rooms give; any other is shown as it was written. */
export const reasonTexts: Record<string, Text> = {
  'messaging: send message': {
    fi: 'Viestin lähettäminen',
    sv: 'Sändning av ett meddelande',
    en: 'Sending a message',
  },
  'consent given where we asked': {
    fi: 'Lupa kertoa samaan numeroon tai osoitteeseen',
    sv: 'Samtycke till att berätta till samma nummer eller adress',
    en: 'Consent to be told at the same number or address',
  },
}

export const rowsTexts: Record<'count', TextOf<[count: string]>> = {
  count: {
    fi: (count) => `${count} riviä`,
    sv: (count) => `${count} rader`,
    en: (count) => `${count} rows`,
  },
}
